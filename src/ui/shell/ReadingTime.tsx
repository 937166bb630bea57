import { formatDay, formatRate, message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'

/** Words a minute at 1×, measured with the built-in voice, rests included. */
const WORDS_A_MINUTE = 150

/** The outlet, and how long listening takes at the speed that is set; not known while only the opening is there. */
export function ReadingTime() {
  const article = useReaderState((state) => state.article)
  const rate = useReaderState((state) => state.settings.rate)
  if (!article) return null
  const minutes = Math.round(article.page.words / WORDS_A_MINUTE / rate)
  const length = article.opening
    ? null
    : message('article.minutes', { minutes, rate: formatRate(rate) })
  const { outlet, byline, date } = article.article
  return (
    <p className="meta">
      {[outlet, byline, date && formatDay(date), length].filter(Boolean).join(' · ')}
    </p>
  )
}
