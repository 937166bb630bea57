import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Feed } from '../../contract/feeds.ts'
import { FileChooser } from '../files/FileChooser.tsx'
import { saveFile } from '../files/save-file.ts'
import { moveBetweenRows } from '../library/arrow-keys.ts'
import { SearchField } from '../library/SearchField.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { FeedRow } from './FeedRow.tsx'
import { RefreshTools } from './RefreshTools.tsx'
import type { OpenFeeds } from './use-feeds.ts'
import type { Following } from './use-follow.ts'

/** So many rows are drawn; the search finds the others. */
const SHOWN = 100
/** From here on a search field is worth its place. */
const SEARCHABLE = 8
const EXPORT_NAME = 'sayso-feeds.opml'

interface FeedsPartProps {
  readonly feeds: OpenFeeds
  readonly following: Following
  /** A button led here: the focus begins at the address. */
  readonly arrived: boolean
  /** Shows what a feed tells of. */
  readonly onShow: (feed: number) => void
}

/** Where the focus goes when a feed is no longer listed, or listed again: it must not go with a row or a button. */
interface Landing {
  readonly feed: number
  readonly isListed: boolean
  /** The feed whose row gets it; null for none. */
  readonly row: number | null
}

/** The feeds that the listener follows, by folder. */
export function FeedsPart({ feeds, following, arrived, onShow }: FeedsPartProps) {
  const { news, feeds: all, attempt, tell, ask, reload } = feeds
  const [wanted, setWanted] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const fieldId = useId()
  const hint = useId()
  const refreshing = useReaderState((state) => state.refreshing !== null)
  const loaded = all !== null
  useLayoutEffect(() => {
    if (arrived && loaded) field.current?.focus()
  }, [arrived, loaded])
  const list = useRef<HTMLDivElement>(null)
  const landing = useRef<Landing | null>(null)
  useLayoutEffect(() => {
    if (!landing.current || !all) return
    const { feed, isListed, row } = landing.current
    if (all.some(({ id }) => id === feed) !== isListed) return
    landing.current = null
    // the search may hide it
    const goal = list.current?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? field.current
    goal?.focus()
  })
  if (all === null) return null

  const needle = wanted.trim().toLowerCase()
  const found = all.filter(({ title, address, folders }) =>
    [title, address, ...folders].some((text) => text.toLowerCase().includes(needle)),
  )
  const shown = found.slice(0, SHOWN)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (following.address.trim()) void following.follow(following.address)
    else field.current?.focus()
  }
  const exportList = () =>
    attempt(async () => {
      const { opml } = await news.ask('feeds.export-opml', {})
      saveFile(EXPORT_NAME, new Blob([opml], { type: 'text/x-opml' }))
      tell(message('feeds.exported', { name: EXPORT_NAME }))
    })
  const rename = (feed: Feed, title: string) =>
    attempt(async () => {
      const renamed = await news.ask('feeds.rename', { id: feed.id, title })
      await reload()
      tell(message('feeds.renamed', { title: renamed.feed.title }))
    })
  const refreshOne = ({ id, address, refreshed: before }: Feed) => {
    if (refreshing) return
    // one that never answered may be on the listener's own network, which they have to be asked about
    if (before === null) return void following.follow(address)
    tell(message('feeds.refreshing.told', { count: 1 }))
    void news.refresh([id])
  }
  const undo = async () => {
    const undone = await feeds.undoRemoval(({ id }) => {
      landing.current = { feed: id, isListed: true, row: id }
    })
    // the button may be gone, and the focus must not go with it
    if (!undone) field.current?.focus()
  }
  const onUndoKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    // a field has an undoing of its own
    if (target instanceof HTMLInputElement || !feeds.undoable) return
    if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || altKey || shiftKey) return
    event.preventDefault()
    void undo()
  }
  const remove = async (feed: Feed) => {
    const at = shown.indexOf(feed)
    const next = shown[at + 1] ?? shown[at - 1]
    landing.current = { feed: feed.id, isListed: false, row: next?.id ?? null }
    if (!(await feeds.remove(feed))) landing.current = null
  }
  const askToRemove = (feed: Feed) =>
    ask({
      words: message('feeds.remove.sure', { title: feed.title }),
      answers: [
        {
          label: message('feeds.remove.yes'),
          accept: () => remove(feed),
        },
      ],
    })

  return (
    <>
      {all.length === 0 && <p>{message('feeds.none')}</p>}
      <form className="search-field" onSubmit={submit} aria-busy={following.busy}>
        <label htmlFor={fieldId}>{message('feeds.address')}</label>
        <div className="follow">
          <input
            ref={field}
            id={fieldId}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            maxLength={4096}
            value={following.address}
            aria-describedby={hint}
            onChange={(event) => following.setAddress(event.currentTarget.value)}
          />
          <button type="submit" className="button filled">
            {message('feeds.follow')}
          </button>
        </div>
        <p id={hint} className="quiet">
          {message('feeds.address.hint')}
        </p>
      </form>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons take the keys */}
      <div className="section-tools" onKeyDown={onUndoKey}>
        {all.length > 0 && <RefreshTools feeds={feeds} only={null} />}
        <button type="button" className="button outlined" onClick={() => file.current?.click()}>
          {message('feeds.import')}
        </button>
        {all.length > 0 && (
          <button type="button" className="button outlined" onClick={() => void exportList()}>
            {message('feeds.export')}
          </button>
        )}
        {feeds.undoable !== null && (
          <button
            type="button"
            className="button outlined"
            aria-label={message('feeds.removed.undo.of', { title: feeds.undoable })}
            aria-keyshortcuts="Control+Z"
            onClick={() => void undo()}
          >
            {message('feeds.removed.undo')}
          </button>
        )}
      </div>
      <FileChooser
        chooser={file}
        accept=".opml,.xml"
        testId="feeds-file"
        onChoose={(chosen) => void following.importList(chosen)}
      />
      {all.length >= SEARCHABLE && (
        <SearchField
          label={message('feeds.find')}
          value={wanted}
          onChange={setWanted}
          {...(found.length > shown.length && {
            hint: message('feeds.shown', { shown: shown.length, count: found.length }),
          })}
        />
      )}
      {all.length > 0 && shown.length === 0 && <p>{message('feeds.not-found')}</p>}
      {shown.length > 0 && (
        <>
          {/* arrow keys go from one folder's rows to the next */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: its rows take the keys */}
          <div
            ref={list}
            onKeyDown={(event) => {
              moveBetweenRows(event)
              onUndoKey(event)
            }}
          >
            {byFolder(shown).map(({ folder, within }) => (
              <section key={folder}>
                {folder && <h3>{folder}</h3>}
                <ul
                  className="shelf"
                  aria-label={folder ? message('feeds.list.in', { folder }) : message('feeds.list')}
                >
                  {within.map((feed) => (
                    <FeedRow
                      key={feed.id}
                      feed={feed}
                      now={Date.now()}
                      onShow={() => onShow(feed.id)}
                      refreshing={refreshing}
                      onRefresh={() => refreshOne(feed)}
                      onRename={(title) => void rename(feed, title)}
                      onRemove={() => askToRemove(feed)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <p className="quiet">{message('feeds.list.keys')}</p>
        </>
      )}
    </>
  )
}

/** Feeds that come in the order of their folders. "": those without one. */
function byFolder(feeds: readonly Feed[]): readonly { folder: string; within: readonly Feed[] }[] {
  const folders = new Map<string, Feed[]>()
  for (const feed of feeds) {
    const folder = feed.folders.join(' / ')
    const within = folders.get(folder)
    if (within) within.push(feed)
    else folders.set(folder, [feed])
  }
  return [...folders].map(([folder, within]) => ({ folder, within }))
}
