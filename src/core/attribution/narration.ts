import type { Article } from '../article/types.ts'
import type { Segment } from './types.ts'

/** What every segment of the reporter's own words has in common. */
export const NARRATION = {
  kind: 'narration',
  sourceId: null,
  attribution: null,
  mention: null,
  cue: null,
  medium: null,
  depth: 0,
  quotedBy: null,
  confidence: 1,
  possibleSourceId: null,
  evidence: [],
} as const satisfies Omit<Segment, 'start' | 'end'>

/** A text that no rule has looked at: nothing of it is anybody's. */
export const allNarration = ({ text }: Article): Segment[] => [
  { start: 0, end: text.length, ...NARRATION, evidence: [{ rule: 'no-rules', span: null }] },
]
