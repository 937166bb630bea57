import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Feed } from '../../contract/feeds.ts'
import { formatMoment, message } from '../messages/message.ts'

interface FeedRowProps {
  readonly feed: Feed
  /** Milliseconds since 1970. */
  readonly now: number
  /** Feeds are being refreshed: another refresh begins when that is over. */
  readonly refreshing: boolean
  readonly onShow: () => void
  readonly onRefresh: () => void
  readonly onRename: (title: string) => void
  readonly onRemove: () => void
}

/** One feed: how much of it is unread, what is wrong with it, and what can be done with it. */
export function FeedRow({
  feed,
  now,
  refreshing,
  onShow,
  onRefresh,
  onRename,
  onRemove,
}: FeedRowProps) {
  const { title, unread, entries, refreshed, problem } = feed
  const [naming, setNaming] = useState(false)
  const facts = useId()
  const tools = useRef<HTMLDivElement>(null)
  const wasNaming = useRef(false)
  useLayoutEffect(() => {
    if (wasNaming.current && !naming)
      tools.current?.querySelector<HTMLElement>('[data-name]')?.focus()
    wasNaming.current = naming
  }, [naming])
  const when =
    refreshed === null
      ? message('feeds.never')
      : message('feeds.when', { when: formatMoment(refreshed, now) })
  return (
    <li className="shelf-row">
      <div className="shelf-words">
        <button
          type="button"
          className="shelf-title"
          data-row={feed.id}
          aria-describedby={facts}
          onClick={onShow}
        >
          {title}
        </button>
        <div id={facts}>
          <p className="quiet">
            {[message('feeds.unread', { unread, entries }), when].join(' · ')}
          </p>
          {problem && <p className="feed-problem">{message('feeds.problem', { problem })}</p>}
        </div>
        {naming && (
          <Naming
            title={title}
            onDone={(name) => {
              setNaming(false)
              if (name !== null) onRename(name)
            }}
          />
        )}
      </div>
      <div ref={tools} className="entry-tools">
        <button
          type="button"
          className="button outlined"
          aria-label={message('feeds.refresh.of', { title })}
          aria-disabled={refreshing}
          onClick={onRefresh}
        >
          {message('feeds.refresh.one')}
        </button>
        <button
          type="button"
          className="button outlined"
          data-name=""
          aria-label={message('feeds.rename.of', { title })}
          aria-expanded={naming}
          onClick={() => setNaming(!naming)}
        >
          {message('feeds.rename')}
        </button>
        <button
          type="button"
          className="button outlined"
          aria-label={message('feeds.remove.of', { title })}
          onClick={onRemove}
        >
          {message('feeds.remove')}
        </button>
      </div>
    </li>
  )
}

/** @param props.onDone gets the new name; null where it stays */
function Naming(props: { readonly title: string; readonly onDone: (name: string | null) => void }) {
  const { title, onDone } = props
  const [name, setName] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const hint = useId()
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone(name)
  }
  return (
    <form className="search-field" onSubmit={submit}>
      <label htmlFor={id}>{message('feeds.rename.field', { title })}</label>
      <div className="follow">
        <input
          ref={field}
          id={id}
          type="text"
          maxLength={500}
          value={name}
          aria-describedby={hint}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="button outlined">
          {message('feeds.rename.save')}
        </button>
        <button type="button" className="button outlined" onClick={() => onDone(null)}>
          {message('dialog.cancel')}
        </button>
      </div>
      <p id={hint} className="quiet">
        {message('feeds.rename.hint')}
      </p>
    </form>
  )
}
