import { rule } from '../rule.ts'

const THINGS: Readonly<Record<string, string>> = {
  bbl: 'barrel',
  hr: 'hour',
  kg: 'kilogram',
  kWh: 'kilowatt hour',
  lb: 'pound',
  mo: 'month',
  MWh: 'megawatt hour',
  oz: 'ounce',
  sqm: 'square metre',
  t: 'tonne',
  wk: 'week',
  yr: 'year',
}
const WHOLE =
  'barrel|bushel|day|gallon|head|hour|litre|month|night|person|share|tonne|ton|week|year'
const THING = [...Object.keys(THINGS), WHOLE].join('|')
const PERIODS: Readonly<Record<string, string>> = { d: 'day', m: 'month', q: 'quarter', y: 'year' }

/** "$80/barrel", "up 3% y/y": so much for one of them, or against the one before. */
export const per = rule(
  'per',
  [
    new RegExp(String.raw`(?<=[$£€¥]\d[\d,.]{0,12}(?:k|m|bn)?)\/(${THING})(?![\p{L}\p{N}/])`, 'gu'),
    ([, thing = '']) => ` per ${THINGS[thing] ?? thing}`,
  ],
  [
    /(?<=(?:%|percent|per cent)\s)([dmqy])\/\1(?![\p{L}\p{N}/])/gu,
    ([, period = '']) => `${PERIODS[period]} on ${PERIODS[period]}`,
  ],
)
