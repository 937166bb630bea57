import { yearWords } from '../number-words.ts'
import { rule } from '../rule.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "2024-05-03" (ISO 8601): the one date in numbers that can be read in one way only. */
export const dates = rule('dates', [
  /(?<![\p{L}\p{N}.,/:–-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\p{L}\p{N}/:–-]|[.,]\d)/gu,
  ([, year, month, day]) => {
    const [name, most = 0] = [MONTHS[Number(month) - 1], DAYS[Number(month) - 1]]
    if (!name || Number(day) < 1 || Number(day) > most) return null
    return `${name} ${Number(day)}, ${yearWords(Number(year)) ?? year}`
  },
])
