import type { Span } from '../../core/article/types.ts'
import type { Segment } from '../../core/attribution/types.ts'
import type { MessageId } from '../messages/en.ts'
import { message } from '../messages/message.ts'
import { rules } from '../messages/rules.ts'

/** One reason for an attribution: a sentence, and the article's own words that it rests on. */
export interface TraceStep {
  readonly reason: string
  /** Verbatim but for line breaks; null where the reason rests on no words. */
  readonly words: string | null
}

/** What a rule goes by, in words. A rule that has no words yet is called by its name. */
export function ruleInWords(rule: string): string {
  const id = `rule.${rule}`
  if (Object.hasOwn(rules, id)) return message(id as MessageId)
  return rule.replaceAll('-', ' ')
}

/** Why a segment is whose it is: the rules that decided, how the source is named there, and how sure that is. */
export function traceOf(text: string, segment: Segment): readonly TraceStep[] {
  const percent = Math.round(segment.confidence * 100)
  const sure = { reason: message('trace.sure', { percent }), words: null }
  // a correction rests on the listener's word: what the rules made of the article's counts no more
  if (segment.evidence.some(({ rule }) => rule === 'correction'))
    return [{ reason: ruleInWords('correction'), words: null }, sure]
  if (segment.evidence.some(({ rule }) => rule === 'no-rules'))
    return [{ reason: ruleInWords('no-rules'), words: null }]

  const wordsAt = (span: Span) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim()
  const steps: TraceStep[] = segment.evidence.map(({ rule, span }) => ({
    reason: ruleInWords(rule),
    words: span && wordsAt(span),
  }))
  if (!steps.length)
    steps.push({
      reason: message(segment.kind === 'narration' ? 'trace.narration' : 'trace.none'),
      words: null,
    })
  const shown = (span: Span) =>
    segment.evidence.some((step) => step.span?.start === span.start && step.span.end === span.end)
  if (segment.mention && !shown(segment.mention))
    steps.push({ reason: message('trace.mention'), words: wordsAt(segment.mention) })
  if (segment.cue && !shown(segment.cue))
    steps.push({ reason: message('trace.cue'), words: wordsAt(segment.cue) })
  return [...steps, sure]
}
