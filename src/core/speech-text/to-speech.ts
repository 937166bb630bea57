import { ENGLISH } from './english.ts'
import type { Piece, Replacement, Rule, SpeechText } from './types.ts'

/** What is spoken for a text. Of rules that overlap, the earlier one wins. Pure and linear; never throws. */
export function toSpeech(text: string, rules: readonly Rule[] = ENGLISH): SpeechText {
  const pieces: Piece[] = []
  let spoken = ''
  let at = 0
  const add = (end: number, words: string, same: boolean) => {
    const start = spoken.length
    spoken += words
    pieces.push({
      written: { start: at, end },
      spoken: { start, end: spoken.length },
      same,
    })
    at = end
  }
  for (const replacement of replacements(text, rules)) {
    if (replacement.start > at) add(replacement.start, text.slice(at, replacement.start), true)
    add(replacement.end, replacement.spoken, false)
  }
  if (at < text.length) add(text.length, text.slice(at), true)
  return { spoken, pieces }
}

function replacements(text: string, rules: readonly Rule[]): Replacement[] {
  const taken = new Uint8Array(text.length)
  const all: Replacement[] = []
  for (const { find } of rules) {
    for (const replacement of find(text)) {
      const { start, end } = replacement
      if (end <= start || taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      all.push(replacement)
    }
  }
  return all.sort((a, b) => a.start - b.start)
}
