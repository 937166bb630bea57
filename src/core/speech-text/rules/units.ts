import { rule } from '../rule.ts'

/** Units that are nothing else, one and many. "m", "g", "l" and "in" alone may be other things. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometre', 'kilometres'],
  'km²': ['square kilometre', 'square kilometres'],
  'km/h': ['kilometre per hour', 'kilometres per hour'],
  kmh: ['kilometre per hour', 'kilometres per hour'],
  kph: ['kilometre per hour', 'kilometres per hour'],
  mph: ['mile per hour', 'miles per hour'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  'm²': ['square metre', 'square metres'],
  'm³': ['cubic metre', 'cubic metres'],
  'µg/m³': ['microgram per cubic metre', 'micrograms per cubic metre'],
  'μg/m³': ['microgram per cubic metre', 'micrograms per cubic metre'],
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
  lbs: ['pound', 'pounds'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  yr: ['year', 'years'],
  yrs: ['year', 'years'],
  ppm: ['part per million', 'parts per million'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
  GWh: ['gigawatt hour', 'gigawatt hours'],
  GHz: ['gigahertz', 'gigahertz'],
  MHz: ['megahertz', 'megahertz'],
  Mbps: ['megabit per second', 'megabits per second'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  MWh: ['megawatt hour', 'megawatt hours'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '° C': ['degree Celsius', 'degrees Celsius'],
  ºC: ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '° F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  bn: ['billion', 'billion'],
  tn: ['trillion', 'trillion'],
}
const NAMES = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')
const NUMBER = String.raw`(?<![\p{L}\p{N}.,$£€])(?<number>\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,3})?)`
const END = String.raw`(?![\p{L}\p{N}/²³])`
/** "130 mph winds": one thing that has so much. */
const THING = String.raw`(?:(?<thing>(?=\s(?:winds?|gusts?|limits?|radius|stretch|zone|race|walk|run|drive|flight|ride|route|border|wall|fence|tunnel|pipeline|bridge|queue|delay)(?!\p{L})))|)`
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
  // a weight: "14st 6lb"
  [/(?<=(?<![\p{L}\p{N}.,])\d{1,2})\s?st(?=\s\d{1,2}\s?lb)/gu, ' stone'],
  // below zero, where no range is meant
  [/(?<=(?:^|\s|\()[-−]\d{1,2}(?:\.\d)?)C(?![\p{L}\p{N}])/gu, ' degrees Celsius'],
  // "1h 45m"
  [
    /(?<![\p{L}\p{N}.,:])(\d{1,2})h\s?(\d{1,2})m(?:in)?(?![\p{L}\p{N}])/gu,
    ([, hours = '', minutes = '']) =>
      `${hours} ${hours === '1' ? 'hour' : 'hours'} ${Number(minutes)} ${minutes === '1' ? 'minute' : 'minutes'}`,
  ],
  // the time of a race: "9.58s"
  [/(?<=(?<![\p{L}\p{N}.,:$£€])\d{1,2}\.\d{1,3})s(?![\p{L}\p{N}])/gu, ' seconds'],
  // "m" is metres before what metres are of, and millions before who is many
  [
    /(?<=(?<![\p{L}\p{N}.,$£€])\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?)\s?m(?=\s(?:long|high|tall|wide|deep|across|above|below|away)(?!\p{L}))/gu,
    ' metres',
  ],
  [
    /(?<=(?<!\p{L}|[.,$£€])\d{1,2}(?:,?\d{3}|\d{0,2}))\s?m(?=\s(?:final|race|sprint|hurdles|relay|freestyle|backstroke|breaststroke|butterfly|medley|steeplechase|champion|record|title)(?!\p{L}))/gu,
    ' metre',
  ],
  [
    /(?<=(?<![\p{L}\p{N}.,$£€])\d{1,3}(?:\.\d{1,2})?)m(?=\s(?:people|users|subscribers|viewers|customers|passengers|households|homes|jobs|workers|voters|children|adults|refugees|deaths|doses|tonnes|barrels|shares|pounds|dollars|euros)(?!\p{L}))/gu,
    ' million',
  ],
  [
    new RegExp(
      String.raw`${ARTICLE}${NUMBER}(?<join>[\s-]?)(?<unit>${NAMES})${END}${THING}(?:(?<noun>(?=[\s-]\p{Ll}))|)`,
      'gu',
    ),
    ({ groups = {} }) => {
      const { number = '', join, unit = '', article, noun, thing } = groups
      const isOne = thing !== undefined || (article !== undefined && noun !== undefined)
      const single = number === '1' || join === '-' || isOne
      const name = UNITS[unit]?.[single ? 0 : 1]
      return name === undefined ? null : `${number} ${name}`
    },
  ],
)
