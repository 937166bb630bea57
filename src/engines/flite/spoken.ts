import anyAscii from 'any-ascii'

/** Text as Flite can say it: ASCII letters, digits and the marks that it pauses for. */
export interface Spoken {
  readonly ascii: string
  /** For each character of `ascii`, the UTF-16 offset of the character of the text that it stands for. */
  readonly offsets: readonly number[]
}

/** Characters that have words. */
const WORDS: Readonly<Record<string, string>> = {
  '&': 'and',
  '%': 'percent',
  '‰': 'per mille',
  '+': 'plus',
  '=': 'equals',
  '<': 'less than',
  '>': 'greater than',
  '@': 'at',
  '#': 'hash',
  '/': 'slash',
  '\\': 'backslash',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₹': 'rupees',
  '₽': 'roubles',
  '¢': 'cents',
  '°': 'degrees',
  '×': 'times',
  '÷': 'divided by',
  '±': 'plus or minus',
  '§': 'section',
  '©': 'copyright',
  '®': 'registered',
  '™': 'trademark',
}

/** What Flite reads as it is meant: the rest of what any-ascii gives is a mark without a sound. */
const SAID = /[A-Za-z0-9.,;:!?'-]/
const DASH = /[‒–—―]/u
const APOSTROPHE = /['’ʼ]/u
const SPACE = /\s/u
/** A mark that joins: between two letters or digits; at an edge it would be spelt or swallowed. */
const JOINS = /[\p{L}\p{N}\p{M}]/u
/** Flite's buffers take more, but nobody's ear: longer runs of characters get spaces, this many apart. */
const LONGEST_RUN = 40

/** Writes plain text for Flite. Never throws; empty where nothing can be spoken. */
export function toSpoken(text: string): Spoken {
  let ascii = ''
  const offsets: number[] = []
  let run = 0
  const write = (characters: string, offset: number) => {
    for (const character of characters) {
      if (character === ' ') {
        run = 0
        if (ascii.endsWith(' ') || ascii === '') continue
      } else if (++run > LONGEST_RUN) {
        ascii += ' '
        offsets.push(offset)
        run = 1
      }
      ascii += character
      offsets.push(offset)
    }
  }

  let offset = 0
  let previous = ''
  const characters = [...text]
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? ''
    const within = JOINS.test(previous) && JOINS.test(next)
    // a row of the same sign is one sign
    if (character !== previous || !WORDS[character]) write(spell(character, within), offset)
    offset += character.length
    previous = character
  }
  return { ascii, offsets }
}

function spell(character: string, within: boolean): string {
  if (SPACE.test(character)) return ' '
  const words = WORDS[character]
  if (words) return ` ${words} `
  // a dash between words is a pause, between figures a part of the word
  if (DASH.test(character)) return within ? '-' : ', '
  if (character === '…') return '. '
  // a quotation mark looks the same
  if (APOSTROPHE.test(character)) return within ? "'" : ' '
  const ascii = anyAscii(character)
  // emoji: ":grinning_face:"
  if (/^:[a-z0-9_]+:$/.test(ascii)) return ` ${ascii.replace(/[:_]/g, ' ')} `
  return [...ascii].map((each) => (SAID.test(each) ? each : ' ')).join('')
}
