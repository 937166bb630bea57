import type { SpeechText } from './types.ts'

/**
 * Where in the spoken text that begins which is spoken for an offset of the written one: exactly there where it is
 * spoken as written, else where all begins that is spoken together.
 */
export function spokenFrom({ spoken, pieces }: SpeechText, offset: number): number {
  const piece = pieces.find(({ written }) => written.end > offset)
  if (!piece) return spoken.length
  return piece.same ? piece.spoken.start + offset - piece.written.start : piece.spoken.start
}
