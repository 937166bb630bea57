import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildScript } from '../../../src/core/script/build.ts'
import { LEVELS } from '../../../src/core/script/types.ts'
import { type Piece, scene } from './scene.ts'

const sources = [
  { id: 'a', name: 'Ann Lee' },
  { id: 'b', name: 'the ministry', kind: 'organization' as const },
  { id: 'c', name: 'a source', kind: 'anonymous' as const },
]

const words = fc
  .array(
    fc.constantFrom('quay', 'the', 'U.S.', '10', '“sea”', '(shut)', '—', 'é', '😀', '.', 'said'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => `${list.join(' ')} `)

const piece: fc.Arbitrary<Piece> = fc.oneof(
  words,
  fc.record(
    {
      say: words,
      by: fc.constantFrom('a', 'b', 'c', null),
      kind: fc.constantFrom('direct' as const, 'indirect' as const),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      attribution: fc.integer({ min: 0, max: 5 }),
      medium: fc.constantFrom('statement' as const, 'to Reuters' as const, null),
    },
    { requiredKeys: ['say', 'by', 'kind', 'confidence', 'attribution', 'medium'] },
  ),
)
const article = fc
  .array(
    fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((paragraphs) => scene(sources, paragraphs))

const spoken = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('the script', () => {
  it('holds every word of the article, verbatim and in order, at every level', () => {
    fc.assert(
      fc.property(article, fc.constantFrom(...LEVELS), ({ article, attribution }, level) => {
        const content = buildScript(article, attribution, { level }).filter(
          (u) => u.type === 'content',
        )
        expect(content.flatMap((u) => spoken(u.text))).toEqual(spoken(article.text))
        let at = 0
        for (const utterance of content) {
          expect(article.text.slice(utterance.span.start, utterance.span.end)).toBe(utterance.text)
          expect(utterance.span.start).toBeGreaterThanOrEqual(at)
          at = utterance.span.end
        }
      }),
    )
  })

  it('holds every word from a seek on', () => {
    fc.assert(
      fc.property(article, fc.nat(), ({ article, attribution }, anywhere) => {
        const from = anywhere % (article.text.length + 1)
        const content = buildScript(article, attribution, { level: 'standard', from }).filter(
          (u) => u.type === 'content',
        )
        const [first] = content
        if (!first) {
          expect(spoken(article.text.slice(from)).length).toBeLessThanOrEqual(1)
          return
        }
        expect(content.flatMap((u) => spoken(u.text))).toEqual(
          spoken(article.text.slice(first.span.start)),
        )
        // nothing but blanks lies between the seek and the first word spoken
        expect(spoken(article.text.slice(Math.max(from, 0), first.span.start))).toEqual([])
      }),
    )
  })

  it('brings a label before the first word of a source that is heard after a seek', () => {
    fc.assert(
      fc.property(article, fc.nat(), ({ article, attribution }, anywhere) => {
        const from = anywhere % (article.text.length + 1)
        const script = buildScript(article, attribution, { level: 'standard', from })
        const first = script.find((u) => u.type === 'content')
        const segment = first && attribution.segments[first.segment]
        // the scene's sources are never named in the text
        if (segment && segment.kind !== 'narration')
          expect(script.slice(0, script.indexOf(first)).some((u) => u.type === 'label')).toBe(true)
      }),
    )
  })
})
