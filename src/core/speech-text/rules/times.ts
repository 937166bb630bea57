import { rule } from '../rule.ts'

const HALF = String.raw`(?=\s?(?:[ap]\.m\.|[AaPp][Mm])(?![\p{L}\p{N}]))`
const HOUR = String.raw`(?<![\p{L}\p{N}:.,])(2[0-3]|[01]?\d)`

/** Full hours and minutes below ten, which would be read as zeros. The rest is said right as it is. */
export const times = rule(
  'times',
  [new RegExp(`${HOUR}[:.]00${HALF}`, 'gu'), ([, hour]) => `${Number(hour)}`],
  // "4.45pm", as British papers write it
  [
    new RegExp(String.raw`${HOUR}\.([0-5]\d)${HALF}`, 'gu'),
    ([, hour, minute = '']) =>
      `${Number(hour)} ${minute.startsWith('0') ? `oh ${Number(minute)}` : minute}`,
  ],
  [
    new RegExp(String.raw`${HOUR}:00(?![\p{L}\p{N}:]|\.\d)`, 'gu'),
    ([, hour]) => {
      const at = Number(hour)
      if (at === 0) return null
      return at <= 12 ? `${at} o'clock` : `${at} hundred`
    },
  ],
  [
    new RegExp(String.raw`${HOUR}:0([1-9])(?![\p{N}:]|\.\d)`, 'gu'),
    ([, hour, minute]) => `${Number(hour)} oh ${minute}`,
  ],
)
