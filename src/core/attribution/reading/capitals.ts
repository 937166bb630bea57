import type { Item } from './item.ts'
import { words } from './word-lists.ts'

/** Whether a word is written like a name. At the start of a sentence a capital says nothing by itself. */
export function isCapital(item: Item | undefined): boolean {
  if (!item?.form.capital) return false
  return !item.initial || !(item.common || item.form.opener || !NAMES.has(item.pos))
}

/** What the tagger takes names for, where it does not know them. */
const NAMES = words('PROPN NOUN X VERB')
