import type { Stream } from '../reading/streams.ts'
import { ROLES, TITLES } from '../reading/word-lists.ts'
import { type Discourse, type Entity, nameTokens, type Place } from './discourse.ts'
import { kindBySuffix } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** People whom an outlet leaves without a name, or who speak for others. */
const NEVER_NAMED =
  /^(?:official|source|insider|spokes(?:man|woman|person)|diplomat|aide|informant|whistleblower|one|another|person|representative|adviser|advisor)$/

/** Sentences after the lead in which the name may follow. */
const SOON = 7
const ENOUGH = 2

/**
 * "A hiker who got lost has thanked his rescuers. … Ann Lee, 33, walked in on Sunday": a lead tells of
 * somebody without the name, and the name follows. Null where the two are rather different people.
 */
export function toldWithoutName(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Entity | null {
  const { name, role } = mention
  const { stream } = place
  if (!name || !stream || stream.container || place.quoted || !/\S \S/.test(name)) return null
  if (mention.kind !== 'person' || mention.possessor) return null
  const man = manNamed(discourse, role, mention)
  if (man) return man
  const told = discourse.recent.filter(
    (entity) =>
      entity.kind === 'anonymous' &&
      entity.spoken &&
      entity.bornBlock <= 1 &&
      entity.born >= 0 &&
      !entity.spelling.capital &&
      place.sentence - entity.born <= SOON &&
      place.sentence > entity.born &&
      ![...entity.heads].some((head) => NEVER_NAMED.test(head) || !isPersonal(head)) &&
      !(entity.gender && mention.gender && entity.gender !== mention.gender),
  )
  const [entity, other] = told
  if (!entity || other) return null
  return evidence(discourse, entity, mention, role, place, stream) >= ENOUGH ? entity : null
}

/** "A tall man rang. … The man, Tom Wu, said …" */
function manNamed(discourse: Discourse, role: string | null, mention: Mention): Entity | null {
  const word = /^(?:man|woman|boy|girl|teenager|driver|caller|visitor|stranger)$/.exec(
    role ?? '',
  )?.[0]
  if (!word || !/^the /i.test(mention.text)) return null
  return (
    discourse.recent.find(
      (entity) => entity.kind === 'anonymous' && !entity.spelling.capital && entity.heads.has(word),
    ) ?? null
  )
}

function evidence(
  discourse: Discourse,
  entity: Entity,
  mention: Mention,
  role: string | null,
  place: Place,
  stream: Stream,
): number {
  const words = stream.items
    .filter((item) => item.end <= mention.span.start || item.start >= mention.span.end)
    .map((item) => item.lower)
  const shared = nameTokens(entity.name).filter(
    (word) => word.length > 3 && !COMMON.test(word) && words.some((other) => isAkin(word, other)),
  ).length
  const roles = nameTokens(role ?? '').filter((word) => ROLES.has(word) || TITLES.has(word))
  const same = roles.some((word) => entity.heads.has(word))
  if (same && hasOtherOffice(entity, role ?? '')) return 0
  if (roles.length > 0 && !same && shared === 0) return 0
  const first = !discourse.entities.some(
    (one) => one.kind === 'person' && one.born > entity.born && /\S \S/.test(one.name),
  )
  const after = stream.items.findIndex((item) => item.start >= mention.span.end)
  const age =
    stream.items[after]?.text === ',' && /^\d\d?$/.test(stream.items[after + 1]?.text ?? '')
  const accused = stream.items.some((item) => ACCUSED.test(item.lower))
  return (
    (same ? 3 : 0) +
    (shared > 0 ? 2 : 0) +
    (age ? 1 : 0) +
    (first ? 1 : 0) +
    (place.speaks ? 1 : 0) +
    (place.subject ? 0 : -2) -
    (accused ? 2 : 0)
  )
}

/** "The home secretary" of the lead is not "the education secretary" who is named. */
function hasOtherOffice(entity: Entity, role: string): boolean {
  const words = nameTokens(role)
  const at = words.findIndex((word) => entity.heads.has(word))
  const [office = ''] = words.slice(Math.max(0, at - 1), at)
  const own = [...entity.words].filter((word) => OFFICES.test(word))
  return OFFICES.test(office) && own.length > 0 && !own.includes(office)
}

const OFFICES =
  /^(?:home|foreign|education|health|defen[cs]e|finance|justice|interior|energy|transport|environment|agriculture|culture|trade|prime|labou?r|housing|business)$/

/** "bookkeeper" of "books", "survivor" of "survived". */
export const isAkin = (a: string, b: string): boolean =>
  a === b || (b.length > 3 && a.slice(0, 5).startsWith(b.replace(/s$/, '').slice(0, 5)))

const isPersonal = (head: string): boolean => ROLES.has(head) || kindBySuffix(head) === 'anonymous'

const COMMON = /^(?:former|senior|local|former|with|from|that|whose|young|elderly|retired)$/
const ACCUSED = /^(?:charged|accused|arrested|sentenced|convicted|jailed|died|killed|dead)$/
