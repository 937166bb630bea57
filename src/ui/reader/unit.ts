import {
  type Direction,
  paragraphStop,
  segmentStop,
  sentenceStop,
  sourceStop,
  wordStop,
} from '../../core/playback/navigate.ts'
import type { Ground } from './state.ts'

/** What one moves by. */
export type Unit = 'word' | 'sentence' | 'segment' | 'paragraph' | 'source'

const STOPS = {
  word: wordStop,
  sentence: sentenceStop,
  segment: segmentStop,
  paragraph: paragraphStop,
  source: sourceStop,
} as const

/** Where a move from an offset leads; null where there is nothing more that way. */
export function stopFrom(
  { article, turns }: Ground,
  offset: number,
  unit: Unit,
  direction: Direction,
): number | null {
  return STOPS[unit]({ article, turns, offset }, direction)
}
