import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import { isNamelike } from '../reading/chunks.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import {
  ORDINALS,
  ORGANIZATION_NAMES,
  PARTITIVES,
  PERSONAL,
  POSSESSIVES,
  words,
} from '../reading/word-lists.ts'
import { spanOf } from '../rules/finding.ts'
import type { SourceKind } from '../types.ts'
import { type Gender, genderOf, kindOfHead } from './kinds.ts'
import { findName } from './names.ts'
import { roleBefore } from './roles.ts'

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
  /** What else it is called in the same breath ("a mother of two"). */
  readonly epithet: string | null
  readonly kind: SourceKind
  readonly gender: Gender | null
  /** The phrase after "of", "within", "for": "the Global Coalition". */
  readonly link: string | null
  /** A proper name before a common head: "M5S" in "the M5S party". */
  readonly inner: string | null
}

/** First and last item of a phrase. */
export interface Range {
  readonly first: number
  readonly last: number
}

type NewMention = { -readonly [field in keyof Mention]: Mention[field] }

const NO_WORDS: readonly string[] = []

/**
 * A mention of which nothing is known yet. All are made here, so that to V8 they are of one shape: they are read more than
 * anything else.
 */
export function newMention(span: Span, text: string): NewMention {
  return {
    span,
    text,
    pronoun: null,
    partitive: null,
    name: null,
    alias: null,
    determiner: 'none',
    possessor: null,
    head: '',
    modifiers: NO_WORDS,
    role: null,
    epithet: null,
    kind: 'unstated',
    gender: null,
    link: null,
    inner: null,
  }
}

/** A mention of which some things are otherwise. */
export const withChanges = (mention: Mention, changes: Partial<Mention>): Mention =>
  Object.assign(newMention(mention.span, mention.text), mention, changes)

/** Takes one noun phrase apart. */
export function readPhrase(stream: Stream, range: Range, text: string): Mention {
  const { items } = stream
  const span = spanOf(items, range.first, range.last)
  const phrase = text.slice(span.start, span.end)
  const first = items[range.first]
  const lower = first?.lower ?? ''
  const mention = newMention(span, phrase)
  if (range.first === range.last && PERSONAL.has(lower)) {
    mention.pronoun = lower
    return mention
  }
  const chunk = stream.chunks[first?.chunk ?? -1] ?? range
  const headLast = Math.min(chunk.last, range.last)
  const link =
    headLast < range.last ? text.slice(items[headLast + 1]?.start ?? 0, span.end).trim() : null
  const partitive = readPartitive(items, { first: range.first, last: headLast }, phrase)
  if (partitive) {
    mention.partitive = partitive
    mention.link = link
    return mention
  }
  let start = range.first
  let determiner: Mention['determiner'] = 'none'
  let possessor: string | null = null
  if (POSSESSIVES.has(lower)) {
    determiner = 'possessive'
    possessor = lower
    start++
  } else if (DEFINITE.has(lower)) {
    determiner = 'definite'
    start++
    if (items[start]?.lower === 'the') start++
  } else if (INDEFINITE.has(lower) || PARTITIVES.has(lower)) {
    determiner = 'indefinite'
    start++
  }
  let clitic = headLast
  while (clitic > start && !CLITICS.has(items[clitic]?.lower ?? '')) clitic--
  if (clitic === start) clitic = -1
  if (clitic > 0 && clitic < headLast && !isInName(items, start, clitic, headLast, determiner)) {
    possessor = text.slice(items[start]?.start ?? 0, items[clitic - 1]?.end ?? 0)
    determiner = 'possessive'
    start = clitic + 1
  }
  // "Kern's spokesman", where the name is no part of the phrase.
  const cut = items[range.first - 1]
  if (determiner === 'none' && cut?.lower === "'s") {
    let owner = range.first - 1
    while (owner > 0 && /^\p{Lu}/u.test(items[owner - 1]?.text ?? '')) owner--
    if (owner < range.first - 1) {
      possessor = text.slice(items[owner]?.start ?? 0, items[range.first - 2]?.end ?? 0)
      determiner = 'possessive'
    }
  }
  const found = findName(items, { start, headLast, last: range.last, determiner })
  const headItem =
    found?.roleLast !== undefined && found.roleLast >= start
      ? items[found.roleLast]
      : items[headLast]
  const head = headItem?.lower ?? ''
  mention.name = found?.name ?? null
  mention.alias = aliasIn(items, start, found ? range.last : headLast)
  mention.determiner = determiner
  mention.possessor = possessor
  mention.head = head
  mention.modifiers = items.slice(start, headLast).map((item) => item.lower)
  mention.role =
    found?.roleLast === undefined ? null : roleBefore(items, start, found.roleLast, text)
  mention.kind = found ? found.kind : kindOfHead(head, link !== null)
  // "Mr Lee's solicitor": the sex is his, and not the solicitor's.
  mention.gender = genderOf(items, start, headLast)
  mention.link = found ? null : link
  mention.inner = found ? null : innerName(items, start, headLast, text)
  return mention
}

const DEFINITE = words('the this that these those both all')
const INDEFINITE = words('a an another some several many most few other any')
const CLITICS = words(`' 's`)

function aliasIn(items: readonly Item[], first: number, last: number): string | null {
  for (let i = first; i <= last; i++) if (items[i]?.alias) return items[i]?.alias ?? null
  return null
}

/** The name that the words from `start` to before `head` are. */
function innerName(
  items: readonly Item[],
  start: number,
  head: number,
  text: string,
): string | null {
  const first = items[start]
  const last = items[head - 1]
  if (start >= head || !first || !last) return null
  for (let i = start; i < head; i++)
    if (!isCapital(items[i]) && items[i]?.pos !== 'PUNCT') return null
  if (/[-‑](?:based|led|backed|owned|run|born|listed|controlled)$/.test(last.lower)) return null
  return first === last && first.pos === 'ADJ' ? null : text.slice(first.start, last.end)
}

/** "The Nurses' Alliance", "the ruling People's Party": the possessive is a part of the name. */
function isInName(
  items: readonly Item[],
  start: number,
  clitic: number,
  headLast: number,
  determiner: Mention['determiner'],
): boolean {
  const behind = items.slice(clitic + 1, headLast + 1)
  if (determiner !== 'definite' || !behind.every(isCapital)) return false
  const before = items.slice(start, clitic)
  return (
    before.every(isCapital) ||
    (isCapital(before.at(-1)) && ORGANIZATION_NAMES.has(behind.at(-1)?.lower ?? ''))
  )
}

const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/

/** Words of number that stand for people told of before, in the phrase whose head part is `range`. */
function readPartitive(items: readonly Item[], range: Range, phrase: string): string | null {
  const first = items[range.first]?.lower ?? ''
  if (OF_THEM.test(phrase)) return /^(?:one|another)$/.test(first) ? first : 'some'
  // "A third said …", but not "a second witness"
  const second = items[range.first + 1]?.lower ?? ''
  if (range.last === range.first + 1 && (ORDINALS.has(second) || second === 'other'))
    return /^(?:an?|the)$/.test(first) ? second : null
  if (!PARTITIVES.has(first)) return null
  // "all nine confirmed it"
  if (range.last === range.first + 1 && /^(?:all|both)$/.test(first))
    if (COUNT.test(items[range.last]?.lower ?? '')) return first
  if (range.first === range.last)
    return /^.+ of (?:them|whom|these|those)$/i.test(phrase) ||
      !/ (?:of|in|on|at|from|who) /.test(phrase)
      ? first
      : null
  const of = range.last - range.first > 1 && items[range.first + 1]?.lower === 'of'
  const third = items[range.first + 2]?.lower ?? ''
  return of && /^(?:whom|them|these|those|us)$/.test(third) ? first : null
}

const OF_THEM = /^\S+(?: \S+)? of (?:them|whom)$/i

/** Whether a quotation is only a name here. */
export function quotesName(text: string): boolean {
  return isNamelike(text.replace(/[.,]$/, ''))
}
