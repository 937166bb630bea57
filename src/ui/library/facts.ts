import type { ArticleSummary } from '../../contract/library.ts'
import { formatDay, message } from '../messages/message.ts'

/** How much of an article was heard, in whole percent: 100 only for all of it, 0 only for nothing. */
export function percentHeard({ heard, length }: Pick<ArticleSummary, 'heard' | 'length'>): number {
  if (heard <= 0 || length === 0) return 0
  if (heard >= length) return 100
  return Math.min(99, Math.max(1, Math.round((heard / length) * 100)))
}

/** What is told of an article in a list: where it is from, from when, how much of it was heard. */
export function factsOf(article: ArticleSummary): string {
  const { outlet, date, queued } = article
  const heard = message('library.heard', { percent: percentHeard(article) })
  const parts = [outlet, date && formatDay(date), heard, queued ? message('library.queued') : null]
  return parts.filter(Boolean).join(' · ')
}

/** An article's name in the words about it. */
export function titleOf({ title }: { readonly title: string }): string {
  return title.trim() || message('library.untitled')
}
