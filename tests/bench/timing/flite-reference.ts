import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseText } from '../../../src/core/article/parse.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { cutPieces } from '../../../src/engines/flite/pieces.ts'
import { toSpoken } from '../../../src/engines/flite/spoken.ts'

/** A piece of text as Flite is given it, and when Flite itself says its tokens: milliseconds. */
export const reference = z.array(
  z.object({
    text: z.string(),
    tokens: z.array(z.object({ name: z.string(), from: z.number(), to: z.number() })),
  }),
)
export type Reference = z.infer<typeof reference>

/** All that Flite is given for an article. */
export function piecesOf(article: string): string[] {
  const { text, sentences } = parseText(article)
  return sentences.flatMap(({ start, end }) => {
    const { ascii } = toSpoken(toSpeech(text.slice(start, end)).spoken)
    return cutPieces(ascii).map((piece) => ascii.slice(piece.start, piece.end))
  })
}

const SOURCE = fileURLToPath(new URL('flite-words.c', import.meta.url))
const LIBRARIES = ['cmu_us_slt', 'cmu_us_rms', 'usenglish', 'cmulex'].map((n) => `-lflite_${n}`)

/** Asks Flite's own library (Debian: gcc, flite1-dev); null where it can't be built. */
export function askFlite(
  pieces: readonly string[],
  voice: string,
  lengths: number,
): Reference | null {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-flite-'))
  try {
    const program = join(folder, 'flite-words')
    const built = spawnSync('gcc', [SOURCE, '-o', program, ...LIBRARIES, '-lflite', '-lm'])
    if (built.status !== 0) return null
    const { stdout } = spawnSync(program, [voice, `${lengths}`], {
      input: `${pieces.join('\n')}\n`,
      encoding: 'utf8',
    })
    const lines = stdout.split('\n')
    return pieces.map((text, index) => ({ text, tokens: parseTokens(lines[index] ?? '') }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const parseTokens = (line: string) =>
  Array.from(line.matchAll(/(\S+):([\d.]+):([\d.]+)/g), ([, name = '', from, to]) => ({
    name,
    from: Number(from) * 1000,
    to: Number(to) * 1000,
  }))
