import { rule } from '../rule.ts'

interface Currency {
  readonly one: string
  readonly many: string
  /** What one hundredth and more are called, where prices are said with them. */
  readonly hundredths?: readonly [one: string, many: string]
}

const dollar = (country: string): Currency => ({
  one: `${country} dollar`,
  many: `${country} dollars`,
})
const CURRENCIES: Readonly<Record<string, Currency>> = {
  US$: dollar('US'),
  A$: dollar('Australian'),
  AU$: dollar('Australian'),
  C$: dollar('Canadian'),
  CA$: dollar('Canadian'),
  HK$: dollar('Hong Kong'),
  NT$: dollar('Taiwan'),
  NZ$: dollar('New Zealand'),
  R$: { one: 'Brazilian real', many: 'Brazilian reais' },
  S$: dollar('Singapore'),
  $: { one: 'dollar', many: 'dollars', hundredths: ['cent', 'cents'] },
  '£': { one: 'pound', many: 'pounds', hundredths: ['penny', 'pence'] },
  '€': { one: 'euro', many: 'euros', hundredths: ['cent', 'cents'] },
  CHF: { one: 'Swiss franc', many: 'Swiss francs' },
  '¥': { one: 'yen', many: 'yen' },
  '₹': { one: 'rupee', many: 'rupees' },
  Rs: { one: 'rupee', many: 'rupees' },
  'Rs.': { one: 'rupee', many: 'rupees' },
  '₪': { one: 'shekel', many: 'shekels' },
  '₽': { one: 'rouble', many: 'roubles' },
  '₺': { one: 'lira', many: 'lira' },
  '₴': { one: 'hryvnia', many: 'hryvnia' },
  '₩': { one: 'won', many: 'won' },
  '₦': { one: 'naira', many: 'naira' },
  '₱': { one: 'peso', many: 'pesos' },
}
const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
  trn: 'trillion',
}

const SYMBOL = String.raw`(?:US|HK|NZ|NT|AU|CA|[ACRS])\$|CHF|Rs\.?|[$£€¥₹₪₽₺₴₩₦₱]`
const AMOUNT = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,12}(?:\.\d{1,3})?`
const SCALE = String.raw`(?:[\s-]?(?:thousand|million|billion|trillion|lakh|crore)|\s?(?:bn|mn|tn|trn)|[kKmMbB])(?![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}]|[.,]\d)`
/** "a $20 million deal", "a $5-a-day pass": one thing with a price. */
const ARTICLE = String.raw`(?:(?<article>(?<=(?<![\p{L}\p{N}])an?\s))|)`
/** The same without "a": "the $20 million deal", where what is bought or paid so follows at once. */
const THING = String.raw`(?:(?<thing>(?=\s(?:acquisition|bailout|bid|bill|bond|bribe|budget|contract|deal|debt|fee|fine|fund|grant|industry|investment|lawsuit|loan|mansion|market|merger|note|offer|package|penalty|prize|program|programme|project|ransom|rescue|settlement|stimulus|takeover|valuation)s?(?!\p{L})))|)`

const MONEY = new RegExp(
  String.raw`(?<![\p{L}\p{N}$£€])${ARTICLE}(?<symbol>${SYMBOL})\s?(?<from>${AMOUNT})(?<scale>${SCALE})?` +
    String.raw`(?:\s?[-–]\s?(?:\k<symbol>)?(?<to>${AMOUNT})(?<toScale>${SCALE})?)?${END}${THING}(?:(?<noun>(?=[\s-]\p{Ll}))|)`,
  'gu',
)

const inWords = (scale = '') => {
  const bare = scale.replace(/^[\s-]/u, '')
  return bare === '' ? '' : ` ${SCALES[bare.toLowerCase()] ?? bare}`
}

function price(amount: string, { one, many, hundredths }: Currency): string {
  const [, whole = '', rest] = /^([\d,]+)(?:\.(\d\d))?$/u.exec(amount) ?? []
  const unit = whole === '1' ? one : many
  if (rest === undefined || hundredths === undefined || whole === '')
    return `${amount} ${amount === '1' ? one : many}`
  const few = Number(rest)
  if (few === 0) return `${whole} ${unit}`
  const small = `${few} ${hundredths[few === 1 ? 0 : 1]}`
  if (/^0+$/u.test(whole)) return small
  // "4 dollars 5", heard alone, might be fifty
  return few < 10 ? `${whole} ${unit} and ${small}` : `${whole} ${unit} ${few}`
}

export const money = rule('money', [
  MONEY,
  ({ groups = {} }) => {
    const { symbol = '', from = '', scale, to, toScale, article, noun, thing } = groups
    const currency = CURRENCIES[symbol]
    if (!currency) return null
    const isPrice = thing !== undefined || (article !== undefined && noun !== undefined)
    const unit = isPrice ? currency.one : currency.many
    if (to === undefined)
      return scale === undefined && unit === currency.many
        ? price(from, currency)
        : `${from}${inWords(scale)} ${unit}`
    return `${from}${scale === toScale ? '' : inWords(scale)} to ${to}${inWords(toScale)} ${unit}`
  },
])
