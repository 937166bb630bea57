import { addresses, emoji, hashtags } from './rules/addresses.ts'
import { calendar } from './rules/calendar.ts'
import { companies } from './rules/companies.ts'
import { compass } from './rules/compass.ts'
import { dates } from './rules/dates.ts'
import { fractions } from './rules/fractions.ts'
import { handles } from './rules/handles.ts'
import { initialisms } from './rules/initialisms.ts'
import { money } from './rules/money.ts'
import { numberSign } from './rules/number-sign.ts'
import { parties } from './rules/parties.ts'
import { per } from './rules/per.ts'
import { ranges } from './rules/ranges.ts'
import { references } from './rules/references.ts'
import { roman } from './rules/roman.ts'
import { streets } from './rules/streets.ts'
import { times } from './rules/times.ts'
import { titles } from './rules/titles.ts'
import { units } from './rules/units.ts'
import { shortWords, slashes } from './rules/words.ts'
import { years } from './rules/years.ts'
import type { Rule } from './types.ts'

/** The rules of English, the stronger first. What they say: docs/speech-text.md. */
export const ENGLISH: readonly Rule[] = [
  addresses,
  hashtags,
  handles,
  money,
  titles,
  parties,
  companies,
  streets,
  calendar,
  dates,
  numberSign,
  references,
  shortWords,
  per,
  slashes,
  fractions,
  years,
  times,
  ranges,
  compass,
  units,
  roman,
  initialisms,
  emoji,
]
