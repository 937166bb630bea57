import { decadeWords, yearWords } from '../number-words.ts'
import { rule } from '../rule.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const BEFORE =
  '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|[Ss]ummer|[Ss]pring|[Aa]utumn|[Ww]inter)'
/** "in 1999 cases": what is counted, not a year. */
const NOT_COUNTED = String.raw`(?!\s(?!(?:was|is|as|has|its|this|his|thus|across)(?!\p{L}))\p{Ll}{1,30}s(?!\p{L})|\s(?:people|men|women|children|of|per|percent|million|billion|km|kg)(?!\p{L}))`
const ALONE = String.raw`(?![\p{L}\p{N}%°/]|[.,:]\d|[-–]\p{L}?\d)`

const words = ([year]: RegExpExecArray) => yearWords(Number(year))

export const years = rule(
  'years',
  [/(?<![\p{L}\p{N}.,$£€])(\d{3}0)s(?![\p{L}\p{N}])/gu, ([, year]) => decadeWords(Number(year))],
  // "the '90s"
  [
    /(?<=(?<!\p{L})(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[\s-])['’‘](\d0)s(?![\p{L}\p{N}])/gu,
    ([, decade]) => decadeWords(1900 + Number(decade))?.replace(/^nineteen /u, '') ?? null,
  ],
  // a season: "2023/24"
  [
    /(?<![\p{L}\p{N}.,:/$£€–-])((?:19|20)\d\d)\/(\d\d)(?![\p{L}\p{N}/%–-]|[.,:]\d)/gu,
    ([, first = '', second = '']) =>
      Number(second) === (Number(first) + 1) % 100
        ? `${yearWords(Number(first)) ?? first} to ${second}`
        : null,
  ],
  [/(?<=(?<!\p{L})[Mm]id-)(?:19|20)\d\d(?![\p{L}\p{N}%/–-]|[.,:]\d)/gu, words],
  // "2019-20", "1914–1918"; "2005-06" may be a month
  [
    /(?<![\p{L}\p{N}.,:/$£€–-])((?:1[5-9]|20)\d\d)[-–](\d{4}|\d\d)(?![\p{L}\p{N}%/–-]|[.,:]\d)/gu,
    ([, first = '', second = '']) => {
      const [from, to] = [Number(first), Number(second)]
      const short = second.length === 2
      if (short ? to <= 12 || to <= from % 100 : to <= from || to > 2099) return null
      return `${yearWords(from) ?? first} to ${short ? second : (yearWords(to) ?? second)}`
    },
  ],
  // "November 3, 1999", "3 May 1815"
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})${MONTH}(?:\.|,)?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:of\s)?)(?:1[1-9]|20)\d\d${ALONE}`,
      'gu',
    ),
    words,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:${BEFORE})\s)(?:1[5-9]|20)\d\d${ALONE}${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  // "the 2024 election"
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})[Tt]he\s)(?:19|20)\d\d${ALONE}(?=\s\p{L})${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  [/(?<=\()(?:19|20)\d\d(?=\))/gu, words],
)
