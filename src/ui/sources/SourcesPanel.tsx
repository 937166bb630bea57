import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import type { OpenArticle } from '../reader/state.ts'
import { mediumTitle, sourceTitle } from './names.ts'
import { Shape } from './Shape.tsx'
import { SpeakerNow } from './SpeakerNow.tsx'

function SourceList({ article }: { readonly article: OpenArticle }) {
  const current = useReaderState((state) => state.speaker?.source?.id)
  const { page, attribution } = article
  return (
    <ul className="sources">
      {attribution.sources.map((source) => {
        const mark = page.marks.get(source.id)
        const medium = page.media.get(source.id)
        const details = [message(`kind.${source.kind}`), medium && mediumTitle(medium)]
        return (
          <li
            key={source.id}
            className={`source source-${mark?.color}`}
            aria-current={source.id === current || undefined}
          >
            {mark && <Shape mark={mark} />}
            <span className="source-words">
              <b>{sourceTitle(source)}</b>
              <span className="visually-hidden">, </span>
              <small>{details.filter(Boolean).join(' · ')}</small>
            </span>
            <span className="visually-hidden">, </span>
            <span className="source-count">
              <span aria-hidden="true">{page.counts.get(source.id) ?? 0}</span>
              <span className="visually-hidden">
                {message('sources.count', { count: page.counts.get(source.id) ?? 0 })}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

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
  const article = useReaderState((state) => state.article)
  return (
    <aside className="panel" aria-labelledby="sources-heading">
      <div className="panel-inner">
        <h2 id="sources-heading">{message('sources.heading')}</h2>
        {article?.attribution.sources.length ? (
          <SourceList article={article} />
        ) : (
          <p>{article ? message('sources.none') : message('article.loading')}</p>
        )}
        <SpeakerNow />
        <RuleKey />
      </div>
    </aside>
  )
}
