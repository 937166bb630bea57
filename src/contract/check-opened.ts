import type { z } from 'zod'
import { lists, type Opened, opened } from './schemas.ts'

/** Items of a list that are checked at once: some milliseconds of work. */
const STEP = 400

/**
 * Checks an article as {@link opened} does, a step at a time: whoever presses a key meanwhile is not kept waiting.
 * @param pause resolves when the next step may be taken
 * @throws {z.ZodError}
 */
export async function checkOpened(value: unknown, pause: () => Promise<void>): Promise<Opened> {
  const given = value as Opened
  const shell = opened.parse({
    ...given,
    article: { ...given?.article, blocks: [], sentences: [] },
    attribution: { ...given?.attribution, sources: [], segments: [] },
  })
  const inSteps = async <T>(schema: z.ZodType<readonly T[]>, list: unknown): Promise<T[]> => {
    if (!Array.isArray(list)) return [...schema.parse(list)]
    const checked: T[] = []
    for (let at = 0; at < list.length; at += STEP) {
      for (const item of schema.parse(list.slice(at, at + STEP))) checked.push(item)
      await pause()
    }
    return checked
  }
  return {
    ...shell,
    article: {
      ...shell.article,
      blocks: await inSteps(lists.blocks, given.article.blocks),
      sentences: await inSteps(lists.sentences, given.article.sentences),
    },
    attribution: {
      sources: await inSteps(lists.sources, given.attribution.sources),
      segments: await inSteps(lists.segments, given.attribution.segments),
    },
  }
}
