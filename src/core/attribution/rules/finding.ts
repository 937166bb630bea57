import type { Span } from '../../article/types.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import type { Subject } from './subject.ts'

/** What a rule has found in one sentence: somebody says something. Who that is, is settled later. */
export interface Finding {
  readonly rule: string
  readonly stream: Stream
  /** The phrase that names the source; null where the sentence names none. */
  readonly subject: Subject | null
  readonly cue: Span | null
  /** Base form of the reporting verb, or the words that stand for it. */
  readonly lemma: string
  /** What is said, in order, without the frame. Never empty. */
  readonly content: readonly Span[]
  /** Who is told, as items of the stream. */
  readonly addressee: { readonly first: number; readonly last: number } | null
  /** Nobody is said to be the source ("reportedly"). */
  readonly unstated: boolean
  /** Inside what somebody else says, by the same stream. */
  readonly nested: boolean
}

/** What `read` finds at the words of a list, in the order of the text. */
export function findAt(
  stream: Stream,
  list: ReadonlySet<string>,
  read: (stream: Stream, at: number) => Finding[],
): Finding[] {
  const { items } = stream
  const found: Finding[] = []
  for (let i = 0; i < items.length; i++)
    if (list.has((items[i] as Item).lower)) found.push(...read(stream, i))
  return found
}

/** The span from one item to another, both included. */
export function spanOf(items: readonly Item[], first: number, last: number): Span {
  return { start: items[first]?.start ?? 0, end: items[last]?.end ?? 0 }
}

/** Behind a live report's time ("4.45pm:"), which is nobody's words. */
export function bodyStart(items: readonly Item[]): number {
  return /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?$/.test(items[0]?.lower ?? '') && items[1]?.text === ':'
    ? 2
    : 0
}

const TRAILING = /^[.,;:!?…—–-]$/

const trails = (item: Item | undefined): boolean =>
  item !== undefined && TRAILING.test(item.text) && !item.quote

/** The span from one item to another, without punctuation at its ends; null where nothing is left. */
export function contentSpan(items: readonly Item[], first: number, last: number): Span | null {
  let a = first
  let b = last
  while (a <= b && items[a] && TRAILING.test(items[a]?.text ?? '') && !items[a]?.quote) a++
  // "…, and" before another verb of the frame: the conjunction is the reporter's.
  while (b > a && items[b] && (trails(items[b]) || items[b]?.pos === 'CCONJ')) b--
  if (b === a && trails(items[b])) b--
  return a <= b && items[a] && items[b] ? spanOf(items, a, b) : null
}

/** Whether a finite verb stands between two items. */
export function hasFiniteVerb(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const item = items[i]
    if (!item) break
    if (item.pos === 'AUX') return true
    if (
      item.chunk < 0 &&
      (item.pos === 'VERB' || item.cue) &&
      !/ing$/.test(item.lower) &&
      items[i - 1]?.lower !== 'to'
    )
      return true
  }
  return false
}
