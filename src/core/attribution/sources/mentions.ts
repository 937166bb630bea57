import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import { isNamelike } from '../reading/chunks.ts'
import type { Item, Stream } from '../reading/streams.ts'
import { ORGANIZATIONS, PARTITIVES, PERSONAL, POSSESSIVES, ROLES } from '../reading/word-lists.ts'
import { spanOf } from '../rules/finding.ts'
import type { SourceKind } from '../types.ts'
import { type Gender, genderOf, kindOfHead } from './kinds.ts'
import { findName } from './names.ts'

/** How a text names somebody at one place, taken apart. */
export interface Mention {
  readonly span: Span
  /** The whole phrase as it stands. */
  readonly text: string
  readonly pronoun: string | null
  /** "some of whom", "others", "one": people out of a group told of before. */
  readonly partitive: string | null
  /** The proper name without titles and roles. */
  readonly name: string | null
  /** Short form in brackets behind the name. */
  readonly alias: string | null
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none'
  /** "his", "its", or the name before 's. */
  readonly possessor: string | null
  /** The noun that the phrase is about, lower case ("spokesman"). */
  readonly head: string
  /** Words before the head, lower case. */
  readonly modifiers: readonly string[]
  /** What the text says that this one is ("harbour master"). */
  readonly role: string | null
  readonly kind: SourceKind
  readonly gender: Gender | null
  /** The phrase after "of", "within", "for": "the Global Coalition". */
  readonly link: string | null
  /** A proper name before a common head: "M5S" in "the M5S party". */
  readonly inner: string | null
}

interface Range {
  readonly first: number
  readonly last: number
}

/** Takes a noun phrase apart; the appositive behind it may give the name. */
export function readMention(
  stream: Stream,
  range: Range,
  appositive: Range | null,
  text: string,
): Mention {
  const plain = readPhrase(stream, range, text)
  const given = plain.name || plain.pronoun ? null : nameGivenBehind(stream, range.last)
  const own: Mention = given
    ? {
        ...plain,
        name: given,
        partitive: null,
        kind: plain.kind === 'organization' ? plain.kind : 'person',
      }
    : plain
  if (!appositive || own.pronoun) return own
  const other = readPhrase(stream, appositive, text)
  if (other.pronoun || /^\d+$/.test(other.text)) return own
  const takesOther = !own.name && other.name !== null && !own.partitive
  if (takesOther || (own.partitive && other.name)) {
    const kind =
      own.partitive || own.kind === 'anonymous' || own.kind === 'group' ? 'person' : own.kind
    return {
      ...other,
      span: own.span,
      role: own.partitive ? other.role : (own.role ?? own.text.replace(/^(?:the|a|an) /i, '')),
      kind:
        other.kind === 'organization' || (ORGANIZATIONS.has(own.head) && !other.gender)
          ? 'organization'
          : kind === 'unstated'
            ? other.kind
            : kind,
      gender: own.gender ?? other.gender,
      possessor: own.possessor,
    }
  }
  if (own.partitive && other.determiner === 'indefinite') return { ...other, span: own.span }
  if (own.name && !other.name && ROLES.has(other.head)) {
    return {
      ...own,
      kind: own.kind === 'organization' && own.determiner === 'none' ? 'person' : own.kind,
      role: own.role ?? other.text.replace(/^(?:the|a|an|his|her|its|their) /i, ''),
      gender: own.gender ?? other.gender,
    }
  }
  // "another survivor, a nurse from Karo": later she is "the nurse".
  if (!own.name && !other.name && ROLES.has(other.head) && other.determiner === 'indefinite')
    return {
      ...own,
      role: own.role ?? other.text.replace(/^an? /i, ''),
      kind: own.kind === 'unstated' ? 'anonymous' : own.kind,
    }
  return own
}

/** "a nurse, who we are calling “Nell”", "one, who gave his name only as Ann Lee". */
function nameGivenBehind(stream: Stream, last: number): string | null {
  const { items, chunks } = stream
  let i = last + 1
  if (items[i]?.text === ',') i++
  if (!/^(?:who|whom|which|calling|identified|known|named)$/.test(items[i]?.lower ?? ''))
    return null
  for (let k = i; k < Math.min(items.length, i + 10); k++) {
    if (!/^(?:call(?:s|ed|ing)?|names?|named|identified|known|goes)$/.test(items[k]?.lower ?? ''))
      continue
    for (let n = k + 1; n <= k + 4; n++) {
      const item = items[n]
      if (item?.quote && isNamelike(item.text.replace(/[.,]$/, '')))
        return item.text.replace(/[.,]$/, '')
      const chunk = chunks[item?.chunk ?? -1]
      if (item && chunk?.first === n && isCapital(item))
        return stream.items
          .slice(n, chunk.last + 1)
          .map((word) => word.text)
          .join(' ')
    }
  }
  return null
}

function readPhrase(stream: Stream, range: Range, text: string): Mention {
  const { items } = stream
  const span = spanOf(items, range.first, range.last)
  const phrase = text.slice(span.start, span.end)
  const first = items[range.first]
  const lower = first?.lower ?? ''
  const base: Mention = {
    span,
    text: phrase,
    pronoun: null,
    partitive: null,
    name: null,
    alias: null,
    determiner: 'none',
    possessor: null,
    head: '',
    modifiers: [],
    role: null,
    kind: 'unstated',
    gender: null,
    link: null,
    inner: null,
  }
  if (range.first === range.last && PERSONAL.has(lower)) return { ...base, pronoun: lower }
  const chunk = stream.chunks[first?.chunk ?? -1] ?? range
  const headLast = Math.min(chunk.last, range.last)
  const words = items.slice(range.first, headLast + 1)
  const link =
    headLast < range.last ? text.slice(items[headLast + 1]?.start ?? 0, span.end).trim() : null
  const partitive = readPartitive(
    words.map((word) => word.lower),
    phrase,
  )
  if (partitive) return { ...base, partitive, link }
  let start = range.first
  let determiner: Mention['determiner'] = 'none'
  let possessor: string | null = null
  if (POSSESSIVES.has(lower)) {
    determiner = 'possessive'
    possessor = lower
    start++
  } else if (/^(?:the|this|that|these|those|both|all)$/.test(lower)) {
    determiner = 'definite'
    start++
    if (items[start]?.lower === 'the') start++
  } else if (
    /^(?:a|an|another|some|several|many|most|few|other|any)$/.test(lower) ||
    PARTITIVES.has(lower)
  ) {
    determiner = 'indefinite'
    start++
  }
  let clitic = headLast
  while (clitic > start && !/^['’]s?$/.test(items[clitic]?.lower ?? '')) clitic--
  if (clitic === start) clitic = -1
  if (clitic > 0 && clitic < headLast && !isInName(items, start, clitic, headLast, determiner)) {
    possessor = text.slice(items[start]?.start ?? 0, items[clitic - 1]?.end ?? 0)
    determiner = 'possessive'
    start = clitic + 1
  }
  const found = findName(items, { start, headLast, last: range.last, determiner })
  const headItem =
    found?.roleLast !== undefined && found.roleLast >= start
      ? items[found.roleLast]
      : items[headLast]
  const head = headItem?.lower ?? ''
  const modifiers = items.slice(start, headLast).map((item) => item.lower)
  const roleWords =
    found && found.roleLast !== undefined && found.roleLast >= start
      ? text.slice(items[start]?.start ?? 0, items[found.roleLast]?.end ?? 0)
      : null
  const gender = genderOf(items.slice(range.first, headLast + 1).map((item) => item.lower))
  return {
    ...base,
    name: found?.name ?? null,
    alias:
      items.slice(start, (found ? range.last : headLast) + 1).find((item) => item.alias)?.alias ??
      null,
    determiner,
    possessor,
    head,
    modifiers,
    role: roleWords && !/^(?:mr|mrs|ms|miss|dr|sir)\.?$/i.test(roleWords) ? roleWords : null,
    kind: found ? found.kind : kindOfHead(head, link !== null),
    gender,
    link: found ? null : link,
    inner: found ? null : innerName(items.slice(start, headLast), text),
  }
}

function innerName(before: readonly Item[], text: string): string | null {
  const first = before[0]
  const last = before.at(-1)
  if (/[-‑](?:based|led|backed|owned|run|born|listed|controlled)$/.test(last?.lower ?? ''))
    return null
  if (!first || !last || !before.every((item) => isCapital(item) || item.pos === 'PUNCT'))
    return null
  return before.some((item) => item.pos === 'ADJ') && before.length === 1
    ? null
    : text.slice(first.start, last.end)
}

/** "The Nurses' Alliance": the possessive is a part of the name. */
function isInName(
  items: readonly Item[],
  start: number,
  clitic: number,
  headLast: number,
  determiner: Mention['determiner'],
): boolean {
  const words = [...items.slice(start, clitic), ...items.slice(clitic + 1, headLast + 1)]
  return determiner === 'definite' && words.every((word) => isCapital(word))
}

function readPartitive(words: readonly string[], phrase: string): string | null {
  const [first = '', second = '', third = ''] = words
  if (/^\S+(?: \S+)? of (?:them|whom)$/i.test(phrase))
    return /^(?:one|another)$/.test(first) ? first : 'some'
  if (!PARTITIVES.has(first)) return null
  if (words.length === 1)
    return /^.+ of (?:them|whom|these|those)$/i.test(phrase) ||
      !/ (?:of|in|on|at|from|who) /.test(phrase)
      ? first
      : null
  return second === 'of' && /^(?:whom|them|these|those|us)$/.test(third) ? first : null
}

/** Whether a quotation is only a name here. */
export function quotesName(text: string): boolean {
  return isNamelike(text.replace(/[.,]$/, ''))
}
