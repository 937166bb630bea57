import type { Article } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import type { Claim } from './claims.ts'
import type { Discourse, Entity } from './discourse.ts'

export interface State {
  readonly discourse: Discourse
  readonly claims: Claim[]
  /** The claim that owns a quotation. */
  readonly owners: Map<number, Claim>
  /** Last claim outside of quotations. */
  last: Claim | null
  /** Subject of the last sentence read, and whose block. */
  subject: Entity | null
  subjectBlock: number
  subjectSentence: number
  /** A quotation set above the words of the one who says it. */
  pulled: Claim | null
  /** The turn of a printed conversation that is being read: all else in it is quoted by its speaker. */
  turn: Claim | null
  readonly article: Article
}

export function noteSubject(state: State, stream: Stream, entity: Entity): void {
  state.subject = entity
  state.subjectBlock = stream.block
  state.subjectSentence = stream.sentence
}
