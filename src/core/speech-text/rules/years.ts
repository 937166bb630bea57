import { decadeWords, yearWords } from '../number-words.ts'
import { rule } from '../rule.ts'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const BEFORE =
  '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|[Ss]ummer|[Ss]pring|[Aa]utumn|[Ww]inter|c\\.)'
/** "in 1999 cases": what is counted, not a year. */
const NOT_COUNTED = String.raw`(?!\s(?!(?:was|is|as|has|its|this|his|thus|across)(?!\p{L}))\p{Ll}{1,30}s(?!\p{L})|\s(?:people|men|women|children|of|per|percent|million|billion|km|kg)(?!\p{L}))`
const ALONE = String.raw`(?![\p{L}\p{N}%°/]|[.,:]\d|[-–]\p{L}?\d)`

/** What is counted follows these. */
const COUNTS =
  '(?:about|around|some|nearly|over|than|least|most|roughly|approximately|almost|only|just|another|killed|to|total of|No|no|[Ff]light|by)'
/** What may follow a year that stands among other words; a plural would be counted. */
const AFTER_YEAR =
  '(?:and|or|to|until|but|as|when|where|which|that|the|a|an|in|on|at|by|for|with|from|after|before|was|is|has|had|he|she|it|they|who|while|because|under|during|through)'

// in patterns what is looked for stands first: to look back takes longer
const words = ([year]: RegExpExecArray) => yearWords(Number(year))

export const years = rule(
  'years',
  [/(?<![\p{L}\p{N}.,$£€])(\d{3}0)s(?![\p{L}\p{N}])/gu, ([, year]) => decadeWords(Number(year))],
  // "the '90s"
  [
    /(?<=(?<!\p{L})(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id|and|or)[\s-])['’‘](\d0)s(?![\p{L}\p{N}])/gu,
    ([, decade]) => decadeWords(1900 + Number(decade))?.replace(/^nineteen /u, '') ?? null,
  ],
  // a season: "2023/24"
  [
    /(?<![\p{L}\p{N}.,:/$£€–-])((?:19|20)\d\d)\/(\d\d)(?![\p{L}\p{N}/%–-]|[.,:]\d)/gu,
    ([, first = '', second = '']) =>
      Number(second) === (Number(first) + 1) % 100
        ? `${yearWords(Number(first)) ?? first} to ${Number(second)}`
        : null,
  ],
  [/(?<=(?<!\p{L})(?:[Mm]id|[Pp]re|[Pp]ost)-)(?:19|20)\d\d(?![\p{L}\p{N}%/–-]|[.,:]\d)/gu, words],
  // "the 2008-09 crisis"
  [
    /(?<=(?<!\p{L})[Tt]he\s)(20\d\d)[-–](\d\d)(?=\s\p{Ll})/gu,
    ([, first = '', second = '']) =>
      Number(second) === (Number(first) + 1) % 100
        ? `${yearWords(Number(first)) ?? first} to ${Number(second)}`
        : null,
  ],
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
      String.raw`(?=[12]\d)(?<=(?<!\p{L})${MONTH}(?:\.|,)?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:of\s)?)(?:1[1-9]|20)\d\d${ALONE}`,
      'gu',
    ),
    words,
  ],
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=(?<!\p{L})(?:${BEFORE})\s)(?:1\d|20)\d\d${ALONE}${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  // "the Treaty of 1648"
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=(?<!\p{L})\p{Lu}\p{Ll}{1,20}\sof\s)(?:1[1-9]|20)\d\d${ALONE}${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  // "from 1998 to 2013", "between 1998 and 2013"
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=(?<!\p{L})(?:[Ff]rom|[Bb]etween)\s)(?:1[5-9]|20)\d\d(?=\s(?:to|until|through|and)\s(?:1[5-9]|20)\d\d${ALONE}${NOT_COUNTED})`,
      'gu',
    ),
    words,
  ],
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=(?<!\p{L})(?:[Ff]rom|[Bb]etween)\s(?:1[5-9]|20)\d\d\s(?:to|until|through|and)\s)(?:1[5-9]|20)\d\d${ALONE}${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  // "the 2024 election", "Russia's 1917 revolution"
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=(?<!\p{L})[Tt]he\s|\p{L}['’]s\s)(?:19|20)\d\d${ALONE}(?=\s\p{L})${NOT_COUNTED}`,
      'gu',
    ),
    words,
  ],
  [/(?<=\()(?:19|20)\d\d(?=\))/gu, words],
  // among other words: news write what they count with a comma ("1,999")
  [
    new RegExp(
      String.raw`(?=[12]\d)(?<=\p{L}[,;:]?\s|(?<![\p{L}\p{N}.,])(?:1[1-9]|20)\d\d,\s)(?<!(?<!\p{L})${COUNTS}\.?\s)(?:1[1-9]|20)\d\d(?=$|['’]s(?!\p{L})|[,;:.!?)]|\s(?:${AFTER_YEAR})(?!\p{L})(?!\s\d)|\s(?:and|or|to)\s(?:1[1-9]|20)\d\d${ALONE}${NOT_COUNTED})(?!\.\d|,\d|:\d)`,
      'gu',
    ),
    words,
  ],
)
