import type { Span } from '../article/types.ts'
import { type KeyTerm, keyTerms } from './key-terms.ts'

/** Words of one source that follow each other. */
export interface Passage extends Span {
  readonly sourceId: string
}

/** Passages of two sources or more that share words. */
export interface Matter {
  /** The shared words as the first passage has them. */
  readonly words: readonly string[]
  /** In the order of the text. */
  readonly passages: readonly Passage[]
}

export interface Matters {
  readonly matters: readonly Matter[]
  /** Passages that are of no matter. */
  readonly rest: readonly Passage[]
}

/** No more matters than this are found. */
const MOST = 8

/** What two passages have to share: two words, or one name. */
function signsOf(terms: readonly KeyTerm[]): readonly string[] {
  const keys = terms.map(({ key }) => key).toSorted()
  const names = terms.filter(({ name }) => name).map(({ key }) => key)
  const pairs = keys.flatMap((key, at) => keys.slice(at + 1).map((other) => `${key} ${other}`))
  return [...names, ...pairs]
}

/**
 * Groups what sources say by the words that they share. It compares words, never meaning: that two passages share two
 * words, or a name, is all that it says. The words of the sources' own names don't count. A passage is of one matter.
 * Every passage is in the answer, once.
 */
export function findMatters(
  text: string,
  passages: readonly Passage[],
  sourceNames: readonly string[],
): Matters {
  const own = new Set(
    sourceNames.flatMap((name) =>
      keyTerms(name, { start: 0, end: name.length }).map(({ key }) => key),
    ),
  )
  const all = passages.map((passage) => keyTerms(text, passage).filter(({ key }) => !own.has(key)))
  const uses = new Map<string, number>()
  for (const { key } of all.flat()) uses.set(key, (uses.get(key) ?? 0) + 1)
  // a word that no other passage has is no sign, and a long passage has very many pairs of such words
  const terms = all.map((ofPassage) => ofPassage.filter(({ key }) => (uses.get(key) ?? 0) > 1))
  const bySign = new Map<string, number[]>()
  for (const [index, ofPassage] of terms.entries())
    for (const sign of signsOf(ofPassage)) {
      const known = bySign.get(sign)
      if (known) known.push(index)
      else bySign.set(sign, [index])
    }
  const candidates = [...bySign.values()].filter((indexes) => indexes.length > 1)

  const free = new Set(passages.keys())
  const matters: Matter[] = []
  while (matters.length < MOST) {
    const best = bestOf(candidates, passages, free)
    if (!best) break
    for (const index of best) free.delete(index)
    matters.push({
      words: sharedWords(best.map((index) => terms[index] ?? [])),
      passages: best.flatMap((index) => passages[index] ?? []),
    })
  }
  const begin = ({ passages: [first] }: Matter) => first?.start ?? 0
  return {
    matters: matters.toSorted((a, b) => begin(a) - begin(b)),
    rest: passages.filter((_, index) => free.has(index)),
  }
}

/** The passages of most sources, then most of them, that no matter has yet; null where two sources share nothing. */
function bestOf(
  candidates: readonly (readonly number[])[],
  passages: readonly Passage[],
  free: ReadonlySet<number>,
): readonly number[] | null {
  let best: readonly number[] | null = null
  let most = 0
  for (const candidate of candidates) {
    const open = candidate.filter((index) => free.has(index))
    const sources = new Set(open.map((index) => passages[index]?.sourceId)).size
    const score = sources * 1000 + open.length
    if (sources < 2 || score <= most) continue
    most = score
    best = open
  }
  return best
}

function sharedWords(passages: readonly (readonly KeyTerm[])[]): readonly string[] {
  const [first = [], ...others] = passages
  return first
    .filter(({ key }) => others.every((terms) => terms.some((term) => term.key === key)))
    .map(({ form }) => form)
}
