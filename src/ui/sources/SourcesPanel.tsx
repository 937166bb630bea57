import { memo, type RefObject, useEffect, useRef } from 'react'
import type { Source } from '../../core/attribution/types.ts'
import type { PageModel } from '../article/page-model.ts'
import { useGrowing } from '../article/use-growing.ts'
import { message } from '../messages/message.ts'
import { useReader, useShownArticle } from '../reader/context.ts'
import type { OpenArticle } from '../reader/state.ts'
import { mediumTitle, sourceTitle } from './names.ts'
import { Shape } from './Shape.tsx'
import { SpeakerNow } from './SpeakerNow.tsx'

interface SourceItemProps {
  readonly source: Source
  readonly page: PageModel
}

/** Marks the source that speaks. Past React: an article may have a thousand sources, and a speaker a second. */
function useCurrentSource(
  list: RefObject<HTMLUListElement | null>,
  sources: readonly Source[],
  shown: number,
): void {
  const { store } = useReader()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length means other elements
  useEffect(() => {
    let marked: Element | null = null
    const mark = (id: string | undefined) => {
      marked?.removeAttribute('aria-current')
      const index = id === undefined ? -1 : sources.findIndex((source) => source.id === id)
      marked = list.current?.children[index] ?? null
      marked?.setAttribute('aria-current', 'true')
    }
    mark(store.getState().speaker?.source?.id)
    const unsubscribe = store.subscribe(({ speaker }, before) => {
      if (speaker?.source?.id !== before.speaker?.source?.id) mark(speaker?.source?.id)
    })
    return () => {
      unsubscribe()
      mark(undefined)
    }
  }, [list, store, sources, shown])
}

const SourceItem = memo(function SourceItem({ source, page }: SourceItemProps) {
  const mark = page.marks.get(source.id)
  const medium = page.media.get(source.id)
  const details = [message(`kind.${source.kind}`), medium && mediumTitle(medium)]
  const count = page.counts.get(source.id) ?? 0
  const title = sourceTitle(source)
  const spoken = [title, ...details, message('sources.count', { count })]
  return (
    <li className={`source source-${mark?.color}`} data-source={source.id}>
      {mark && <Shape mark={mark} />}
      <span className="source-words" aria-hidden="true">
        <b>{title}</b>
        <small>{details.filter(Boolean).join(' · ')}</small>
      </span>
      <span className="source-count" aria-hidden="true">
        {count}
      </span>
      {/* in one piece, for the reason that a row's label is */}
      <span className="visually-hidden">{spoken.filter(Boolean).join(', ')}</span>
    </li>
  )
})

/** So many sources are in the page at once, and so many more come at a time. */
const AT_ONCE = 40

const SourceList = memo(function SourceList({ article }: { readonly article: OpenArticle }) {
  const list = useRef<HTMLUListElement>(null)
  const { page, attribution } = article
  const shown = useGrowing(attribution.sources.length, AT_ONCE, AT_ONCE)
  useCurrentSource(list, attribution.sources, shown)
  return (
    <ul ref={list} className="sources">
      {attribution.sources.slice(0, shown).map((source) => (
        <SourceItem key={source.id} source={source} page={page} />
      ))}
    </ul>
  )
})

/** What the lines beside the words mean. */
function RuleKey() {
  return (
    <section className="rule-key" aria-labelledby="rule-key">
      <h2 id="rule-key">{message('sources.key')}</h2>
      <ul>
        {(['quoted', 'reported', 'unsure'] as const).map((rule) => (
          <li key={rule} className={`rule-${rule}`}>
            {message(`sources.key.${rule}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who speaks in this article, and who speaks now. */
export function SourcesPanel() {
  const article = useShownArticle()
  return (
    <aside className="panel" aria-labelledby="sources-heading">
      <div className="panel-inner">
        <h2 id="sources-heading">{message('sources.heading')}</h2>
        {article?.attribution.sources.length ? (
          <SourceList key={article.id} article={article} />
        ) : (
          <p>{article ? message('sources.none') : message('article.loading')}</p>
        )}
        <SpeakerNow />
        <RuleKey />
      </div>
    </aside>
  )
}
