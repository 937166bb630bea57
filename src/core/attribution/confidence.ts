/** How often each rule is right by itself, measured on annotated articles (docs/attribution.md). */
const RULES: Readonly<Record<string, number>> = {
  'cue-after-quote': 0.98,
  'cue-before-quote': 0.97,
  'cue-before-that': 0.97,
  'cue-before-clause': 0.94,
  'cue-before-phrase': 0.88,
  'light-verb': 0.85,
  'speech-noun': 0.85,
  heard: 0.85,
  'according-to': 0.96,
  'paragraph-goes-on': 0.99,
  'credit-after-quote': 0.95,
  'subject-before-quote': 0.95,
}

/** Probability that the words are this source's: of the rule and of the resolution of its mention. */
export function confidenceOf(rule: string, trust: number): number {
  const certain = RULES[rule] ?? 0.9
  return Math.round(Math.min(0.99, certain * trust) * 100) / 100
}
