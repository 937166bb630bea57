import { SOURCE_WEIGHTS, SPEECH_WEIGHTS } from './confidence-weights.ts'

/** What a claim rests on, as far as it tells how much it can be trusted. */
export interface Grounds {
  /** Name of the rule that found the words. */
  readonly rule: string
  /** By what the source was found ("name", "pronoun", "nobody"), or null where no phrase names it. */
  readonly by: string | null
  /** How sure that was by itself, 0 to 1. */
  readonly trust: number
  /** Base form of the reporting verb, or null. */
  readonly lemma: string | null
  /** Kind of the source, or null. */
  readonly kind: string | null
  /** Length of what is said, in UTF-16 units. */
  readonly length: number
  /** Whether quotation marks stand in it. */
  readonly marked: boolean
  /** Whether the verb stands in the past tense, the present, or as a participle. */
  readonly form: string | null
}

/** The grounds as the names of features: each is there or not. */
export function featuresOf(grounds: Grounds): string[] {
  const { rule, by, trust, lemma, kind, length, marked, form } = grounds
  const size = length < 30 ? 'short' : length < 90 ? 'middle' : 'long'
  return [
    `rule ${rule}`,
    `by ${by}`,
    `trust ${Math.round(trust * 10)}`,
    `by ${by} trust ${Math.round(trust * 10)}`,
    `verb ${lemma}`,
    `kind ${kind}`,
    `size ${size}`,
    `form ${form}`,
    `rule ${rule} ${marked ? 'marked' : 'plain'}`,
    `rule ${rule} ${size}`,
    `rule ${rule} kind ${kind}`,
  ]
}

export interface Chances {
  /** Probability that the words are somebody's, and no narration. */
  readonly speech: number
  /** Probability that they are this source's. */
  readonly whole: number
}

/**
 * How far a claim can be trusted: two logistic regressions over its grounds, whose weights were fitted
 * to annotated articles (`npm run train:confidence`; docs/attribution.md tells on which, and how well).
 */
export function confidenceOf(grounds: Grounds): Chances {
  const before = reckoned.get(grounds)
  if (before) return before
  const chances = reckon(grounds)
  reckoned.set(grounds, chances)
  return chances
}

/** A claim is asked for its confidence once for every piece of its words. */
const reckoned = new WeakMap<Grounds, Chances>()

function reckon(grounds: Grounds): Chances {
  let speechSum = SPEECH_WEIGHTS.bias
  let sourceSum = SOURCE_WEIGHTS.bias
  for (const feature of featuresOf(grounds)) {
    const weights = WEIGHTS.get(feature)
    if (!weights) continue
    speechSum += weights.speech
    sourceSum += weights.source
  }
  const speech = logistic(speechSum)
  const whole = sobered(speech * logistic(sourceSum))
  const most = grounds.by === 'nobody' ? NOBODY : SUREST
  return { speech: round(speech), whole: round(Math.min(most, whole)) }
}

/**
 * The weights are fitted to articles that the rules were written for, and on others the rules err more. On forty
 * articles that nobody had read yet the odds had to be bent by 1.38 and -1.43; the rules have got better since,
 * and about half of it is taken.
 */
const SLOPE = 1.2
const SHIFT = -0.6

function sobered(chance: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, chance))
  const odds = Math.log(bounded / (1 - bounded))
  return 1 / (1 + Math.exp(-(SLOPE * odds + SHIFT)))
}

const SUREST = 0.99
/** Where nobody was found, a label must say so, whatever the words look like. */
const NOBODY = 0.3

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** What a feature weighs in both regressions. */
const WEIGHTS = new Map(
  [...SPEECH_WEIGHTS.of.keys(), ...SOURCE_WEIGHTS.of.keys()].map((feature) => [
    feature,
    {
      speech: SPEECH_WEIGHTS.of.get(feature) ?? 0,
      source: SOURCE_WEIGHTS.of.get(feature) ?? 0,
    },
  ]),
)

const round = (value: number): number => Math.round(value * 100) / 100
