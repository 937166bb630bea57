import { rule } from '../rule.ts'

/** Fractions that are one character each. */
const SIGNS: Readonly<Record<string, string>> = {
  '½': 'half',
  '⅓': 'a third',
  '⅔': 'two thirds',
  '¼': 'a quarter',
  '¾': 'three quarters',
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
    /(?<=\d)\s?([½⅓⅔¼¾])/gu,
    ([, sign = '']) => ` and ${sign === '½' ? 'a half' : (SIGNS[sign] ?? sign)}`,
  ],
  [/(?<!\d)½(?=\s(?!of(?!\p{L}))\p{Ll})/gu, 'half a'],
  [/(?<!\d)[½⅓⅔¼¾]/gu, ([sign]) => SIGNS[sign] ?? null],
  [
    /(?<=(?<![\p{L}\p{N}.,/])\d{1,3})\s(1\/2|1\/3|2\/3|1\/4|3\/4)(?=\s\p{Ll}|-\p{Ll})/gu,
    ([, fraction = '']) =>
      ` and ${fraction === '1/2' ? 'a half' : (FRACTIONS[fraction] ?? fraction)}`,
  ],
  [
    /(?<![\p{L}\p{N}.,/-]|\d\s)(1\/2|1\/3|2\/3|1\/4|3\/4)(?=\s(?:of\s(?:the|a|all|its|their)|cups?|miles?|inch|inches|mile)(?!\p{L}))/gu,
    ([, fraction = '']) => FRACTIONS[fraction] ?? null,
  ],
)
