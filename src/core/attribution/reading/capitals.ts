import type { Item } from './item.ts'
import { DOCUMENTS, GROUPS, ORGANIZATIONS, PARTITIVES, TIMES } from './word-lists.ts'

/** Whether a word is written like a name. At the start of a sentence a capital says nothing by itself. */
export function isCapital(item: Item | undefined): boolean {
  if (!item?.form.capital) return false
  return !item.initial || !(item.common || isCommon(item))
}

/** "Thirty-one of the injured" */
const COUNT =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|(?:thir|four|fif|six|seven|eigh|nine)teen|eleven|twelve|ten|nine|eight|seven|six|five|dozens|hundreds|thousands|millions)$/u

function isCommon(item: Item): boolean {
  const { lower, pos } = item
  // "Sick-call slips", "Long-term care"
  if (COUNT.test(lower) || /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(item.text)) return true
  if (GROUPS.has(lower) || DOCUMENTS.has(lower) || PARTITIVES.has(lower)) return true
  if (
    TIMES.has(lower) ||
    ORGANIZATIONS.has(lower) ||
    /^(?:former|local|senior|recent|new)$/.test(lower)
  )
    return true
  return pos !== 'PROPN' && pos !== 'NOUN' && pos !== 'X' && pos !== 'VERB'
}
