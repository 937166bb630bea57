import { isCapital } from '../reading/capitals.ts'
import { isNamelike } from '../reading/chunks.ts'
import type { Stream } from '../reading/streams.ts'
import { ORGANIZATIONS, ROLES, TIMES, words } from '../reading/word-lists.ts'
import { isMember } from './members.ts'
import { type Mention, type Range, readPhrase, withChanges } from './mentions.ts'
import { isStatement } from './statements.ts'

/** Takes a noun phrase apart; the appositive behind it may give the name. */
export function readMention(
  stream: Stream,
  range: Range,
  appositive: Range | null,
  text: string,
): Mention {
  const plain =
    sender(stream, range, text) ?? withIssuer(stream, range, readPhrase(stream, range, text), text)
  const given = plain.name || plain.pronoun ? null : nameGivenBehind(stream, range.last)
  const own = given
    ? withChanges(plain, {
        name: given,
        partitive: null,
        kind: plain.kind === 'organization' ? plain.kind : 'person',
      })
    : plain
  if (!appositive || own.pronoun) return own
  const first = readPhrase(stream, appositive, text)
  if (first.pronoun) return own
  // "Ann Lee, 41, a nurse,"
  if (/^\d+$/.test(first.text)) {
    const aged = withChanges(own, { modifiers: [...own.modifiers, `${first.text}-year-old`] })
    const behind = phraseBehind(stream, appositive.last)
    return behind && own.name ? withRole(aged, readPhrase(stream, behind, text)) : aged
  }
  return join(own, first)
}

/** "First verdict from the Institute": what is sent is nobody, and the sender speaks. */
function sender(stream: Stream, range: Range, text: string): Mention | null {
  const { items, chunks } = stream
  const head = chunks[items[range.first]?.chunk ?? -1]
  const from = (head?.last ?? range.last) + 1
  if (from >= range.last || items[from]?.lower !== 'from') return null
  if (!SENT.test(items[from - 1]?.lower ?? '')) return null
  const mention = readPhrase(stream, { first: from + 1, last: range.last }, text)
  return mention.name ? mention : null
}

const SENT = /^(?:verdict|reaction|response|word|words|comment|view|reply|line|advice|take)$/

/** "a statement issued on Sunday by the Information Office": whose it is stands further on. */
function withIssuer(stream: Stream, range: Range, own: Mention, text: string): Mention {
  const { items, chunks } = stream
  if (!isStatement(own) || own.name || /\b(?:by|from|of)\b/.test(own.link ?? '')) return own
  const issued = range.last + 1
  if (
    !/^(?:issued|released|published|posted|read|sent|circulated)$/.test(items[issued]?.lower ?? '')
  )
    return own
  for (let i = issued + 1; i <= issued + 6; i++) {
    if (!/^(?:by|from)$/.test(items[i]?.lower ?? '')) continue
    const chunk = chunks[items[i + 1]?.chunk ?? -1]
    if (!chunk || chunk.first !== i + 1) return own
    return withChanges(own, {
      link: text.slice(items[i]?.start ?? 0, items[chunk.last]?.end ?? 0),
    })
  }
  return own
}

function phraseBehind({ items, chunks }: Stream, last: number): Range | null {
  const chunk = chunks[items[last + 2]?.chunk ?? -1]
  if (!chunk || chunk.first !== last + 2 || items[last + 1]?.text !== ',') return null
  return /^(?:an?|the)$/.test(items[chunk.first]?.lower ?? '') ? chunk : null
}

/** A person's name with what it is called behind a comma. */
function withRole(own: Mention, other: Mention): Mention {
  if (other.name || !(ROLES.has(other.head) || isMember(other.head))) return own
  const role = other.text.replace(/^(?:the|a|an|his|her|its|their) /i, '')
  return withChanges(own, {
    kind: own.kind === 'organization' && own.determiner === 'none' ? 'person' : own.kind,
    role: own.role ?? role,
    epithet: own.role ? role : null,
    gender: own.gender ?? other.gender,
  })
}

/** "An amateur radio operator, Tom Herrera": what people and firms are both called, and a full name. */
const isPersonal = (own: Mention, other: Mention): boolean =>
  ROLES.has(own.head) && other.kind === 'person' && PERSONAL_WORDS.test(own.modifiers.join(' '))

const PERSONAL_WORDS =
  /\b(?:amateur|former|retired|young|old|veteran|local|self-employed|freelance|radio|crane|camera|machine|student|fellow)\b|-year-old\b/

/** What the phrase before a name says that its bearer is; null for a time ("That week, Ann Lee, 41, said"). */
const calledBy = (own: Mention): string | null =>
  TIMES.has(own.head) ? null : own.text.replace(/^(?:the|a|an) /i, '')

/** Two phrases for one, between commas. */
function join(own: Mention, other: Mention): Mention {
  const takesOther = !own.name && other.name !== null && !own.partitive
  if (takesOther || (own.partitive && other.name)) {
    const kind =
      own.partitive || own.kind === 'anonymous' || own.kind === 'group' ? 'person' : own.kind
    return withChanges(other, {
      span: own.span,
      role: own.partitive ? other.role : (own.role ?? calledBy(own)),
      kind:
        other.kind === 'organization' ||
        (ORGANIZATIONS.has(own.head) && !other.gender && !isPersonal(own, other))
          ? 'organization'
          : kind === 'unstated'
            ? other.kind
            : kind,
      gender: own.gender ?? other.gender,
      possessor: own.possessor,
    })
  }
  if (own.partitive && other.determiner === 'indefinite')
    return withChanges(other, { span: own.span })
  if (own.name && !other.name && (ROLES.has(other.head) || isMember(other.head)))
    return withRole(own, other)
  // "Ford, the carmaker,": a capital at the start of a sentence, and what it is.
  const thing = ORGANIZATIONS.has(other.head)
  if (
    !own.name &&
    (thing || ROLES.has(other.head)) &&
    other.determiner === 'definite' &&
    own.determiner === 'none' &&
    /^\p{Lu}\p{Ll}+$/u.test(own.text)
  )
    return withChanges(own, {
      name: own.text,
      kind: thing ? 'organization' : 'person',
      head: other.head,
    })
  // "another survivor, a nurse from Karo": later she is "the nurse".
  if (!own.name && !other.name && ROLES.has(other.head) && other.determiner === 'indefinite')
    return withChanges(own, {
      role: own.role ?? other.text.replace(/^an? /i, ''),
      kind: own.kind === 'unstated' ? 'anonymous' : own.kind,
    })
  return own
}

/** Words behind a phrase that may bring in the name. */
export const GIVES_NAME = words('who whom which calling identified known named surnamed')

/** "a nurse, who we are calling “Nell”", "one, who gave his name only as Ann Lee". */
function nameGivenBehind(stream: Stream, last: number): string | null {
  const { items, chunks } = stream
  let i = last + 1
  if (items[i]?.text === ',') i++
  if (!GIVES_NAME.has(items[i]?.lower ?? '')) return null
  for (let k = i; k < Math.min(items.length, i + 10); k++) {
    if (
      !/^(?:call(?:s|ed|ing)?|names?|named|surnamed|identified|known|goes)$/.test(
        items[k]?.lower ?? '',
      )
    )
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
