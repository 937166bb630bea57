import { rule } from '../rule.ts'

const MONTHS: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}
const DAYS: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Tues: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Thur: 'Thursday',
  Thurs: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const MONTH = [...Object.keys(MONTHS), ...Object.values(MONTHS), 'May'].join('|')

export const calendar = rule(
  'months and weekdays',
  // with its day or year
  [
    /(?<![\p{L}\p{N}.])(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.(?=\s\d{1,2}(?![\d:%]))|\.?(?=\s(?:[12]?\d|3[01])(?![\d:.,]\d|[\d%])|\s(?:19|20)\d\d(?!\d)))/gu,
    ([, month = '']) => MONTHS[month] ?? null,
  ],
  // "3 Nov.," and "3 Nov 2024"; a dot before a capital ends the sentence, and stays
  [
    /(?<=(?<![\p{L}\p{N}.])(?:[12]?\d|3[01])\s)(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.(?=,|\s\p{Ll})|(?=[\s,]|\.(?:$|\s+\p{Lu})))/gu,
    ([, month = '']) => MONTHS[month] ?? null,
  ],
  // a day needs its month: "Sun 3" may be a newspaper
  [
    new RegExp(
      String.raw`(?<!(?:\p{L}|\p{N}|\.|\b[Tt]he\s))(Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.?(?=,?\s(?:\d{1,2}\s)?(?:${MONTH})(?!\p{L}))`,
      'gu',
    ),
    ([, day = '']) => DAYS[day] ?? null,
  ],
)
