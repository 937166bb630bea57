import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import compromise from 'compromise'
import { describe, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { buildAttribution } from './built.ts'
import { readGolds } from './gold.ts'
import { type Counts, scoreArticle, summarize } from './score.ts'

const articles = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url))
const dev = readGolds(`${articles}dev`)
const held = readGolds(`${articles}held`)
const blind = fileURLToPath(new URL('../../fixtures/attribution/', import.meta.url))
const open = readGolds(`${blind}open`)
const unread = readGolds(`${blind}held`)
const fresh = readGolds(`${blind}fresh`)
const wide = readGolds(`${blind}wide`)
const more = readGolds(`${blind}more`)
const next = readGolds(`${blind}next`)
const last = readGolds(`${blind}last`)
const unseen = readGolds(`${blind}final`)
const setAside = readGolds(`${blind}aside`)
const corpus = dev.map((gold) => gold.text).join('\n\n')
const wordsOf = (text: string): number => text.split(/\s+/).length

/** A text of about `words` words, made of the development articles. */
function sized(words: number): string {
  const times = Math.ceil(words / wordsOf(corpus))
  return new Array(times)
    .fill(corpus)
    .join('\n\n')
    .split(/(?<=\n\n)/)
    .reduce(
      (state, block) => {
        if (state.count >= words) return state
        return { text: state.text + block, count: state.count + wordsOf(block) }
      },
      { text: '', count: 0 },
    ).text
}

function speed(text: string, run: (text: string) => unknown): number {
  const start = performance.now()
  run(text)
  return Math.round(wordsOf(text) / ((performance.now() - start) / 1000))
}

describe('attribution of the project’s own articles', () => {
  it('prints the figures', () => {
    const score = (golds: typeof dev): Counts[] =>
      golds.map((gold) =>
        scoreArticle(gold, attribute(parseText(gold.text, { outlet: gold.outlet }))),
      )
    const developed = score(dev)
    const aside = score(held)
    const others = score(open)
    const never = score(unread)
    const newest = score(fresh)
    const many = score(wide)
    const later = score(more)
    const latest = score(next)
    const kept = score(last)
    const final = score(unseen)
    const unused = score(setAside)
    console.table({
      [`development (${dev.length})`]: summarize(developed),
      [`kept aside (${held.length})`]: summarize(aside),
      [`written by others, read (${open.length})`]: summarize(others),
      [`written by others, fresh, read (${fresh.length})`]: summarize(newest),
      [`written by others, wide, read (${wide.length})`]: summarize(many),
      [`written by others, more, read (${more.length})`]: summarize(later),
      [`written by others, next, read (${next.length})`]: summarize(latest),
      [`written by others, held, not read (${unread.length})`]: summarize(never),
      [`written by others, last, not read (${last.length})`]: summarize(kept),
      [`written by others, final, not read (${unseen.length})`]: summarize(final),
      [`written by others, aside, not read (${setAside.length})`]: summarize(unused),
    })
    console.table(reliability([...never, ...kept, ...final]))
    const read = [developed, others, newest, many, later, latest]
    const notRead = [aside, never, kept, final, unused]
    const all = [...read, ...notRead].flat()
    expect(summarize(all).lossless).toBe(true)
  })
})

describe('speed', () => {
  it('prints words per second beside other tools, and at growing lengths', async () => {
    const shipped = await buildAttribution()
    const read = (text: string) => shipped.attribute(shipped.parseText(text))
    const wink = winkNLP(model, ['sbd', 'pos'])
    const sample = sized(20_000)
    const tools = {
      'Sayso, parse and attribute': read,
      'wink-nlp alone (sentences, parts of speech)': (text: string) =>
        wink.readDoc(text).tokens().out(wink.its.pos),
      'compromise (quotations, people)': (text: string) => {
        const doc = compromise(text)
        return [doc.quotations().out('array'), doc.people().out('array')]
      },
    }
    const speeds = takeTurns(tools, sample)
    const compared = speeds['compromise (quotations, people)'] ?? 0
    console.table(
      Object.fromEntries(
        Object.entries(speeds).map(([tool, words]) => [
          tool,
          { 'words per second': words, 'times compromise': (words / compared).toFixed(1) },
        ]),
      ),
    )
    const lengths = [1_000, 10_000, 100_000, 1_000_000]
    console.table(
      Object.fromEntries(
        lengths.map((words) => [
          `${words} words`,
          { 'words per second': speed(sized(words), read) },
        ]),
      ),
    )
    expect(wordsOf(sample)).toBeGreaterThan(19_000)
  })
})

const TURNS = 11
/** Turns before that, in which the compiler of the engine learns each tool's code. */
const WARM_UP = 4

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/**
 * Median words per second of several tools that take turns, so that a busy moment hits none of them alone. Before each
 * turn the garbage of the one before is collected: nobody pays for another's.
 */
function takeTurns(
  tools: Readonly<Record<string, (text: string) => unknown>>,
  text: string,
): Record<string, number> {
  const runs = new Map<string, number[]>()
  for (let turn = 0; turn < WARM_UP + TURNS; turn++)
    for (const [tool, run] of Object.entries(tools)) {
      collectGarbage()
      const words = speed(text, run)
      if (turn >= WARM_UP) runs.set(tool, [...(runs.get(tool) ?? []), words])
    }
  return Object.fromEntries(
    [...runs].map(([tool, all]) => [tool, all.toSorted((a, b) => a - b)[TURNS >> 1] ?? 0]),
  )
}

/** Of the words given with such a confidence, how many were right. */
function reliability(all: readonly Counts[]): Record<string, { words: number; right: string }> {
  const table: Record<string, { words: number; right: string }> = {}
  const trust = all.flatMap((counts) => counts.trust)
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.75],
    [0.75, 0.85],
    [0.85, 0.9],
    [0.9, 0.95],
    [0.95, 1.01],
  ] as const) {
    const bucket = trust.filter(({ confidence }) => confidence >= from && confidence < to)
    const right = bucket.filter((word) => word.right).length
    table[`${from} to ${Math.min(to, 1)}`] = {
      words: bucket.length,
      right: bucket.length > 0 ? `${Math.round((100 * right) / bucket.length)} %` : '',
    }
  }
  return table
}
