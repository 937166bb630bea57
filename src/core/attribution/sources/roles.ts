import type { Item } from '../reading/item.ts'
import { TIMES, words } from '../reading/word-lists.ts'

/** What stands before a name and tells no role. */
export const HONORIFICS = words('mr mr. mrs mrs. ms ms. miss miss. dr dr. sir sir.')

/** "Mr Lee" → "Lee" */
export const withoutHonorific = (name: string): string =>
  name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? /, '')

/**
 * What the words before a name, from one item to another, say that its bearer is. Null where they tell a time or a
 * number ("the next week Ann Lee", "20:44 @annlee"), or are a mere "Mr"; of "Undersecretary Mr Lee", "Undersecretary".
 */
export function roleBefore(
  items: readonly Item[],
  first: number,
  last: number,
  text: string,
): string | null {
  let end = last
  while (end >= first && HONORIFICS.has(items[end]?.lower ?? '')) end--
  const head = items[end]
  if (end < first || !head || tellsNumber(head) || TIMES.has(head.lower)) return null
  return text.slice(items[first]?.start ?? 0, head.end)
}

/** "870" and "2011", but not "44-year-old". */
const tellsNumber = ({ text, pos, form }: Item): boolean =>
  /^[\d.,:]+$/.test(text) || (pos === 'NUM' && !form.hyphened)
