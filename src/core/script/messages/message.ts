import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageId } from './en.ts'

const compiled = new Map<MessageId, IntlMessageFormat>()

/** A phrase of the catalogue with its values filled in. Values are plain text: nothing in them is markup. */
export function message(id: MessageId, values: Record<string, string | number> = {}): string {
  let format = compiled.get(id)
  if (!format) {
    format = new IntlMessageFormat(en[id], 'en', undefined, { ignoreTag: true })
    compiled.set(id, format)
  }
  return String(format.format(values))
}

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' })

/** "a", "a and b", "a, b, and c" as the language writes it. */
export function listOf(items: readonly string[]): string {
  return conjunction.format(items)
}
