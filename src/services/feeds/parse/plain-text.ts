import { Parser } from 'htmlparser2'
import { escapeMarkup } from '../../intake/formats/html/judge-markup.ts'
import { BLOCK_LEVEL, UNSEEN } from '../../intake/formats/html/tags.ts'

/** The words of a piece of markup in one line, for lists. Never throws. */
export function plainText(markup: string): string {
  let text = ''
  let unseen = 0
  const parser = new Parser({
    onopentag(tag) {
      if (UNSEEN.has(tag)) unseen++
      if (BLOCK_LEVEL.has(tag) || tag === 'br') text += ' '
    },
    ontext(words) {
      if (unseen === 0) text += words
    },
    onclosetag(tag) {
      if (UNSEEN.has(tag)) unseen--
      if (BLOCK_LEVEL.has(tag)) text += ' '
    },
  })
  parser.write(markup)
  parser.end()
  return oneLine(text)
}

/** Without controls, which a terminal would obey. */
export const oneLine = (words: string) => words.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** The beginning of a text, at most `length` units, cut between words. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${start.replace(/\s+\S*$/u, '')}…`
}

/** Plain text as markup, a paragraph where it has a blank line. */
export function asMarkup(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim())}</p>`)
    .join('\n')
}
