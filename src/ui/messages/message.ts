import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../contract/settings/language.ts'
import { en, type MessageId } from './en.ts'
import { mirror } from './mirror.ts'

/** A language's way to make a message of its catalogue. A new language brings its catalogue and its locale. */
type Compile = (id: MessageId) => IntlMessageFormat

const ENGLISH = 'en-GB'
const english: Compile = (id) =>
  new IntlMessageFormat(en[id], ENGLISH, undefined, { ignoreTag: true })
const compilers: Readonly<Record<Language, Compile>> = {
  en: english,
  'ar-XB': (id) => mirror(english(id)),
}

let compile = english
const formats = new Map<MessageId, IntlMessageFormat>()

/** From now on messages are in this language. What was made before stays: whoever shows it makes it again. */
export function setMessageLanguage(language: Language): void {
  if (compilers[language] === compile) return
  compile = compilers[language]
  formats.clear()
}

/** The interface's words for `id`, with `values` filled in. Plain text: never markup. */
export function message(
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  let format = formats.get(id)
  if (!format) {
    format = compile(id)
    formats.set(id, format)
  }
  return String(format.format(values))
}

const rateFormat = new Intl.NumberFormat(ENGLISH, { maximumFractionDigits: 2 })

/** A rate as a listener reads it: "1.25". */
export function formatRate(rate: number): string {
  return rateFormat.format(rate)
}

const minuteFormat = new Intl.DateTimeFormat(ENGLISH, { hour: '2-digit', minute: '2-digit' })
const weekdayFormat = new Intl.DateTimeFormat(ENGLISH, { weekday: 'long' })
const thisYearFormat = new Intl.DateTimeFormat(ENGLISH, { day: 'numeric', month: 'long' })
const anyYearFormat = new Intl.DateTimeFormat(ENGLISH, { dateStyle: 'long' })
const agoFormat = new Intl.RelativeTimeFormat(ENGLISH, { numeric: 'auto' })
const MINUTE = 60_000

/** A moment as people say it: "5 minutes ago", "yesterday, 14:05", "3 May". Both in milliseconds since 1970. */
export function formatMoment(time: number, now: number): string {
  const ago = now - time
  if (ago >= 0 && ago < MINUTE) return agoFormat.format(0, 'second')
  if (ago >= 0 && ago < 60 * MINUTE) return agoFormat.format(-Math.floor(ago / MINUTE), 'minute')
  const date = new Date(time)
  const days = Math.round((midnight(now) - midnight(time)) / (24 * 60 * MINUTE))
  if (days === 0 && ago >= 0) return agoFormat.format(-Math.floor(ago / (60 * MINUTE)), 'hour')
  if (days === 1) return `${agoFormat.format(-1, 'day')}, ${minuteFormat.format(date)}`
  if (days > 1 && days < 7) return `${weekdayFormat.format(date)}, ${minuteFormat.format(date)}`
  const sameYear = date.getFullYear() === new Date(now).getFullYear()
  return (sameYear ? thisYearFormat : anyYearFormat).format(date)
}

const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)

const dayFormat = new Intl.DateTimeFormat(ENGLISH, { dateStyle: 'long', timeZone: 'UTC' })

/** "2026-05-03" in words; a date that is in words already stays as it is. */
export function formatDay(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))
    ? dayFormat.format(new Date(date))
    : date
}
