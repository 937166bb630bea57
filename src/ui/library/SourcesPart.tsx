import { useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import type { LibrarySource } from '../../contract/library.ts'
import { message } from '../messages/message.ts'
import { moveBetweenRows } from './arrow-keys.ts'
import { MoreButton } from './MoreButton.tsx'
import type { PartProps } from './part.ts'
import { SaidBy } from './SaidBy.tsx'
import { SearchField } from './SearchField.tsx'
import { usePages } from './use-pages.ts'

/** Who speaks in the library; one of them, with everything that they said. */
export function SourcesPart({ library, onClose }: PartProps) {
  const [shown, setShown] = useState<LibrarySource | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  if (!shown)
    return (
      <SourceList
        library={library}
        from={from}
        onShow={(source) => {
          setFrom(source.key)
          setShown(source)
        }}
      />
    )
  return <SaidBy source={shown} library={library} onBack={() => setShown(null)} onClose={onClose} />
}

function SourceList(props: {
  readonly library: PartProps['library']
  /** The source that was shown before: its row has the focus. */
  readonly from: string | null
  readonly onShow: (source: LibrarySource) => void
}) {
  const { library, from, onShow } = props
  const { shelves, fail } = library
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim())
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const fetchPage = useCallback(
    async (offset: number, limit: number) => {
      const request = { words: wanted, offset, limit }
      const { sources } = await shelves.ask('library.sources', request)
      return { items: sources, more: sources.length === limit }
    },
    [shelves, wanted],
  )
  const pages = usePages(fetchPage, fail)
  const { items, loaded } = pages
  const cameBack = useRef(from !== null)
  useLayoutEffect(() => {
    // once: later on lists come while their words are typed
    if (!loaded || !cameBack.current) return
    cameBack.current = false
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
    const row = [...rows].find((one) => one.dataset.row === from)
    // it may stand on a later page
    ;(row ?? search.current)?.focus()
  }, [loaded, from])

  return (
    <>
      <SearchField
        ref={search}
        label={message('library.sources.search')}
        value={words}
        onChange={setWords}
      />
      {loaded && items.length === 0 && (
        <p>{message(wanted === '' ? 'library.sources.empty' : 'library.sources.none')}</p>
      )}
      {items.length > 0 && (
        <ul
          ref={list}
          className="shelf"
          aria-label={message('library.sources.list')}
          onKeyDown={moveBetweenRows}
        >
          {items.map((source) => (
            <li key={source.key} className="shelf-row">
              <div className="shelf-words">
                <button
                  type="button"
                  className="shelf-title"
                  data-row={source.key}
                  onClick={() => onShow(source)}
                >
                  {source.name}
                </button>
                <p className="quiet">
                  {message('library.sources.count', {
                    statements: source.statements,
                    articles: source.articles,
                  })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </>
  )
}
