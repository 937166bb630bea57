import { useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import type { LibrarySource } from '../../contract/library.ts'
import { formatDay, message } from '../messages/message.ts'
import { moveBetweenRows } from './arrow-keys.ts'
import { MoreButton } from './MoreButton.tsx'
import type { PartProps } from './part.ts'
import { SearchField } from './SearchField.tsx'
import { usePages } from './use-pages.ts'

interface Row {
  readonly article: number
  readonly start: number
  readonly words: string
  readonly where: string
}

const whereOf = (article: {
  readonly title: string
  readonly outlet: string | null
  readonly date: string | null
}) =>
  message('library.said.where', {
    title: article.title.trim(),
    outlet: article.outlet ?? 'none',
    date: article.date ? formatDay(article.date) : 'none',
  })

/** Everything that a source said in the library, or what of it has certain words. */
export function SaidBy(
  props: PartProps & { readonly source: LibrarySource; readonly onBack: () => void },
) {
  const { library, source, onBack, onClose } = props
  const { shelves, attempt, fail } = library
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim())
  const play = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => play.current?.focus(), [])

  const fetchPage = useCallback(
    async (offset: number, limit: number) => {
      const page = { source: source.key, offset, limit }
      if (wanted === '') {
        const { total, statements } = await shelves.ask('library.statements', page)
        const items = statements.map((one): Row => ({ ...one, where: whereOf(one) }))
        return { items, total, more: offset + items.length < total }
      }
      const { hits, more } = await shelves.ask('library.search', { ...page, words: wanted })
      const items = hits.map(
        (hit): Row => ({ ...hit, article: hit.article.id, where: whereOf(hit.article) }),
      )
      return { items, more }
    },
    [shelves, source.key, wanted],
  )
  const pages = usePages(fetchPage, fail)
  const { items, loaded } = pages
  const playFrom = async (row?: Row) => {
    if (await attempt(() => shelves.playSource(source, row))) onClose()
  }

  return (
    <section aria-labelledby="said-by">
      <h3 id="said-by">{message('library.said.heading', { name: source.name })}</h3>
      <p className="section-tools">
        <button ref={play} type="button" className="button filled" onClick={() => void playFrom()}>
          {message('library.said.play')}
        </button>
        <button type="button" className="button outlined" onClick={onBack}>
          {message('library.said.back')}
        </button>
      </p>
      <SearchField label={message('library.said.search')} value={words} onChange={setWords} />
      {loaded && items.length === 0 && <p>{message('library.said.none', { name: source.name })}</p>}
      {items.length > 0 && (
        <ul
          className="shelf"
          aria-label={message('library.said.list', { name: source.name })}
          onKeyDown={moveBetweenRows}
        >
          {items.map((row) => (
            <li key={`${row.article} ${row.start}`} className="shelf-row">
              <div className="shelf-words">
                <button
                  type="button"
                  className="shelf-title said"
                  aria-label={message('library.said.from', { words: row.words })}
                  data-row=""
                  onClick={() => void playFrom(row)}
                >
                  {row.words}
                </button>
                <p className="quiet">{row.where}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
    </section>
  )
}
