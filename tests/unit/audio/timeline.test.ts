import { expect, it } from 'vitest'
import { loadStretch } from '../../../src/audio/stretch.ts'
import { type HeardUtterance, renderTimeline } from '../../../src/audio/timeline.ts'
import type { Script } from '../../../src/core/script/types.ts'
import { articleOf, fakeSpeak, SAMPLE_RATE, scriptOf, WORD } from '../player/fakes.ts'
import { silences } from './silences.ts'

async function timeline(script: Script, rate: number, labelRate = rate) {
  const { speak } = fakeSpeak()
  const { signal } = new AbortController()
  const heard: HeardUtterance[] = []
  const utterances = renderTimeline({
    script,
    speak: ({ text, voice }) => speak(text, voice, signal),
    sampleRate: SAMPLE_RATE,
    rate,
    labelRate,
    createStretch: await loadStretch(),
  })
  for await (const utterance of utterances) heard.push(utterance)
  return heard
}

const SCRIPT = scriptOf('One two.', { label: 'He says:' }, 120, 'open', 'three four', 'close', 200)

it.each([1, 1.5, 3])(
  'lays out a script at rate %f without a gap, with cues for its words',
  async (rate) => {
    const heard = await timeline(SCRIPT, rate)
    expect(heard.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6])
    let end = 0
    for (const { from, to, samples } of heard) {
      expect(from).toBeCloseTo(end, 6)
      expect(to - from).toBeCloseTo((samples.length * 1000) / SAMPLE_RATE, 6)
      end = to
    }
    const words = heard.flatMap((utterance) => utterance.words)
    const article = articleOf(SCRIPT)
    expect(words.map(({ start, end }) => article.slice(start, end))).toEqual([
      'One',
      'two',
      'three',
      'four',
    ])
    for (const { from, to } of words) expect((to - from) / (WORD / rate)).toBeCloseTo(1, 0)
    const first = heard[0]?.samples.length ?? 0
    expect((first * 1000) / SAMPLE_RATE / ((2 * WORD + 300) / rate)).toBeCloseTo(1, 1)
    expect(words[2]?.from).toBeCloseTo(heard[4]?.from ?? 0, 6)
  },
)

it.each([0.5, 1, 3, 6])(
  'is silent at rate %f where a rest is meant, and nowhere else',
  async (rate) => {
    const script = scriptOf(
      'One two.',
      { label: 'He says:' },
      120,
      'three four,',
      'five six',
      200,
      'x',
    )
    const heard = await timeline(script, rate)
    const samples = heard.flatMap((utterance) => [...utterance.samples])
    const meant = [300, 120, 120, 200].map((rest) => rest / rate)
    const silent = silences(samples, SAMPLE_RATE, rate)
    expect(silent).toHaveLength(meant.length)
    // Sonic may end speech with up to 25 ms of silence, where it is slow
    for (const [index, rest] of meant.entries()) {
      expect(silent[index]).toBeGreaterThan(rest - 1)
      expect(silent[index]).toBeLessThan(rest + 25)
    }
  },
)

it('says labels at a speed of their own, and all else at the article’s', async () => {
  const [plain, own] = [await timeline(SCRIPT, 3), await timeline(SCRIPT, 3, 1.5)]
  const length = (heard: HeardUtterance[], index: number) => heard[index]?.samples.length ?? 0
  for (const [index, { type }] of SCRIPT.entries())
    if (type === 'label') expect(length(own, index) / length(plain, index)).toBeCloseTo(2, 1)
    else expect(length(own, index)).toBe(length(plain, index))
})

it('refuses speech at another sample rate than it was told', async () => {
  const utterances = renderTimeline({
    script: scriptOf('One'),
    speak: async function* () {
      yield { samples: new Float32Array(10), sampleRate: 8000, words: [] }
    },
    sampleRate: SAMPLE_RATE,
    rate: 1,
    createStretch: await loadStretch(),
  })
  await expect(utterances.next()).rejects.toThrow('8000')
})
