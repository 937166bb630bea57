import type { Article, Span } from '../article/types.ts'
import { segmentAt } from '../script/clause.ts'
import type { SkippableRole } from '../script/skip.ts'

/** Words a minute at 1×, measured with the built-in voice, rests included. */
const WORDS_A_MINUTE = 150

/** How far in an article an offset is. */
export interface Whereabouts {
  /** Counted from 1, headings left out; on a heading the paragraph that follows it. */
  readonly paragraph: number
  readonly paragraphs: number
  /** The words of the nearest heading above, the title left out; or null. */
  readonly heading: string | null
  /** What is still to be heard, this word included; what is not read aloud left out. */
  readonly wordsLeft: number
}

interface Ground {
  readonly article: Article
  /** See {@link countBlockWords}. */
  readonly blockWords: readonly number[]
}

/** How many words each block has, to be counted once. Linear in the text. */
export function countBlockWords({ text, blocks }: Article): number[] {
  return blocks.map(({ start, end }) => text.slice(start, end).match(/\S+/g)?.length ?? 0)
}

/** The way through an article, as a listener goes it. */
export interface Way {
  /** Words to be heard in all. */
  readonly words: number
  /** Where an offset is, in UTF-16 units into the article's text. */
  at(offset: number): Whereabouts
}

/**
 * Lays out the way through an article. Linear in the number of blocks; asking it is not.
 * @param skip what is not read aloud
 */
export function layOutWay({ article, blockWords }: Ground, skip: readonly SkippableRole[]): Way {
  const { blocks, text, title } = article
  /** Of each block: paragraphs before it, words to be heard before it and in it, the heading that it is under. */
  const steps: { paragraphs: number; before: number; words: number; heading: Span | null }[] = []
  let paragraphs = 0
  let before = 0
  let heading: Span | null = null
  for (const [index, block] of blocks.entries()) {
    const isTitle = index === 0 && title !== null && block.role === 'heading'
    const skipped = !isTitle && skip.some((role) => role === block.role)
    const words = skipped ? 0 : (blockWords[index] ?? 0)
    if (block.role === 'heading' && !isTitle) heading = block
    steps.push({ paragraphs, before, words, heading })
    if (block.role !== 'heading') paragraphs += 1
    before += words
  }
  const all = { paragraphs, words: before }
  return {
    words: all.words,
    at(offset) {
      const index = segmentAt(blocks, offset)
      const step = steps[index]
      const block = blocks[index]
      if (!step || !block) return { paragraph: 0, paragraphs: 0, heading: null, wordsLeft: 0 }
      return {
        paragraph: Math.min(step.paragraphs + 1, all.paragraphs),
        paragraphs: all.paragraphs,
        heading: step.heading && text.slice(step.heading.start, step.heading.end).trim(),
        wordsLeft: Math.round(all.words - step.before - step.words * shareOf(block, offset)),
      }
    },
  }
}

/** How much of a span lies before an offset, from 0 to 1. */
function shareOf({ start, end }: Span, offset: number): number {
  return Math.min(1, Math.max(0, (offset - start) / Math.max(1, end - start)))
}

/** How long so many words are heard, in minutes; an estimate. */
export function minutesOf(words: number, rate: number): number {
  return Math.round(words / WORDS_A_MINUTE / rate)
}
