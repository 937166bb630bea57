import { layOutWay, minutesOf } from '../../core/playback/whereabouts.ts'
import { formatDay, formatRate, message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'

/** The outlet, and how long listening takes at the speed that is set; not known while only the opening is there. */
export function ReadingTime() {
  const article = useReaderState((state) => state.article)
  const rate = useReaderState((state) => state.settings.rate)
  const skip = useReaderState((state) => state.settings.listening.skip)
  if (!article) return null
  const minutes = minutesOf(layOutWay(article, skip).words, rate)
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
