import { describe, expect, test } from 'vitest'
import { markSamples } from '../../../src/audio/marks.ts'
import { buildScript, type ScriptOptions } from '../../../src/core/script/build.ts'
import { voicesOf } from '../../../src/core/script/source-voices.ts'
import type { ContentUtterance, Utterance } from '../../../src/core/script/types.ts'
import { markSources, type SourceMark } from '../../../src/ui/sources/marks.ts'
import { scene } from './scene.ts'

/** Two in turns, with the reporter between them; where they speak, the text names nobody. */
const { article, attribution } = scene(
  [
    { id: 'ana', name: 'Ana Ruiz' },
    { id: 'ben', name: 'Ben Cole' },
  ],
  [
    [['The council met on Monday.']],
    [[{ say: '“The bridge is safe,”', by: 'ana' }, ' she said.']],
    [['Nobody had used it for a week.']],
    [[{ say: '“The bridge is closed,”', by: 'ben' }, ' he said.']],
    [[{ say: '“It opens on Friday,”', by: 'ana' }, ' she said.']],
  ],
)
/** What a listener must be able to tell: who says what. The reporter is null. */
const TRUTH = [
  ['The council met on Monday.', null],
  ['“The bridge is safe,”', 'ana'],
  ['she said.', null],
  ['Nobody had used it for a week.', null],
  ['“The bridge is closed,”', 'ben'],
  ['he said.', null],
  ['“It opens on Friday,”', 'ana'],
  ['she said.', null],
]

type Channel = (words: ContentUtterance, before: readonly Utterance[]) => string | null

/** Who says what, as far as one channel tells. `before`: all that was heard before the words. */
function told(options: ScriptOptions, channel: Channel): (string | null)[][] {
  const script = buildScript(article, attribution, options)
  return script.flatMap((words, index) =>
    words.type === 'content' ? [[words.text.trim(), channel(words, script.slice(0, index))]] : [],
  )
}

/** The samples cross zero more often in their second half. */
function rises(samples: Float32Array): boolean {
  const crossings = (part: Float32Array) =>
    part.filter((sample, i) => i > 0 && sample * (part[i - 1] ?? 0) < 0).length
  const half = samples.length >> 1
  return crossings(samples.subarray(half)) > crossings(samples.subarray(0, half))
}

describe('who speaks is told by one channel alone:', () => {
  test('words, one voice for all and no sound', () => {
    const named: Channel = (_, before) => {
      const labels = before.flatMap((one) => (one.type === 'label' ? [one.text] : []))
      // "Quote." goes on with who was named; "End quote." and "Report." end it
      const last = labels.findLast((label) => label !== 'Quote.') ?? ''
      if (last.includes('Ana Ruiz')) return 'ana'
      return last.includes('Ben Cole') ? 'ben' : null
    }
    expect(told({ level: 'full' }, named)).toEqual(TRUTH)
  })

  test('sound: a rise where somebody’s words begin, a fall where they end', () => {
    const between: Channel = (_, before) => {
      const last = before.findLast(({ type }) => type === 'mark')
      return last?.type === 'mark' && rises(markSamples(last.mark, 1, 22_050)) ? 'somebody' : null
    }
    const somebody = TRUTH.map(([words, who]) => [words, who && 'somebody'])
    expect(told({ level: 'sounds' }, between)).toEqual(somebody)
  })

  test('voice: the reporter’s, and one for each source', () => {
    const cast = new Map([
      ['source-1', 'ana'],
      ['source-2', 'ben'],
    ])
    const voices = voicesOf([{ id: 'ana' }, { id: 'ben' }], ['source-1', 'source-2'])
    const spoken: Channel = ({ voice }) => cast.get(voice) ?? null
    expect(told({ level: 'sounds', casting: { voices } }, spoken)).toEqual(TRUTH)
  })

  test('pan: the reporter in the middle, each source on its side', () => {
    const side: Channel = ({ pan = 0 }) => (pan === 0 ? null : pan < 0 ? 'ana' : 'ben')
    expect(told({ level: 'sounds', casting: { sides: true } }, side)).toEqual(TRUTH)
  })

  test.each<[string, (mark: SourceMark) => unknown]>([
    ['shape', ({ shape }) => shape],
    ['colour', ({ color }) => color],
  ])('%s: each source has its own', (_, look) => {
    const marks = markSources(attribution.sources)
    expect(new Set([...marks.values()].map(look)).size).toBe(attribution.sources.length)
  })
})
