import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { claimsOf } from '../../../src/core/attribution/attribute.ts'
import { featuresOf } from '../../../src/core/attribution/confidence.ts'
import { type Gold, readGolds } from '../attribution/gold.ts'
import { wordsOfClaim } from './judge.ts'
import { chance, type Example, type Fitted, regress } from './logistic.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/attribution/', import.meta.url))
const weights = fileURLToPath(
  new URL('../../../src/core/attribution/confidence-weights.ts', import.meta.url),
)
/** Articles that others wrote; not those that are kept aside. */
const golds = ['wide', 'fresh', 'open', 'more'].flatMap((set) => readGolds(`${fixtures}${set}`))

interface Judged {
  readonly features: string[]
  readonly article: string
  readonly speech: number
  readonly source: number
  readonly words: number
}

function judge(gold: Gold): Judged[] {
  const article = parseText(gold.text, { outlet: gold.outlet })
  return claimsOf(article).flatMap((claim) => {
    const { words, speech, source } = wordsOfClaim(gold, claim)
    if (words === 0) return []
    const features = featuresOf(claim.grounds)
    return [
      {
        features,
        article: gold.id,
        words,
        speech: speech / words,
        source: speech > 0 ? source / speech : -1,
      },
    ]
  })
}

const speechOf = (all: readonly Judged[]): Example[] =>
  all.map((one) => ({ ...one, right: one.speech, weight: Math.sqrt(one.words) }))
const sourceOf = (all: readonly Judged[]): Example[] =>
  all
    .filter((one) => one.source >= 0)
    .map((one) => ({ ...one, right: one.source, weight: Math.sqrt(one.words) }))

const FOLDS = 5

describe('confidence', () => {
  it('is fitted, and tried on articles that the fit has not seen', () => {
    const all = golds.flatMap(judge)
    const table: { given: number; right: number; words: number }[] = []
    const ids = golds.map((gold) => gold.id)
    for (let fold = 0; fold < FOLDS; fold++) {
      const aside = new Set(ids.filter((_, at) => at % FOLDS === fold))
      const rest = all.filter((one) => !aside.has(one.article))
      const speech = regress(speechOf(rest))
      const source = regress(sourceOf(rest))
      for (const one of all.filter(({ article }) => aside.has(article))) {
        const given = chance(speech, one.features) * chance(source, one.features)
        table.push({ given, right: one.speech * Math.max(0, one.source), words: one.words })
      }
    }
    console.table(reliability(table))
    expect(all.length).toBeGreaterThan(1000)
    writeFileSync(weights, print(regress(speechOf(all)), regress(sourceOf(all))))
  })
})

function reliability(
  all: readonly { given: number; right: number; words: number }[],
): Record<string, { words: number; given: string; right: string }> {
  const table: Record<string, { words: number; given: string; right: string }> = {}
  for (const from of [0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const to = [0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01].find((end) => end > from) ?? 1
    const bucket = all.filter(({ given }) => given >= from && given < to)
    const words = bucket.reduce((sum, one) => sum + one.words, 0)
    const mean = (of: (one: (typeof bucket)[number]) => number): string =>
      words === 0
        ? ''
        : `${Math.round((100 * bucket.reduce((sum, one) => sum + of(one) * one.words, 0)) / words)} %`
    table[`${from} to ${Math.min(to, 1)}`] = {
      words,
      given: mean((one) => one.given),
      right: mean((one) => one.right),
    }
  }
  return table
}

function print(speech: Fitted, source: Fitted): string {
  const list = ({ bias, of }: Fitted): string => {
    const lines = [...of]
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => `    [${quote(feature)}, ${weight.toFixed(2)}],`)
    return `{\n  bias: ${bias.toFixed(2)},\n  of: new Map([\n${lines.join('\n')}\n  ]),\n}`
  }
  return `// Made by \`npm run train:confidence\` from the annotated articles. Change those, not this.

export interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}

export const SPEECH_WEIGHTS: Weights = ${list(speech)}

export const SOURCE_WEIGHTS: Weights = ${list(source)}
`
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
