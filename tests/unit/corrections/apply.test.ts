import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, locate } from '../../../src/core/corrections/anchor.ts'
import { applyCorrections } from '../../../src/core/corrections/apply.ts'
import type { Correction } from '../../../src/core/corrections/types.ts'
import { scene } from '../script/scene.ts'

const { article, attribution } = scene(
  [
    { id: 's1', name: 'Ann Lee' },
    { id: 's2', name: 'the harbour board', kind: 'organization' },
  ],
  [
    [[{ say: '“The quay is shut,”', by: 's1', mention: 'she', cue: 'said' }, ' she said.']],
    [['Nothing moved.'], ['The board said ', { say: 'it would open', by: 's2' }, '.']],
  ],
)
const at = (words: string) => {
  const start = article.text.indexOf(words)
  return anchorOf(article.text, { start, end: start + words.length })
}
const whose = (corrections: Correction[], words: string) => {
  const { attribution: corrected } = applyCorrections(article.text, attribution, corrections)
  const start = article.text.indexOf(words)
  const segment = corrected.segments.find((s) => s.start <= start && s.end > start)
  const source = corrected.sources.find((s) => s.id === segment?.sourceId)
  return `${segment?.kind} ${source?.name ?? '-'} ${segment?.confidence}`
}

describe('corrections', () => {
  it('give words to another source, known or new', () => {
    const board: Correction = {
      type: 'source',
      at: at('“The quay is shut,”'),
      name: 'The Harbour Board',
      kind: 'organization',
    }
    expect(whose([board], 'quay')).toBe('direct the harbour board 1')
    const bob: Correction = {
      type: 'source',
      at: at('Nothing moved.'),
      name: 'Bob Ray',
      kind: 'person',
    }
    expect(whose([bob], 'Nothing')).toBe('indirect Bob Ray 1')
  })

  it('give words back to the reporter', () => {
    expect(whose([{ type: 'narration', at: at('it would open') }], 'it would')).toBe(
      'narration - 1',
    )
  })

  it('of an outer quotation change who quotes the inner one', () => {
    const nested = scene(
      [
        { id: 'a', name: 'Ann Lee' },
        { id: 'b', name: 'Bob Ray' },
        { id: 'c', name: 'the crew' },
      ],
      [
        [
          [
            { say: '“They said, ', by: 'a', attribution: 1 },
            { say: '‘no’', by: 'c', attribution: 2, quotedBy: 'a', kind: 'direct' },
            { say: ', twice.”', by: 'a', attribution: 1, kind: 'direct' },
          ],
        ],
      ],
    )
    const { text } = nested.article
    const first = nested.attribution.segments[0]
    if (!first) throw new Error('The scene is empty.')
    const corrected = applyCorrections(text, nested.attribution, [
      { type: 'source', at: anchorOf(text, first), name: 'Bob Ray', kind: 'person' },
    ])
    const inner = corrected.attribution.segments.find((segment) => segment.sourceId === 'c')
    expect(inner?.quotedBy).toBe('b')
  })

  it('make two sources one', () => {
    const corrected = applyCorrections(article.text, attribution, [
      { type: 'same', name: 'Ann Lee', other: 'the harbour board' },
    ])
    expect(corrected.attribution.sources.map((s) => s.name)).toEqual(['Ann Lee'])
    expect(corrected.attribution.segments.some((s) => s.sourceId === 's2')).toBe(false)
  })

  it('find their words again when the text has changed before them', () => {
    const anchor = at('it would open')
    expect(locate(`A new first line. ${article.text}`, anchor)).toEqual({
      start: anchor.start + 18,
      end: anchor.end + 18,
    })
  })

  it('that do not fit are kept apart, and nothing is changed', () => {
    const gone: Correction = { type: 'narration', at: { start: 3, end: 9, words: 'no such words' } }
    const corrected = applyCorrections(article.text, attribution, [gone])
    expect(corrected.unapplied).toEqual([gone])
    expect(corrected.attribution).toEqual(attribution)
  })

  it('leave the text covered exactly, whatever they are', () => {
    const length = article.text.length
    const correction = fc
      .record({ a: fc.nat(length), b: fc.nat(length), narration: fc.boolean() })
      .map(({ a, b, narration }): Correction => {
        const anchor = anchorOf(article.text, { start: Math.min(a, b), end: Math.max(a, b) })
        return narration
          ? { type: 'narration', at: anchor }
          : { type: 'source', at: anchor, name: 'X', kind: 'person' }
      })
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
        const { segments } = applyCorrections(article.text, attribution, corrections).attribution
        expect(segments.map((s) => article.text.slice(s.start, s.end)).join('')).toBe(article.text)
        expect(segments.every((s) => s.end > s.start)).toBe(true)
      }),
    )
  })
})
