import { isNamelike } from './chunks.ts'
import type { Item } from './streams.ts'
import type { SourceKind } from './types.ts'
import { ORGANIZATION_NAMES, ORGANIZATIONS, OUTLETS, ROLES, TITLES } from './word-lists.ts'

export interface FoundName {
  readonly name: string
  readonly kind: SourceKind
  /** Last item of the role before the name ("team captain" Ann Lee), or undefined. */
  readonly roleLast: number | undefined
}

interface Place {
  readonly start: number
  readonly headLast: number
  readonly last: number
  readonly definite: boolean
}

const FIELDS =
  /^(?:education|health|defence|defense|finance|justice|interior|energy|transport|environment|agriculture|culture|sport|labour|labor|trade|affairs|states|kingdom|nations|executive|operating|financial|technology|home|foreign|shadow)$/
const NAME_LINK = /^(?:of|for|in|and|the|&|de|la|le|du|del|von|van|bin|ibn|al|on|to)$/

const capital = (item: Item | undefined): boolean =>
  item !== undefined && !item.quote && /^[@\p{Lu}]/u.test(item.text)
const isRole = (item: Item): boolean =>
  ROLES.has(item.lower) || TITLES.has(item.lower) || ROLES.has(item.lower.replace(/^.*[-‑]/, ''))

/** The proper name in a noun phrase, without title or role; null where it has none. */
export function findName(items: readonly Item[], place: Place): FoundName | null {
  const { start, headLast, last, definite } = place
  const quoted = items
    .slice(start, headLast + 1)
    .find((item) => item.quote && isNamelike(item.text.replace(/[.,]$/, '')))
  if (quoted && (items[headLast] === quoted || items[start] === quoted)) {
    return {
      name: quoted.text.replace(/[.,]+$/, ''),
      kind: definite ? 'organization' : 'person',
      roleLast: undefined,
    }
  }
  const person = trailingPerson(items, start, last)
  if (person) return person
  let first = headLast
  while (
    first > start &&
    (capital(items[first - 1]) ||
      /^(?:&|de|la|del|von|van|bin|ibn|da|di|el|al)$/.test(items[first - 1]?.lower ?? ''))
  )
    first--
  while (first <= headLast && !capital(items[first])) first++
  if (first > headLast || !capital(items[headLast])) return null
  let roleLast: number | undefined
  const lowerBefore = first > start ? first - 1 : undefined
  for (let i = first; i <= headLast; i++) if (isRole(items[i] as Item)) roleLast = i
  if (roleLast !== undefined && roleLast === headLast) return null
  const organizationHead =
    lowerBefore !== undefined && ORGANIZATIONS.has(items[lowerBefore]?.lower ?? '')
  if (roleLast === undefined && lowerBefore !== undefined) roleLast = lowerBefore
  const from = roleLast !== undefined && roleLast >= first ? roleLast + 1 : first
  const words = items.slice(from, headLast + 1)
  const kind = kindOfName(words, definite && roleLast === undefined, organizationHead)
  const end = kind === 'person' ? headLast : linkName(items, headLast, last, definite, words.length)
  return { name: join(items, from, end), kind, roleLast }
}

/** "CEO of the Refugee Council Enver Solomon": a role first, a name last. */
function trailingPerson(items: readonly Item[], start: number, last: number): FoundName | null {
  const role = items.findIndex((item, at) => at >= start && at <= last && isRole(item))
  if (role < 0 || role > last || last - role < 2) return null
  const linked = items.slice(role, last).some((item) => /^(?:of|for|to|at|in)$/.test(item.lower))
  if (!linked) return null
  let first = last
  while (
    first > role &&
    capital(items[first - 1]) &&
    last - first < 3 &&
    !ends(items[first - 1] as Item)
  )
    first--
  while (first < last && isRole(items[first] as Item)) first++
  const run = last - first + 1
  if (run < 2 || !capital(items[last]) || ends(items[last] as Item)) return null
  const wordBefore = items[first - 1]
  if (run < 4 && wordBefore && (NAME_LINK.test(wordBefore.lower) || wordBefore.pos === 'DET'))
    return null
  return {
    name: join(items, run > 3 ? last - 1 : first, last),
    kind: 'person',
    roleLast: first - 1,
  }
}

const ends = (item: Item): boolean =>
  ORGANIZATION_NAMES.has(item.lower) || FIELDS.test(item.lower) || ORGANIZATIONS.has(item.lower)

function kindOfName(
  words: readonly Item[],
  definite: boolean,
  organizationHead: boolean,
): SourceKind {
  const lastWord = words.at(-1)
  if (!lastWord) return 'person'
  if (words.some((word) => OUTLETS.has(word.lower)) && words.length > 1) return 'outlet'
  if (organizationHead || definite) return 'organization'
  if (
    ends(lastWord) ||
    /^\p{Lu}{2,}/u.test(lastWord.text) ||
    /\.(?:com|org|net)$/.test(lastWord.lower)
  )
    return 'organization'
  if (words.some((word) => word.text === '&')) return 'organization'
  return words.length === 1 && !words[0]?.text.startsWith('@') ? 'organization' : 'person'
}

/** "Union" of "Rationalist Atheists and Agnostics": an organisation's name goes on over links. */
function linkName(
  items: readonly Item[],
  headLast: number,
  last: number,
  definite: boolean,
  words: number,
): number {
  if (!definite && words > 1 && !ends(items[headLast] as Item)) return headLast
  if (!definite && words === 1 && !ORGANIZATIONS.has(items[headLast]?.lower ?? '')) return headLast
  let end = headLast
  for (let i = headLast + 1; i <= last; i++) {
    if (capital(items[i])) end = i
    else if (!NAME_LINK.test(items[i]?.lower ?? '')) break
  }
  return end
}

function join(items: readonly Item[], first: number, last: number): string {
  let name = ''
  for (let i = first; i <= last; i++) {
    const item = items[i] as Item
    const glued = i === first || item.start === items[i - 1]?.end
    name += (glued ? '' : ' ') + item.text
  }
  return name
}
