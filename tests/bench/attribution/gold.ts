import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** An article whose words are given to their sources by hand. See tests/fixtures/articles/README.md. */
const GoldFile = z.object({
  id: z.string(),
  outlet: z.string(),
  text: z.string(),
  sources: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), accept: z.array(z.string()) }),
  ),
  attributions: z.array(
    z.object({
      source: z.string(),
      mention: z.string().nullable(),
      cue: z.string().nullable(),
      content: z.array(z.string()),
      mode: z.enum(['direct', 'indirect', 'mixed']),
    }),
  ),
  unsure: z.array(z.string()),
  notSpeech: z.array(z.string()),
})

export type Range = readonly [start: number, end: number]
export type GoldSource = z.infer<typeof GoldFile>['sources'][number]

export interface Gold {
  readonly id: string
  readonly outlet: string
  readonly text: string
  readonly sources: readonly GoldSource[]
  readonly attributions: readonly {
    readonly source: string
    readonly content: readonly Range[]
    /** Mention and cue: the frame may go with either side. */
    readonly frame: readonly Range[]
  }[]
  readonly unsure: readonly Range[]
}

/** Reads all annotated articles of a folder. Throws where a span is not in its text. */
export function readGolds(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readGold(join(folder, file)))
}

function readGold(file: string): Gold {
  const raw = GoldFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const find = (piece: string): Range => locate(raw.text, piece, file)
  return {
    ...raw,
    attributions: raw.attributions.map(({ source, content, mention, cue }) => ({
      source,
      content: content.map(find),
      frame: [mention, cue].filter((piece) => piece !== null).map(find),
    })),
    unsure: raw.unsure.map(find),
  }
}

/** "words@@2" is the second place in the text where "words" stand. */
function locate(text: string, piece: string, file: string): Range {
  const [, words = '', nth = '1'] = /^([\s\S]*?)(?:@@(\d+))?$/.exec(piece) ?? []
  let at = -1
  for (let n = 0; n < Number(nth); n++) {
    at = text.indexOf(words, at + 1)
    if (at < 0) throw new Error(`${file}: not in the text: ${piece}`)
  }
  return [at, at + words.length]
}
