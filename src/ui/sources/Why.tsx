import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { traceOf } from './trace.ts'

/** Why Sayso thinks so: opened by whoever wants to know. */
export function Why() {
  const article = useReaderState((state) => state.article)
  const index = useReaderState((state) => state.place?.segment)
  const segment = index === undefined ? undefined : article?.attribution.segments[index]
  if (!article || !segment) return null
  return (
    <details className="why">
      <summary>{message('why.summary')}</summary>
      <ul>
        {traceOf(article.article.text, segment).map(({ reason, words }) => (
          <li key={`${reason} ${words}`}>
            {reason}
            {words === null ? '.' : `: “${words}”.`}
          </li>
        ))}
      </ul>
    </details>
  )
}
