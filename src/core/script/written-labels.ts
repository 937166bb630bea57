import type { Article } from '../article/types.ts'
import type { Attribution } from '../attribution/types.ts'
import { buildScript, type ScriptOptions } from './build.ts'
import type { ContentUtterance } from './types.ts'

/** A label as text in the reading order. */
export interface WrittenLabel {
  /** Where it stands in the article's text: UTF-16 units. */
  readonly at: number
  /** Whether it belongs to the words that begin there or to those that end there ("End quote."). */
  readonly side: 'before' | 'after'
  readonly text: string
}

type Options = Pick<ScriptOptions, 'level' | 'custom'>

/**
 * The labels that a level speaks, as text, for those whose own screen reader reads the article. In the order of the
 * text; nothing is left out, since the whole page can be read.
 */
export function writtenLabels(
  article: Article,
  attribution: Attribution,
  options: Options,
): readonly WrittenLabel[] {
  const labels: WrittenLabel[] = []
  let waiting: { text: string; sentence: number }[] = []
  let last: ContentUtterance | null = null

  const settle = (next: ContentUtterance | null) => {
    for (const { text, sentence } of waiting) {
      const ends = last !== null && last.sentence === sentence && next?.sentence !== sentence
      if (ends && last) labels.push({ at: last.span.end, side: 'after', text })
      else if (next) labels.push({ at: next.span.start, side: 'before', text })
    }
    waiting = []
  }
  for (const utterance of buildScript(article, attribution, options)) {
    if (utterance.type === 'label') waiting.push(utterance)
    if (utterance.type !== 'content') continue
    settle(utterance)
    last = utterance
  }
  settle(null)
  return labels
}
