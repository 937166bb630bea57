import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageId } from './en.ts'

const LOCALE = 'en-GB'
const formats = new Map<MessageId, IntlMessageFormat>()

/** The interface's words for `id`, with `values` filled in. Plain text: never markup. */
export function message(
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  let format = formats.get(id)
  if (!format) {
    format = new IntlMessageFormat(en[id], LOCALE, undefined, { ignoreTag: true })
    formats.set(id, format)
  }
  return String(format.format(values))
}

const rateFormat = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 })

/** A rate as a listener reads it: "1.25". */
export function formatRate(rate: number): string {
  return rateFormat.format(rate)
}
