import { rule } from '../rule.ts'

/** Units that are nothing else, one and many. "m", "g", "l" and "in" alone may be other things. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometre', 'kilometres'],
  'km/h': ['kilometre per hour', 'kilometres per hour'],
  kmh: ['kilometre per hour', 'kilometres per hour'],
  kph: ['kilometre per hour', 'kilometres per hour'],
  mph: ['mile per hour', 'miles per hour'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  'm²': ['square metre', 'square metres'],
  'sq km': ['square kilometre', 'square kilometres'],
  'sq m': ['square metre', 'square metres'],
  'sq ft': ['square foot', 'square feet'],
  'sq mi': ['square mile', 'square miles'],
  'sq. km.': ['square kilometre', 'square kilometres'],
  'sq. m.': ['square metre', 'square metres'],
  'sq. ft.': ['square foot', 'square feet'],
  'sq. mi.': ['square mile', 'square miles'],
  bps: ['basis point', 'basis points'],
  kg: ['kilogram', 'kilograms'],
  mg: ['milligram', 'milligrams'],
  ml: ['millilitre', 'millilitres'],
  lb: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  ft: ['foot', 'feet'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  MWh: ['megawatt hour', 'megawatt hours'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  bn: ['billion', 'billion'],
  tn: ['trillion', 'trillion'],
}
const NAMES = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')
const NUMBER = String.raw`(?<![\p{L}\p{N}.,$£€])(?<number>\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,3})?)`
const END = String.raw`(?![\p{L}\p{N}/²³])`
const ARTICLE = String.raw`(?:(?<article>(?<=(?<![\p{L}\p{N}])an?\s))|)`

export const units = rule(
  'units',
  // a height: 5'10"
  [/(?<=(?<![\p{L}\p{N}.,])[4-7])['’′](?=\d{1,2}["”″])/gu, ' foot '],
  [/(?<=(?<![\p{L}\p{N}.,])[4-7]['’′]\d{1,2})["”″]/gu, ''],
  [/(?<=(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d{1,2})?)pc(?![\p{L}\p{N}])/gu, ' percent'],
  [/(?<=(?<![\p{L}\p{N}.,])\d{1,2}\s?(?:ft|feet)\s?\d{1,2})\s?in(?![\p{L}\p{N}])/gu, ' inches'],
  // "90C (194F)", "temperatures of up to 45C": elsewhere a C may be a room
  [/(?<=(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d)?)C(?=\s\(\d{1,3}(?:\.\d)?F\))/gu, ' degrees Celsius'],
  [/(?<=\d{1,3}C\s\(\d{1,3}(?:\.\d)?)F(?=\))/gu, ' degrees Fahrenheit'],
  [
    /(?<=[Tt]emperatures?\s[\p{Ll} ]{0,40}\s-?\d{1,3}(?:\.\d)?)C(?![\p{L}\p{N}])/gu,
    ' degrees Celsius',
  ],
  [
    new RegExp(
      String.raw`${ARTICLE}${NUMBER}(?<join>[\s-]?)(?<unit>${NAMES})${END}(?:(?<noun>(?=[\s-]\p{Ll}))|)`,
      'gu',
    ),
    ({ groups = {} }) => {
      const { number = '', join, unit = '', article, noun } = groups
      const single = number === '1' || join === '-' || (article !== undefined && noun !== undefined)
      const name = UNITS[unit]?.[single ? 0 : 1]
      return name === undefined ? null : `${number} ${name}`
    },
  ],
)
