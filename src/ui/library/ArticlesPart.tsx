import { useCallback, useDeferredValue, useRef, useState } from 'react'
import type { ArticleSummary, SearchHit } from '../../contract/library.ts'
import { message } from '../messages/message.ts'
import { ArticleRow } from './ArticleRow.tsx'
import { moveBetweenRows } from './arrow-keys.ts'
import { titleOf } from './facts.ts'
import { HitRow } from './HitRow.tsx'
import { MoreButton } from './MoreButton.tsx'
import type { PartProps } from './part.ts'
import { SearchField } from './SearchField.tsx'
import { usePages } from './use-pages.ts'

/** Either all articles or, with words in the search field, those that have them. */
type Row = { readonly article: ArticleSummary; readonly hit: SearchHit | null }

/** All articles of the library, and the search through them. */
export function ArticlesPart({ library, onClose }: PartProps) {
  const { shelves, attempt, tell, fail } = library
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim())
  const search = useRef<HTMLInputElement>(null)

  const fetchPage = useCallback(
    async (offset: number, limit: number) => {
      if (wanted === '') {
        const { articles, total } = await shelves.ask('library.list', { offset, limit })
        const items: Row[] = articles.map((article) => ({ article, hit: null }))
        return { items, total, more: offset + items.length < total }
      }
      const { hits, more } = await shelves.ask('library.search', { words: wanted, offset, limit })
      return { items: hits.map((hit): Row => ({ article: hit.article, hit })), more }
    },
    [shelves, wanted],
  )
  const pages = usePages(fetchPage, fail)
  const { items, more, total, loaded } = pages

  const open = async ({ article, hit }: Row) => {
    if (await attempt(() => shelves.open(article.id, hit?.start))) onClose()
  }
  const enqueue = (article: ArticleSummary) =>
    attempt(async () => {
      await shelves.ask('queue.add', { id: article.id, where: 'last' })
      tell(message('queue.added', { title: titleOf(article) }))
      await pages.again()
    })
  const remove = (article: ArticleSummary) =>
    attempt(async () => {
      await shelves.ask('library.delete', { id: article.id })
      // the row goes, and the focus must not go with it
      search.current?.focus()
      tell(message('library.deleted', { title: titleOf(article) }))
      await pages.again()
    })

  return (
    <>
      <SearchField
        ref={search}
        label={message('library.search')}
        hint={message('library.search.hint')}
        value={words}
        onChange={setWords}
      />
      <p className="quiet" role="status">
        {loaded && wanted === '' && message('library.count', { count: total ?? 0 })}
        {loaded &&
          wanted !== '' &&
          message(more ? 'library.found.more' : 'library.found', { count: items.length })}
      </p>
      {loaded && wanted === '' && items.length === 0 && <p>{message('library.empty')}</p>}
      {items.length > 0 && (
        <ul
          className="shelf"
          aria-label={message(items[0]?.hit ? 'library.hits' : 'library.list')}
          onKeyDown={moveBetweenRows}
        >
          {items.map((row) => (
            <ArticleRow
              key={row.article.id}
              article={row.article}
              onOpen={() => void open(row)}
              onEnqueue={() => void enqueue(row.article)}
              onDelete={() => void remove(row.article)}
              onDeleting={() => tell(message('library.deleting', { title: titleOf(row.article) }))}
            >
              {row.hit && <HitRow hit={row.hit} />}
            </ArticleRow>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} />
      {items.length > 1 && <p className="quiet">{message('library.keys')}</p>}
    </>
  )
}
