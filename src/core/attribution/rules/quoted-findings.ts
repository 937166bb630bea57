import type { Finding } from './finding.ts'

const FIRST_AND_SECOND = /^(?:i|we|you|it|me|us|there|this|that|what)$/

/** Inside what somebody says only a plain report of somebody else's words counts as one. */
export function mayStandQuoted(finding: Finding): boolean {
  const { stream, subject, rule } = finding
  const first = stream.items[subject?.first ?? -1]
  if (!first || FIRST_AND_SECOND.test(first.lower)) return false
  if (rule === 'cue-before-quote' || rule === 'cue-after-quote') return true
  // "My wife says it was my best": within an indirect clause only the present and "said" are clear.
  if (rule === 'cue-before-clause') return /^(?:say|tell|insist|claim|reckon)$/.test(finding.lemma)
  return (
    rule === 'cue-before-that' &&
    /^(?:say|tell|claim|insist|write|add|lie|warn|ask)$/.test(finding.lemma)
  )
}
