import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from '../../core/article/abbreviations.ts'

/** Initials: "U.S. troops", "J. Smith"; not "I". */
const INITIALS =
  /(?<=(?<![\p{L}\p{N}])(?:(?:\p{L}\.){1,6}\p{Lu}|(?!I)\p{Lu}))\.(?=\s+[\p{L}\p{N}])/gu
/** A short word with a dot, before a name or a number. */
const SHORTENED = /(?<![\p{L}\p{N}.])([\p{L}]{1,6})\.(?=\s+([\p{Lu}\p{N}]))/gu

/**
 * Offsets of the dots that end no sentence: eSpeak would pause there as if they did. UTF-16 units.
 * What follows an abbreviation decides: "Nov. 3" and "Gen. Smith", but not "in Nov. The".
 */
export function silentDots(text: string): Set<number> {
  const dots = new Set(Array.from(text.matchAll(INITIALS), (match) => match.index))
  for (const { 0: match, 1: word = '', 2: next = '', index } of text.matchAll(SHORTENED)) {
    const beforeNumber = /\p{N}/u.test(next)
    const abbreviation = word.toLowerCase()
    const leads = LEADING_ABBREVIATIONS.has(abbreviation) && (beforeNumber || /\p{Lu}/u.test(word))
    if (leads || (beforeNumber && TRAILING_ABBREVIATIONS.has(abbreviation)))
      dots.add(index + match.length - 1)
  }
  return dots
}
