import { rule } from '../rule.ts'

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The value of a Roman numeral up to 89; null for letters that are none. */
function value(numeral: string): number | null {
  if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(numeral)) return null
  let sum = 0
  for (let at = 0; at < numeral.length; at++) {
    const here = VALUES[numeral.charAt(at)] ?? 0
    sum += here < (VALUES[numeral.charAt(at + 1)] ?? 0) ? -here : here
  }
  return sum
}

const ordinal = (number: number) => {
  const teen = number % 100 > 10 && number % 100 < 14
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

const THINGS =
  'World War|Article|Chapter|Part|Title|Section|Phase|Super Bowl|Volume|Book|Schedule|Annex|Appendix|Protocol|Level|Tier|Type'
/** Names that kings, queens and popes bear. */
const RULERS =
  'Henry|Elizabeth|Charles|George|Edward|William|James|Richard|Louis|John Paul|Benedict|Pius|Leo|Paul|John|Felipe|Philip|Juan Carlos|Nicholas|Alexander|Frederick|Wilhelm|Napoleon|Abdullah|Mohammed|Hussein|Harald|Carl Gustaf|Gustaf|Margrethe|Catherine|Ramses|Peter|Ivan|Rama'

/** "Malcolm X" is no tenth: after names only numerals of two letters and more. */
export const roman = rule(
  'Roman numerals',
  [
    new RegExp(String.raw`(?<=(?<!\p{L})(?:${THINGS})\s)[IVXL]{1,8}(?![\p{L}\p{N}.])`, 'gu'),
    ([numeral]) => `${value(numeral) || numeral}`,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:${RULERS})\s)(?:[IVX]{2,6}|(?<=(?:Charles|Philip|George|Henry|Paul|Felipe)\s)V)(?![\p{L}\p{N}.])`,
      'gu',
    ),
    ([numeral]) => {
      const number = value(numeral)
      return number ? `the ${ordinal(number)}` : null
    },
  ],
  [/(?<![\p{L}\p{N}])WWII?(?![\p{L}\p{N}])/gu, ([war]) => `World War ${war.length - 2}`],
)
