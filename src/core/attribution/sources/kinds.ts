import type { Item } from '../reading/item.ts'
import {
  ANONYMOUS_PLURALS,
  DOCUMENTS,
  FEMALE_WORDS,
  GROUPS,
  MALE_WORDS,
  ORGANIZATIONS,
  OUTLETS,
  PARTITIVES,
  ROLES,
} from '../reading/word-lists.ts'
import type { SourceKind } from '../types.ts'

export type Gender = 'he' | 'she'

/** What kind of source a phrase without a name is, by the noun it is about. */
export function kindOfHead(head: string, linked = false): SourceKind {
  // "Many in the peloton", "one of the divers"
  if (linked && PARTITIVES.has(head)) return /^(?:one|another)$/.test(head) ? 'anonymous' : 'group'
  const known = kinds.get(head)
  if (known) return known
  const kind = readHead(head)
  if (kinds.size >= REMEMBERED) kinds.clear()
  kinds.set(head, kind)
  return kind
}

/** Kinds of nouns met before: every noun phrase is asked for its kind. */
const kinds = new Map<string, SourceKind>()
const REMEMBERED = 10_000

function readHead(head: string): SourceKind {
  if (ANONYMOUS_PLURALS.has(head)) return 'anonymous'
  if (GROUPS.has(head)) return 'group'
  if (ROLES.has(head) || head.endsWith('-year-old')) return 'anonymous'
  if (DOCUMENTS.has(head)) return 'document'
  if (OUTLETS.has(head) && isMedium(head)) return 'outlet'
  if (ORGANIZATIONS.has(head)) return 'organization'
  // "hospitals", "drivers": several of a kind that the lists know.
  const one = head.endsWith('s') ? head.slice(0, -1) : ''
  if (ORGANIZATIONS.has(one) || ROLES.has(one)) return 'group'
  const part = /[-‑](\p{L}+)$/u.exec(head)?.[1]
  if (part && part !== head) return kindOfHead(part)
  return 'unstated'
}

/** "the examiner", "an observer": newspapers are called so, but only with a capital. */
const isMedium = (head: string): boolean =>
  /^(?:news|radio|tv|television|magazine|station|newspaper|broadcaster|weekly|daily|press|podcast|paper)$/.test(
    head,
  )

/** A guess for a phrase that speaks, and whose noun no list knows. */
export function kindBySuffix(head: string): SourceKind {
  if (/^(?:bees|trees|fees|knees|degrees|plants|pants|events)$/.test(head)) return 'unstated'
  if (/(?:[^s]s|men|women|people)$/.test(head))
    return /(?:ers|ors|ists|ians|men|women|people|ees|ants|ents)$/.test(head) ? 'group' : 'unstated'
  return /(?:er|or|ist|ian|man|woman|-old|ee|ant|ent)$/.test(head) ? 'anonymous' : 'unstated'
}

/** The sex that the words from `first` to `last` tell by themselves ("Mrs", "spokesman"); null for most. */
export function genderOf(items: readonly Item[], first: number, last: number): Gender | null {
  for (let i = first; i <= last; i++) {
    const word = items[i]?.lower ?? ''
    if (MALE_WORDS.has(word)) return 'he'
    if (FEMALE_WORDS.has(word)) return 'she'
  }
  return null
}
