import type { Span } from '../../core/article/types.ts'
import { words } from '../words.ts'
import type { Piece } from './pieces.ts'
import type { Spoken } from './spoken.ts'

/** Something spoken: a word of the text, or what is said for a sign between words ("percent"). */
export interface Unit {
  /** What Flite is given for it. */
  readonly said: string
  /** The word, as UTF-16 offsets into the text; null for a sign. */
  readonly word: Span | null
}

/** The units of each piece, in order. Every word of the text is in one of them, even where nothing is said for it. */
export function unitsOf(text: string, spoken: Spoken, pieces: readonly Piece[]): Unit[][] {
  const all = words(text)
  let next = 0
  return pieces.map((piece, index) => {
    const units: Unit[] = []
    let sign = ''
    const endSign = () => {
      const said = sign.replace(/[^A-Za-z0-9]+/g, ' ').trim()
      if (said) units.push({ said, word: null })
      sign = ''
    }
    for (let at = piece.start; at < piece.end; ) {
      const offset = spoken.offsets[at] ?? text.length
      while ((all[next]?.end ?? Number.POSITIVE_INFINITY) <= offset)
        units.push({ said: '', word: all[next++] ?? null })
      const word = all[next]
      if (!word || offset < word.start) {
        sign += spoken.ascii[at++]
        continue
      }
      endSign()
      let said = ''
      while (at < piece.end && (spoken.offsets[at] ?? text.length) < word.end)
        said += spoken.ascii[at++]
      units.push({ said: said.replace(/[.,;:!?]+(?= |$)/g, '').trim(), word })
      next++
    }
    endSign()
    if (index === pieces.length - 1)
      while (next < all.length) units.push({ said: '', word: all[next++] ?? null })
    return units
  })
}
