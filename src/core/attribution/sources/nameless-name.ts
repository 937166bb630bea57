import {
  DOCUMENTS,
  GROUPS,
  ORGANIZATIONS,
  PARTITIVES,
  POSSESSIVES,
  ROLES,
} from '../reading/word-lists.ts'
import type { Discourse, Place } from './discourse.ts'
import type { Mention } from './mentions.ts'
import { possessorOf } from './possessors.ts'

/** The phrase that tells a nameless source apart. */
export function namelessName(discourse: Discourse, mention: Mention, place: Place): string {
  const pronoun = mention.possessor !== null && POSSESSIVES.has(mention.possessor)
  const possessor = pronoun ? possessorOf(discourse, mention, place)?.name : null
  if (possessor)
    return `${possessor}${/[^s]s$/.test(possessor) && !/ /.test(possessor) ? '’' : '’s'} ${[...mention.modifiers, mention.head].slice(-2).join(' ')}`.replace(
      /’s (?:\S+ ['’]s )/,
      '’s ',
    )
  // The owner is no part of the phrase where the tagger cut it off.
  if (mention.possessor && !pronoun && !mention.text.includes(mention.possessor))
    return `${mention.possessor}’s ${mention.text}`
  if (
    mention.kind === 'group' &&
    mention.link &&
    !PARTITIVES.has(mention.head) &&
    !/^(?:people|those|members|staff|others|individuals|men|women|sources)$/.test(mention.head)
  ) {
    const plain = mention.text.slice(0, mention.text.length - mention.link.length).trim()
    const lower = plain.toLowerCase()
    const taken = discourse.recent.some((entity) => entity.spelling.lower === lower)
    if (!taken && plain !== '') return lowerFirst(plain)
  }
  // "a former engineer at the company": the company tells no more.
  if (
    mention.kind === 'anonymous' &&
    mention.modifiers.length > 0 &&
    VAGUE.test(mention.link ?? '')
  ) {
    const plain = lowerFirst(mention.text.slice(0, -(mention.link?.length ?? 0)).trim())
    if (!discourse.recent.some(({ name }) => name === plain)) return plain
  }
  const by = mention.kind === 'document' ? mention.link : null
  const text =
    by && /^(?:from|by)\s/.test(by)
      ? mention.text.slice(0, mention.text.length - by.length).trim()
      : mention.text
  return shorten(lowerFirst(text))
}

/** "Residents" or "The report" at the start of a sentence: the capital is the sentence's. */
function lowerFirst(text: string): string {
  const first = (/^\p{Lu}\p{Ll}*/u.exec(text)?.[0] ?? '').toLowerCase()
  if (/^New \p{Lu}/u.test(text)) return text
  const common =
    LITTLE.test(first) || [GROUPS, DOCUMENTS, ROLES, ORGANIZATIONS].some((list) => list.has(first))
  return common ? (text[0] ?? '').toLowerCase() + text.slice(1) : text
}

const VAGUE =
  /^(?:at|with|in|of|from|for|inside|within) (?:the|its|his|her|their) (?:company|firm|group|club|school|hospital|plant|factory|bank|agency|ministry|party|union|department|council|team)$/

const LITTLE =
  /^(?:the|a|an|some|several|many|one|two|three|other|others|another|both|most|his|her|its|their|local|recent|former|senior|new|government|state|all|few)$/

/** A name for the ear: of a long phrase, the part before the clause that hangs on it. */
function shorten(name: string): string {
  if (name.split(' ').length <= 7) return name
  return name.replace(
    /(?<=\S+ \S+) (?:who|which|that|whose|documenting|published|released|describing|based|issued|conducted|commissioned|carried|compiled|obtained|posted|seen)\b.*$/u,
    '',
  )
}
