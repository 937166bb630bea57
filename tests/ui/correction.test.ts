import { describe, expect, test } from 'vitest'
import { turnsOf } from '../../src/core/playback/turns.ts'
import { correctionsOf, correctionTarget } from '../../src/ui/reader/correction.ts'
import { sample, sampleText } from './fakes/sample.ts'

const { article, attribution } = sample
const ground = { article, attribution, turns: turnsOf(article, attribution) }
const target = (words: string) => correctionTarget('a', ground, sampleText.indexOf(words))

describe('what is corrected', () => {
  test('all words of the attribution, wherever in it the voice is', () => {
    for (const words of ['In a statement released', 'targeted the base', 'all of which']) {
      const { spans, source } = target(words)
      expect(source?.name).toBe('Islamic Resistance in Iraq')
      expect(spans.map(({ start, end }) => sampleText.slice(start, end))).toEqual([
        'that it targeted the base with three drones, "all of which precisely hit their intended targets."',
      ])
    }
  })

  test('every piece of an attribution that narration parts', () => {
    const text = '"We won," he said, "at last."'
    const quoted = { ...(attribution.segments.find(({ kind }) => kind === 'direct') as object) }
    const said = { attribution: 0, mention: null, cue: null }
    const segments = [
      { ...quoted, ...said, start: 0, end: 9 },
      { ...attribution.segments[0], start: 9, end: 19 },
      { ...quoted, ...said, start: 19, end: 29 },
    ] as typeof attribution.segments
    const one = { start: 0, end: text.length }
    const parted = {
      article: { ...article, text, sentences: [{ ...one, block: 0 }] },
      attribution: { ...attribution, segments },
    }
    const { spans, words } = correctionTarget(
      'a',
      { ...parted, turns: turnsOf(parted.article, parted.attribution) },
      20,
    )
    expect(spans).toEqual([
      { start: 0, end: 9 },
      { start: 19, end: 29 },
    ])
    expect(words).toBe('"We won," … "at last."')
  })

  test('in narration, the sentence', () => {
    const { spans, source, narration } = target('No information on casualties')
    expect(sampleText.slice(spans[0]?.start, spans[0]?.end)).toMatch(/^No information .*\.$/)
    expect(source).toBeNull()
    expect(narration).toBe(true)
  })

  test('where somebody perhaps goes on, they are proposed', () => {
    const { possible, narration } = target('The incident occurred')
    expect(possible?.role).toBe('Global Coalition')
    expect(narration).toBe(false)
  })

  test('of a long speech the middle is not shown, but is corrected', () => {
    const text = Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ')
    const long = {
      article: { ...article, text, sentences: [{ start: 0, end: text.length, block: 0 }] },
      attribution: {
        sources: [],
        segments: [{ ...attribution.segments[0], start: 0, end: text.length }],
      } as unknown as typeof attribution,
      turns: [],
    }
    const { words, spans } = correctionTarget('a', long, 0)
    expect(words).toMatch(/^w0 .* w59 … w185 .* w199$/)
    expect(spans).toEqual([{ start: 0, end: text.length }])
  })
})

describe('what the services are told', () => {
  test('the words, with their place', () => {
    const choice = { type: 'source', name: 'Ana Ruiz', kind: 'person' } as const
    const [correction] = correctionsOf(sampleText, target('Our forces'), choice)
    const start = sampleText.indexOf('"Our forces')
    expect(correction).toMatchObject({ ...choice, at: { start } })
    expect(correction).toHaveProperty('at.words', sampleText.slice(start, start + 127))
  })

  test('that two sources are one: the chosen name stays', () => {
    const [, coalition] = attribution.sources
    if (!coalition) throw new Error('no source')
    expect(
      correctionsOf(sampleText, target('Our forces'), { type: 'same', as: coalition }),
    ).toEqual([{ type: 'same', name: coalition.name, other: 'U.S. Central Command' }])
  })
})
