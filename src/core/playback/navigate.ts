import type { Article, Span } from '../article/types.ts'
import { words } from '../article/words.ts'
import { segmentAt } from '../script/clause.ts'
import type { Turn } from './turns.ts'

/** The next stop for "on", the one before for "back". */
export type Direction = 'on' | 'back'

/** Going back from this few words into a unit goes to the unit before, from further in to its own start. */
const WORDS_IN = 3

/** What the jumps of a player need; offsets are UTF-16 units into the article's text. */
export interface Place {
  readonly article: Article
  readonly turns: readonly Turn[]
  readonly offset: number
}

/** Start of the sentence to jump to, or null where there is none. */
export function sentenceStop(place: Place, direction: Direction): number | null {
  return stop(place.article.text, place.article.sentences, place.offset, direction)
}

/** Start of the word to jump to, or null where there is none. */
export function wordStop({ article, offset }: Place, direction: Direction): number | null {
  const { sentences, text } = article
  const here = segmentAt(sentences, offset)
  const step = direction === 'on' ? 1 : -1
  for (let index = here; index >= 0 && index < sentences.length; index += step) {
    const { start, end } = sentences[index] as Span
    const starts = words(text.slice(start, end)).map((word) => start + word.start)
    const stop =
      direction === 'on' ? starts.find((at) => at > offset) : starts.findLast((at) => at < offset)
    if (stop !== undefined) return stop
  }
  return null
}

/** Start of the block (paragraph, heading, list item) to jump to, or null. */
export function paragraphStop(place: Place, direction: Direction): number | null {
  return stop(place.article.text, place.article.blocks, place.offset, direction)
}

/** Start of the turn to jump to, or null. */
export function segmentStop(place: Place, direction: Direction): number | null {
  return stop(place.article.text, place.turns, place.offset, direction)
}

/**
 * Start of the next or previous turn by the source that speaks at the offset. Where the reporter speaks:
 * by the source that spoke last, and before anybody spoke, by whoever comes first. Null where there is none.
 */
export function sourceStop(place: Place, direction: Direction): number | null {
  const { turns, offset } = place
  const here = segmentAt(turns, offset)
  let of = turns[here]?.sourceId ?? null
  for (let index = here; index >= 0 && of === null; index--) of = turns[index]?.sourceId ?? null
  const step = direction === 'on' ? 1 : -1
  for (let index = here + step; index >= 0 && index < turns.length; index += step) {
    const turn = turns[index] as Turn
    if (turn.sourceId !== null && (of === null || turn.sourceId === of)) return turn.start
  }
  return null
}

/** Start of the sentence that holds the offset: "repeat sentence". */
export function sentenceStart(article: Article, offset: number): number {
  return article.sentences[segmentAt(article.sentences, offset)]?.start ?? 0
}

function stop(
  text: string,
  units: readonly Span[],
  offset: number,
  direction: Direction,
): number | null {
  if (units.length === 0) return null
  const here = segmentAt(units, offset)
  const unit = units[here] as Span
  if (direction === 'on') {
    if (offset < unit.start) return unit.start
    return units[here + 1]?.start ?? null
  }
  const into = text.slice(unit.start, Math.max(offset, unit.start)).trim()
  const words = into === '' ? 0 : into.split(/\s+/u).length
  if (words >= WORDS_IN) return unit.start
  return units[here - 1]?.start ?? unit.start
}
