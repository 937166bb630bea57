import { z } from 'zod'
import { lists, type Opened, opened } from './schemas.ts'

/** Items of each list in one part: some milliseconds of work at either end. */
const STEP = 200

/** A part of a long article, so that whoever presses a key, or hears speech, meanwhile is not kept waiting. */
const openedPart = z.strictObject({
  /** Which part, from 0, of how many. */
  at: z.int().min(0),
  of: z.int().min(1),
  /** The article with its lists empty; comes first. */
  shell: opened.nullable(),
  ...lists,
})
export type OpenedPart = z.infer<typeof openedPart>

/** An article in parts, in order. */
export function* partsOf(whole: Opened): Generator<OpenedPart> {
  const { article, attribution } = whole
  const { blocks, sentences } = article
  const { sources, segments } = attribution
  const longest = Math.max(blocks.length, sentences.length, sources.length, segments.length)
  const of = Math.max(1, Math.ceil(longest / STEP))
  for (let at = 0; at < of; at += 1) {
    const piece = <T>(list: readonly T[]) => list.slice(at * STEP, (at + 1) * STEP)
    yield {
      at,
      of,
      shell: at > 0 ? null : emptied(whole),
      blocks: piece(blocks),
      sentences: piece(sentences),
      sources: piece(sources),
      segments: piece(segments),
    }
  }
}

const emptied = (whole: Opened): Opened => ({
  ...whole,
  article: { ...whole.article, blocks: [], sentences: [] },
  attribution: { sources: [], segments: [] },
})

/** Puts the parts of one article together again. */
export interface Assembly {
  /**
   * Checks the next part. All of the article with the last one, null before.
   * @throws {z.ZodError} where it is no part
   * @throws {Error} where it is not the next one
   */
  add(part: unknown): Opened | null
}

export function createAssembly(): Assembly {
  const blocks: OpenedPart['blocks'][number][] = []
  const sentences: OpenedPart['sentences'][number][] = []
  const sources: OpenedPart['sources'][number][] = []
  const segments: OpenedPart['segments'][number][] = []
  let shell: Opened | null = null
  let next = 0
  return {
    add(given) {
      const part = openedPart.parse(given)
      shell ??= part.shell
      if (part.at !== next || !shell) throw new Error('A part of the article was lost.')
      next += 1
      blocks.push(...part.blocks)
      sentences.push(...part.sentences)
      sources.push(...part.sources)
      segments.push(...part.segments)
      if (next < part.of) return null
      return {
        ...shell,
        article: { ...shell.article, blocks, sentences },
        attribution: { sources, segments },
      }
    },
  }
}
