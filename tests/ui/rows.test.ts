import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, Block, Sentence } from '../../src/core/article/types.ts'
import { NARRATION } from '../../src/core/attribution/narration.ts'
import type { Attribution, Segment } from '../../src/core/attribution/types.ts'
import { atOnce } from '../../src/core/steps.ts'
import { labelOf, spokenLabel } from '../../src/ui/article/label.ts'
import { layOutRows, type Row } from '../../src/ui/article/rows.ts'
import { sample, sampleText } from './fakes/sample.ts'

const narration: Segment = {
  start: 0,
  end: 0,
  ...NARRATION,
}

/** An article of one paragraph, cut into sentences and segments at the given lengths. */
function oneParagraph(sentences: readonly string[], segments: readonly Partial<Segment>[]) {
  const text = sentences.join(' ')
  let at = 0
  const spans = sentences.map((words): Sentence => {
    const span = { start: at, end: at + words.length, block: 0 }
    at = span.end + 1
    return span
  })
  const block: Block = { start: 0, end: text.length, role: 'paragraph' }
  const article: Article = {
    ...sample.article,
    text,
    title: null,
    outlet: null,
    credit: null,
    blocks: [block],
    sentences: spans,
  }
  const attribution: Attribution = {
    sources: sample.attribution.sources,
    segments: segments.map((segment) => ({ ...narration, ...segment })),
  }
  return atOnce(layOutRows(article, attribution))[0]?.rows ?? []
}

const sources = new Map(sample.attribution.sources.map((source) => [source.id, source]))
const labels = (row: Row) => row.voices.map((voice) => spokenLabel(labelOf(voice, sources)))

describe('rows of the sample', () => {
  const blocks = atOnce(layOutRows(sample.article, sample.attribution))
  const rows = blocks.flatMap((block) => block.rows)

  test('paragraph 5 stands in two rows, the second unsure', () => {
    const [sure, unsure] = blocks[4]?.rows ?? []
    expect(sure?.rule).toBe('reported')
    expect(sure && labels(sure)).toEqual(['Unnamed source, Global Coalition, reported'])
    expect(unsure?.rule).toBe('unsure')
    expect(unsure && labels(unsure)).toEqual(['unsure: same source?'])
  })

  test('every attributed row has its label', () => {
    expect(rows.filter((row) => row.voices.length).map((row) => labels(row).join(' / '))).toEqual([
      'Islamic Resistance in Iraq, quoted in part, statement',
      'Unnamed source, Global Coalition, reported',
      'unsure: same source?',
      'Same unnamed source, reported, to Shafaq News Agency',
      'U.S. Central Command, reported',
      'U.S. Central Command, quoted, statement',
      'U.S. Central Command, reported, statement',
      'U.S. Central Command, quoted, statement',
      'Unnamed analysts, reported',
    ])
  })

  test('the two sentences of one quotation stay together', () => {
    expect(blocks[10]?.rows).toHaveLength(1)
    expect(blocks[10]?.rows[0]?.rule).toBe('quoted')
  })

  test('narration after a source in its paragraph is told apart', () => {
    expect(blocks[11]?.rows.map((row) => row.backToReport)).toEqual([false, true])
  })

  test('rows cover their blocks', () => {
    for (const { block, rows: own } of blocks)
      expect(own.map((row) => sampleText.slice(row.start, row.end)).join('')).toBe(
        sampleText.slice(block.start, block.end),
      )
  })
})

describe('rows of other articles', () => {
  const said = { kind: 'direct', attribution: 0, confidence: 0.95 } as const

  test('two sources in one sentence: both labels, and each has its own run', () => {
    const [row] = oneParagraph(
      ['“Yes”, said A; “no”, said B.'],
      [
        { ...said, start: 0, end: 5, sourceId: 's1' },
        { start: 5, end: 15 },
        { ...said, start: 15, end: 19, sourceId: 's3', attribution: 1 },
        { start: 19, end: 29 },
      ],
    )
    expect(row?.voices.map((voice) => voice.sourceId)).toEqual(['s1', 's3'])
    expect(row?.runs.map((run) => [run.start, run.end, run.voice])).toEqual([
      [0, 5, 0],
      [5, 15, null],
      [15, 19, 1],
      [19, 28, null],
    ])
  })

  test('a guess is not shown as a fact', () => {
    const probable = oneParagraph(['Yes.'], [{ ...said, end: 4, sourceId: 's3', confidence: 0.6 }])
    expect(probable.map(labels)).toEqual([['Probably U.S. Central Command, quoted']])
    expect(probable[0]?.rule).toBe('unsure')
    const unclear = oneParagraph(['Yes.'], [{ ...said, end: 4, sourceId: 's3', confidence: 0.3 }])
    expect(unclear.map(labels)).toEqual([['Source unclear, quoted']])
    const nobody = oneParagraph(['Yes.'], [{ ...said, end: 4, confidence: 0.9 }])
    expect(nobody.map(labels)).toEqual([['Source unclear, quoted']])
  })

  test('any segments over any sentences: rows and runs cover the block', () => {
    const kinds = fc.constantFrom('narration', 'direct', 'indirect') as fc.Arbitrary<
      Segment['kind']
    >
    const anySegment = fc.record({
      length: fc.integer({ min: 1, max: 12 }),
      kind: kinds,
      sourceId: fc.constantFrom('s1', 's2', null),
    })
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,5})?\.$/), { minLength: 1, maxLength: 8 }),
        fc.array(anySegment, { minLength: 1, maxLength: 12 }),
        (sentences, pieces) => {
          const text = sentences.join(' ')
          let at = 0
          const segments = pieces.flatMap(({ length, kind, sourceId }, i): Partial<Segment>[] => {
            const start = at
            at = i === pieces.length - 1 ? text.length : Math.min(text.length, at + length)
            const own = kind === 'narration' ? {} : { sourceId, attribution: i }
            return at > start ? [{ start, end: at, kind, ...own }] : []
          })
          const rows = oneParagraph(sentences, segments)
          const words = rows.flatMap((row) => row.runs).map((run) => text.slice(run.start, run.end))
          expect(words.join('')).toBe(text)
          expect(rows.map((row) => text.slice(row.start, row.end)).join('')).toBe(text)
        },
      ),
    )
  })
})
