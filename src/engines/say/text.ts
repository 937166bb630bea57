import { toSpoken } from '../flite/spoken.ts'

/**
 * Text as the systems' voices may be given it. `say` puts text into a Scheme program (Festival), an argument (macOS)
 * or a pipe (Windows), and an article is hostile. So nothing is escaped here: a text is made anew, of words and marks
 * that mean nothing in any of those, and what does not fit is left out.
 */

/** Letters and digits, joined within by one mark: "Al-Tanf", "10:30", "3.2", "it's". */
const WORD = /[A-Za-z0-9]{1,40}(?:['.,:-][A-Za-z0-9]{1,40}){0,8}/g
/** What a voice pauses for, after a word. */
const PAUSE = /[.,;:!?]/
/** More than a page is no sentence. In UTF-16 units, before and after. */
const LONGEST = 5000

const SAFE_WORD = /^[A-Za-z0-9]+(?:['.,:-][A-Za-z0-9]+)*[.,!?]?$/

/**
 * A text that can be given to `say`; null where nothing of it can be said (Festival crashes over marks without words,
 * and over an empty text). Pure, linear, and never throws.
 */
export function toSay(text: string): string | null {
  const { ascii } = toSpoken(text.slice(0, LONGEST))
  let said = ''
  let from = 0
  for (const { 0: word, index } of ascii.matchAll(WORD)) {
    if (said !== '') said += `${pauseIn(ascii.slice(from, index))} `
    if (said.length + word.length >= LONGEST) return said.trimEnd()
    said += word
    from = index + word.length
  }
  return said === '' ? null : said + pauseIn(ascii.slice(from))
}

/** One mark at most, for all that stand between two words. */
function pauseIn(between: string): string {
  const mark = PAUSE.exec(between)?.[0] ?? ''
  return mark === ';' || mark === ':' ? ',' : mark
}

/** Whether a text is as {@link toSay} makes it: looked at again where a command is made of it. */
export function isSafe(text: string): boolean {
  return text.length <= LONGEST + 100 && text.split(' ').every((word) => SAFE_WORD.test(word))
}
