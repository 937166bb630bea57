import type { Item } from './item.ts'
import { DOCUMENTS, GROUPS, ORGANIZATIONS, PARTITIVES, TIMES } from './word-lists.ts'

const CAPITAL = /^(?:(?:al|el|ul|an|ash|as|ad|ar|ibn|bin)-|[dlo]['’])?[@\p{Lu}]/u

/** Whether a word is written like a name. At the start of a sentence a capital says nothing by itself. */
export function isCapital(item: Item | undefined): boolean {
  if (!item || item.quote || !CAPITAL.test(item.text)) return false
  return !item.initial || !(item.common || isCommon(item))
}

function isCommon(item: Item): boolean {
  const { lower, pos } = item
  if (GROUPS.has(lower) || DOCUMENTS.has(lower) || PARTITIVES.has(lower)) return true
  if (
    TIMES.has(lower) ||
    ORGANIZATIONS.has(lower) ||
    /^(?:former|local|senior|recent|new)$/.test(lower)
  )
    return true
  return pos !== 'PROPN' && pos !== 'NOUN' && pos !== 'X' && pos !== 'VERB'
}
