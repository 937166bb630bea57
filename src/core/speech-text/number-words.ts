const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A number from 0 to 99 in words. */
function pair(value: number): string {
  if (value < 20) return SMALL[value] ?? ''
  const ten = TENS[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? ten : `${ten}-${SMALL[value % 10]}`
}

/** A year as it is said: "nineteen oh five", "twenty twenty-four"; null for those that are said as numbers, like 2000 to 2009. */
export function yearWords(year: number): string | null {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  if (century < 10 || century > 20 || (century % 10 === 0 && rest < 10)) return null
  if (rest === 0) return `${pair(century)} hundred`
  return `${pair(century)} ${rest < 10 ? `oh ${pair(rest)}` : pair(rest)}`
}

/** A decade as it is said: "nineteen nineties"; null for the first of a millennium. */
export function decadeWords(year: number): string | null {
  const words = yearWords(year)
  if (words === null) return null
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
}
