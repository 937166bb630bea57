import type { CueVerb } from '../reading/cue-verbs.ts'
import type { Complement } from './complement.ts'
import { inClause, type Subject } from './subject.ts'

/** A reporting verb with its subject, before its content is cut out of the sentence. */
export interface Site {
  readonly verb: number
  readonly cue: CueVerb
  readonly subject: Subject
  readonly inverted: boolean
  readonly complement: Complement
  /** First item of the frame with the comma or conjunction that sets it off. */
  readonly start: number
  /** First item of the frame itself. */
  readonly first: number
  /** How the frame hangs on what stands before it. */
  readonly tie: 'main' | 'shared' | 'participle' | 'subordinate' | 'comma' | 'inner'
}

/** A frame whose subject is that of a frame before it. */
export const sharesSubject = (site: Site, before: Site): Site => ({
  verb: site.verb,
  cue: site.cue,
  subject: inClause(before.subject, before.subject.from, true),
  inverted: site.inverted,
  complement: site.complement,
  start: site.start,
  first: site.first,
  tie: site.tie,
})
