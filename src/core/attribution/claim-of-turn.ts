import type { Claim } from './claims.ts'
import { confidenceOf } from './confidence.ts'
import type { Entity } from './discourse.ts'
import type { State } from './discourse-state.ts'
import { namedEntity } from './find-by-name.ts'
import type { Stream } from './streams.ts'
import type { Turn } from './transcript.ts'

/** A turn of a printed conversation: all of it is the speaker's. */
export function addTurn(state: State, stream: Stream, turn: Turn): void {
  const { discourse, article } = state
  const label = article.text.slice(turn.label.start, turn.label.end)
  const outlet = article.outlet
  const asks =
    /^(?:Q|QUESTION|INTERVIEWER)$/i.test(label) || label.toLowerCase() === outlet?.toLowerCase()
  let entity: Entity | null = null
  if (asks) entity = outlet ? namedEntity(discourse, outlet, 'outlet') : null
  else if (/^(?:A|ANSWER)$/i.test(label))
    entity = discourse.recent.find((other) => other.kind === 'person') ?? null
  else entity = namedEntity(discourse, readable(label), 'person')
  const claim: Claim = {
    entity,
    unstated: false,
    mention: turn.label,
    cue: null,
    content: [turn.words],
    medium: 'interview',
    container: null,
    confidence: confidenceOf('transcript', entity ? 0.97 : 0.4),
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
}

const readable = (label: string): string =>
  /\p{Ll}/u.test(label)
    ? label
    : label.replace(/\p{L}+/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())
