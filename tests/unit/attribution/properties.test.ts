import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import type { Attribution } from '../../../src/core/attribution/types.ts'

const PARTS = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  ': ',
  '; ',
  ' - ',
  'Ann Lee',
  'the minister',
  'she',
  'it',
  'said',
  'told',
  'according to',
  'that',
  'claimed',
  'by',
  'in a statement',
  'Dr. Wu',
  'U.S.',
  'some of whom',
  'who',
  'and',
  'but',
  'was described',
  'as',
  'the report',
  'Reuters',
  'rain fell',
  'is said to',
  'It is understood',
  '(EPA)',
  'adding',
  'with',
] as const

const newsy = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(' '))
const tight = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''))
const anything = fc.oneof(
  newsy,
  tight,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

function check(text: string, { sources, segments }: Attribution): void {
  let at = 0
  const ids = new Set(sources.map((source) => source.id))
  for (const segment of segments) {
    expect(segment.start).toBe(at)
    expect(segment.end).toBeGreaterThan(segment.start)
    at = segment.end
    if (segment.sourceId !== null) expect(ids).toContain(segment.sourceId)
    if (segment.kind === 'narration') {
      expect(segment.sourceId).toBeNull()
      expect(segment.attribution).toBeNull()
    } else {
      expect(segment.attribution).not.toBeNull()
      expect(text[segment.start]).toMatch(/\S/)
    }
    expect(segment.confidence).toBeGreaterThanOrEqual(0)
    expect(segment.confidence).toBeLessThanOrEqual(1)
  }
  expect(at).toBe(text.length)
}

describe('attribute, whatever the text', () => {
  it('covers it exactly, in order, and names only its own sources', () => {
    fc.assert(
      fc.property(anything, (text) => check(text, attribute(parseText(text)))),
      { numRuns: 400 },
    )
  })

  it('gives the same answer every time', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        expect(attribute(parseText(text))).toEqual(attribute(parseText(text)))
      }),
      { numRuns: 40 },
    )
  })

  it('lists no source that does not speak', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        const { sources, segments } = attribute(parseText(text))
        const speaking = new Set(segments.map((segment) => segment.sourceId))
        for (const source of sources) expect(speaking).toContain(source.id)
      }),
      { numRuns: 200 },
    )
  })

  it('has no segments for no text', () => {
    expect(attribute(parseText(''))).toEqual({ sources: [], segments: [] })
  })
})
