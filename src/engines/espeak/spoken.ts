import { silentDots } from './pauses.ts'

/**
 * Text as eSpeak must be given it. eSpeak reads SSML, `[[phonemes]]` and control characters as commands;
 * an article's text must never command it, so all of these are written as text here, and nowhere else.
 */
export interface Spoken {
  readonly markup: string
  /** For each code point of `markup`, the UTF-16 offset of the character of the text that it stands for. */
  readonly offsets: readonly number[]
}

/** eSpeak cuts off words of over 160 bytes, so a longer run of characters gets spaces, this many apart. */
const LONGEST_RUN = 40

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Controls (eSpeak's own commands among them), private use, unassigned and lone surrogates: no text. */
const NO_TEXT = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u
const SPACE = /\s/u
/** eSpeak makes a clause of its own of a bracket or quotation mark at the edge: a pause that nobody wrote. */
const LEADING = /^[\s"“”„«»‘'()[\]{}]+/u
const TRAILING = /["“”„«»‘’'()[\]{}\s]+$/u
/** Writes plain text for eSpeak. Never throws; empty where nothing can be spoken. */
export function toSpoken(text: string): Spoken {
  const first = LEADING.exec(text)?.[0].length ?? 0
  const last = Math.max(first, text.length - (TRAILING.exec(text)?.[0].length ?? 0))
  const silent = silentDots(text)

  let markup = ''
  const offsets: number[] = []
  const write = (characters: string, offset: number) => {
    markup += characters
    for (const _ of characters) offsets.push(offset)
  }

  let run = 0
  let previous = ''
  let offset = first
  for (const character of text.slice(first, last)) {
    const spoken = silent.has(offset) || NO_TEXT.test(character) ? ' ' : character
    run = SPACE.test(spoken) ? 0 : run + 1
    // "[[" begins phonemes; apart, the brackets are brackets
    if (run > LONGEST_RUN || (spoken === '[' && previous === '[')) {
      write(' ', offset)
      run = 1
    }
    write(ENTITIES[spoken] ?? spoken, offset)
    previous = spoken
    offset += character.length
  }
  return { markup, offsets }
}
