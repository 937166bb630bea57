import { rule } from '../rule.ts'

/** Fractions that are one character each. */
const SIGNS: Readonly<Record<string, string>> = {
  '½': 'half',
  '⅓': 'a third',
  '⅔': 'two thirds',
  '¼': 'a quarter',
  '¾': 'three quarters',
  '⅕': 'a fifth',
  '⅖': 'two fifths',
  '⅗': 'three fifths',
  '⅘': 'four fifths',
  '⅛': 'an eighth',
  '⅜': 'three eighths',
  '⅝': 'five eighths',
  '⅞': 'seven eighths',
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
}

/** Fractions where they can be no dates: after a whole number, or of something. */
export const fractions = rule(
  'fractions',
  [
    /(?<=\d)\s?(\p{No})/gu,
    ([, sign = '']) =>
      SIGNS[sign] === undefined ? null : ` and ${sign === '½' ? 'a half' : SIGNS[sign]}`,
  ],
  [/(?<!\d)½(?=\s(?!of(?!\p{L}))\p{Ll})/gu, 'half a'],
  [/(?<!\d)[½⅓⅔¼¾⅕-⅘⅛-⅞]/gu, ([sign]) => SIGNS[sign] ?? null],
  [
    /(?<=(?<![\p{L}\p{N}.,/])\d{1,3})\s(1\/2|1\/3|2\/3|1\/4|3\/4)(?=\s\p{Ll}|-\p{Ll})/gu,
    ([, fraction = '']) =>
      ` and ${fraction === '1/2' ? 'a half' : (FRACTIONS[fraction] ?? fraction)}`,
  ],
  [
    /(?<![\p{L}\p{N}.,/-]|\d\s)(1\/2|1\/3|2\/3|1\/4|3\/4)(?=\s(?:of\s(?!(?:this|last|next)(?!\p{L}))(?:\p{Ll}|\p{Lu}{2})|(?:cups?|miles?|inch|inches)(?!\p{L})))/gu,
    ([, fraction = '']) => FRACTIONS[fraction] ?? null,
  ],
)
