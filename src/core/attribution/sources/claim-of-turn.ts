import type { Article } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import type { Turn } from '../rules/transcript.ts'
import type { Claim } from './claims.ts'
import { type Discourse, type Entity, nameTokens } from './discourse.ts'
import type { State } from './discourse-state.ts'
import { namedEntity } from './find-by-name.ts'
import { isPerson } from './salience.ts'

/**
 * A turn of a printed conversation: all of it is the speaker's. What the outlet asks is its own, and
 * narration: then null is returned.
 */
export function addTurn(state: State, stream: Stream, turn: Turn): Claim | null {
  const { discourse, article } = state
  const label = article.text.slice(turn.label.start, turn.label.end)
  if (turn.asks || asks(label, article)) return null
  const entity = /^(?:A|ANSWER)?$/i.test(label)
    ? interviewee(discourse)
    : (byInitials(discourse, label) ?? namedEntity(discourse, readable(label), 'person'))
  const claim: Claim = {
    entity,
    unstated: false,
    mention: turn.label,
    cue: null,
    content: [turn.words],
    medium: 'interview',
    container: null,
    grounds: {
      rule: 'transcript',
      by: entity ? null : 'nobody',
      trust: entity ? 0.97 : 0.4,
      lemma: null,
      form: null,
      kind: entity?.kind ?? null,
      length: turn.words.end - turn.words.start,
      marked: false,
    },
    evidence: [{ rule: 'transcript', span: turn.label }],
    sentence: stream.sentence,
    goesOnWith: null,
  }
  if (entity) {
    entity.seen = stream.sentence
    entity.spoken = true
    discourse.lastSpeaker = entity
  }
  state.claims.push(claim)
  state.last = claim
  return claim
}

/** "Q", the outlet's name or its initials, the writer of the article. */
function asks(label: string, { outlet, byline }: Article): boolean {
  if (/^(?:Q|QUESTION|INTERVIEWER)$/i.test(label)) return true
  const lower = label.toLowerCase()
  const initials = (outlet ?? '')
    .match(/\b\p{Lu}/gu)
    ?.join('')
    .toLowerCase()
  if (lower === outlet?.toLowerCase() || (label.length > 1 && lower === initials)) return true
  return byline !== null && nameTokens(byline).at(-1) === nameTokens(label).at(-1)
}

/** Who talks is told of at the start: a long conversation must not search all that came up in it. */
const KNOWN_EARLY = 200

/** "EP" for Eve Parr. */
function byInitials(discourse: Discourse, label: string): Entity | null {
  const letters = label.replace(/[.\s]/g, '')
  if (!/^\p{Lu}{2,3}$/u.test(letters)) return null
  return (
    discourse.entities.slice(0, KNOWN_EARLY).find(
      (entity) =>
        isPerson(entity) &&
        entity.name
          .split(/[\s-]+/)
          .map((word) => word[0])
          .join('') === letters,
    ) ?? null
  )
}

/** Who answers: the person of whom the lead tells most. */
function interviewee(discourse: Discourse): Entity | null {
  if (discourse.interviewee) return discourse.interviewee
  let best: Entity | null = null
  for (const entity of discourse.entities) {
    if (!isPerson(entity) || entity.name === entity.spelling.lower) continue
    if (!best || weightOf(entity) > weightOf(best)) best = entity
  }
  discourse.interviewee = best
  return best
}

const weightOf = (entity: Entity): number =>
  entity.count + (entity.gender ? 2 : 0) + (entity.role ? 1 : 0) + (entity.spoken ? 1 : 0)

const readable = (label: string): string =>
  /\p{Ll}/u.test(label)
    ? label
    : label.replace(/\p{L}+/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())
