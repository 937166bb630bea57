import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { findMatters, type Passage } from '../../../src/core/matters/find-matters.ts'
import { keyTerms } from '../../../src/core/matters/key-terms.ts'
import { turnsOf } from '../../../src/core/playback/turns.ts'

const keys = (text: string) =>
  keyTerms(text, { start: 0, end: text.length }).map(({ key, name }) => (name ? `${key}*` : key))

/** Passages of one line each: "a: words". */
function passagesOf(...lines: readonly string[]) {
  const text = lines.join('\n')
  let at = 0
  const passages: Passage[] = lines.map((line) => {
    const start = at + 3
    at += line.length + 1
    return { start, end: at - 1, sourceId: line.slice(0, 1) }
  })
  return { text, passages }
}
const found = (names: readonly string[], ...lines: readonly string[]) => {
  const { text, passages } = passagesOf(...lines)
  const { matters, rest } = findMatters(text, passages, names)
  const words = ({ start, end }: Passage) => text.slice(start, end)
  return {
    matters: matters.map((matter) => [matter.words.join(), ...matter.passages.map(words)]),
    rest: rest.map(words),
  }
}

describe('the words that tell what a passage is about', () => {
  test('one form for one and many; no words of grammar, of saying or of number', () => {
    expect(keys('They said that the drones had hit two of the bases and the ferries.')).toEqual([
      'drone',
      'hit',
      'base',
      'ferry',
    ])
  })
  test('names are those with a capital within a sentence', () => {
    expect(keys('Ships left Harwich’s port. Boats stayed in Al-Tanf.')).toEqual([
      'ship',
      'left',
      'harwich*',
      'port',
      'boat',
      'stayed',
      'al-tanf*',
    ])
  })
})

describe('matters', () => {
  test('passages of two sources that share two words, or a name; one source alone has none', () => {
    expect(
      found(
        [],
        'a: the bridge will stay closed for repairs',
        'b: closing the bridge hurts trade',
        'b: the bridge needs no repairs at all',
        'a: nobody asked Larmont',
        'c: it was decided in Larmont',
        'a: the weather is fine',
        'a: fine weather helps',
      ),
    ).toEqual({
      matters: [
        [
          'bridge,repairs',
          'the bridge will stay closed for repairs',
          'the bridge needs no repairs at all',
        ],
        ['Larmont', 'nobody asked Larmont', 'it was decided in Larmont'],
      ],
      rest: ['closing the bridge hurts trade', 'the weather is fine', 'fine weather helps'],
    })
  })

  test('the words of the sources’ names do not count', () => {
    const lines = ['a: the Harbour Authority shut it', 'b: ask the Harbour Authority'] as const
    expect(found([], ...lines).matters).toHaveLength(1)
    expect(found(['Harbour Authority'], ...lines).matters).toEqual([])
  })

  test('the sample: two sources on the drones and the base, each word for word', () => {
    const article = parseText(readFileSync('assets/sample/al-tanf.txt', 'utf8'))
    const attribution = attribute(article)
    const passages = turnsOf(article, attribution).flatMap(({ start, end, sourceId }) =>
      sourceId === null ? [] : [{ start, end, sourceId }],
    )
    const names = attribution.sources.map(({ name }) => name)
    const { matters } = findMatters(article.text, passages, names)
    expect(matters[0]?.words).toEqual(expect.arrayContaining(['drone', 'base']))
    expect(new Set(matters[0]?.passages.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(1)
  })

  test('any text: every passage once, in order; a matter has two sources and words that all share', () => {
    const word = fc.constantFrom('port', 'Larmont', 'ships', 'the', 'fire', 'bridge', '.', '“')
    const line = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(word, { maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { text, passages } = passagesOf(
          ...lines.map(([who, words]) => `${who}: ${words.join(' ')}`),
        )
        const { matters, rest } = findMatters(text, passages, [])
        const all = [...matters.flatMap((matter) => matter.passages), ...rest]
        expect(all.toSorted((a, b) => a.start - b.start)).toEqual(passages)
        for (const { words, passages: own } of matters) {
          expect(new Set(own.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(1)
          expect(own).toEqual(own.toSorted((a, b) => a.start - b.start))
          expect(words.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('a passage may be of any length', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `port${at.toString(36)}x`).join(' ')
  expect(found([], `a: ${words} quay harbour.`, 'b: The quay of the harbour.').matters).toEqual([
    ['quay,harbour', `${words} quay harbour.`, 'The quay of the harbour.'],
  ])
})
