import type { Attribution, Segment } from '../../../src/core/attribution/types.ts'
import type { Gold, GoldSource } from './gold.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const TITLES = new Set(
  (
    'the a an mr mrs ms dr sir lord lady prof professor president minister mayor gen general col ' +
    'colonel lt sgt capt captain senator rep governor chief judge justice'
  ).split(' '),
)

/** Words of the articles, counted by what became of them. */
export interface Counts {
  /** Words that somebody says, by the annotation. */
  gold: number
  /** Words that the engine gives to somebody. */
  predicted: number
  both: number
  /** Given to the right source. */
  right: number
  narration: number
  /** Narration put into somebody's mouth. */
  misput: number
  lossless: boolean
  /** For each word given: the engine's confidence, and whether it was right. */
  readonly trust: { confidence: number; right: boolean }[]
}

/** Compares an attribution with the annotation, word by word. */
export function scoreArticle(gold: Gold, { sources, segments }: Attribution): Counts {
  const { owner, masked } = paintGold(gold)
  const said = new Array<Segment | null>(gold.text.length).fill(null)
  for (const segment of segments) {
    if (segment.kind !== 'narration') said.fill(segment, segment.start, segment.end)
  }
  const named = new Map(sources.map(({ id, name }) => [id, resolveSource(name, gold.sources)]))
  const unstated = new Set(gold.sources.filter((s) => s.kind === 'unstated').map((s) => s.id))
  const counts: Counts = {
    gold: 0,
    predicted: 0,
    both: 0,
    right: 0,
    narration: 0,
    misput: 0,
    lossless: covers(segments, gold.text.length),
    trust: [],
  }
  for (const { index } of gold.text.matchAll(WORD)) {
    if (masked[index]) continue
    const truth = owner[index] ?? null
    const segment = said[index] ?? null
    if (truth === null) counts.narration++
    else counts.gold++
    if (!segment) continue
    counts.predicted++
    if (truth === null) counts.misput++
    else counts.both++
    const source = segment.sourceId === null ? null : named.get(segment.sourceId)
    const right =
      truth !== null && (source === truth || (segment.sourceId === null && unstated.has(truth)))
    if (right) counts.right++
    counts.trust.push({ confidence: segment.confidence, right })
  }
  return counts
}

export function paintGold(gold: Gold): { owner: (string | null)[]; masked: Uint8Array } {
  const owner = new Array<string | null>(gold.text.length).fill(null)
  const masked = new Uint8Array(gold.text.length)
  const size = (content: readonly (readonly [number, number])[]): number =>
    content.reduce((sum, [start, end]) => sum + end - start, 0)
  // The innermost claim owns its words, so it is painted last.
  const ordered = [...gold.attributions].sort((a, b) => size(b.content) - size(a.content))
  for (const { source, content } of ordered) {
    for (const [start, end] of content) owner.fill(source, start, end)
  }
  for (const { frame } of gold.attributions) {
    for (const [start, end] of frame) {
      for (let at = start; at < end; at++) if (owner[at] === null) masked[at] = 1
    }
  }
  for (const [start, end] of gold.unsure) masked.fill(1, start, end)
  return { owner, masked }
}

function covers(segments: readonly Segment[], length: number): boolean {
  let at = 0
  for (const { start, end } of segments) {
    if (start !== at || end <= start) return false
    at = end
  }
  return at === length
}

function tokens(name: string): Set<string> {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words =
    plain
      .replace(/['’]s\b/g, '')
      .replace(/\./g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => !TITLES.has(word))
  return new Set(kept.length > 0 ? kept : words)
}

const within = (a: Set<string>, b: Set<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word))

/** The annotated source that a name stands for; null where it fits none, or several. */
export function resolveSource(name: string, sources: readonly GoldSource[]): string | null {
  const own = tokens(name)
  const same = (other: string): boolean => within(own, tokens(other)) && within(tokens(other), own)
  const exact =
    sources.find((source) => same(source.name)) ??
    sources.find((source) => source.accept.some(same))
  if (exact) return exact.id
  const loose = sources.filter((source) =>
    [source.name, ...source.accept].some((other) => {
      const words = tokens(other)
      return within(own, words) || within(words, own)
    }),
  )
  return loose.length === 1 ? (loose[0]?.id ?? null) : null
}

/** The figures that are published, in per cent. */
export interface Figures {
  readonly attributedF1: number
  readonly contentF1: number
  readonly sourceAccuracy: number
  readonly wrongMouth: number
  readonly lossless: boolean
}

/** Adds the counts of many articles up, word for word. */
export function summarize(all: readonly Counts[]): Figures {
  const sum = (key: 'gold' | 'predicted' | 'both' | 'right' | 'narration' | 'misput'): number =>
    all.reduce((total, counts) => total + counts[key], 0)
  const f1 = (hits: number): number => percent(2 * hits, sum('predicted') + sum('gold'))
  return {
    attributedF1: f1(sum('right')),
    contentF1: f1(sum('both')),
    sourceAccuracy: percent(sum('right'), sum('both')),
    wrongMouth: percent(sum('misput'), sum('narration')),
    lossless: all.every((counts) => counts.lossless),
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
