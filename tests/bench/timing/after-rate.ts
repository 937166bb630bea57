import type { SpokenWord } from '../../../src/audio/speech.ts'
import { loadStretch } from '../../../src/audio/stretch.ts'
import { createRecorder } from '../../../src/ui/player/recording.ts'
import { createRender } from '../../../src/ui/player/render.ts'

/** A step of the loudness curve, in milliseconds. */
const STEP = 4
/** How far from its place a word is looked for, in milliseconds. */
const REACH = 200

/**
 * How far words are, in the player's stretched sound, from where the player takes them to be. Each is looked for by
 * the curve of its loudness at 1×, pressed together by the rate: a forced alignment of the sound with itself.
 * @returns milliseconds as heard, one for each word long enough to be found
 */
export async function errorsAtRate(
  samples: Float32Array<ArrayBuffer>,
  sampleRate: number,
  words: readonly SpokenWord[],
  rate: number,
): Promise<number[]> {
  const recorder = createRecorder()
  recorder.append({ samples, sampleRate, words })
  recorder.finish()
  const script = [
    {
      type: 'content',
      text: 'x',
      span: { start: 0, end: 1 },
      voice: 'narrator',
      segment: 0,
      sentence: 0,
    },
  ] as const
  const createStretch = await loadStretch()
  const render = createRender(
    { script, speechOf: () => recorder, sampleRate, createStretch, rate, labelRate: rate },
    { utterance: 0, at: 0 },
  )
  const pieces: { from: number; to: number; begin: number; end: number }[] = []
  const heard: number[] = []
  for (let piece = render.next(); typeof piece === 'object'; piece = render.next()) {
    const begin = (heard.length * 1000) / sampleRate
    heard.push(...piece.samples)
    pieces.push({ from: piece.from, to: piece.to, begin, end: (heard.length * 1000) / sampleRate })
  }
  render.free()

  const timeOf = (at: number) => {
    const piece = pieces.find(({ to }) => at < to) ?? pieces.at(-1)
    if (!piece) return 0
    return piece.begin + ((piece.end - piece.begin) * (at - piece.from)) / (piece.to - piece.from)
  }
  const [slow, fast] = [curve(samples, sampleRate), curve(heard, sampleRate)]
  return words.flatMap(({ from, to }) => {
    // with what is around it, a word is found surely
    const [first, last] = [from - 300, to + 300]
    const expected: number[] = []
    for (let at = first; at < last; at += STEP * rate) expected.push(slow(at))
    const place = timeOf(from) - (from - first) / rate
    let best = { like: -1, lag: 0 }
    for (let lag = -REACH; lag <= REACH; lag += STEP / 2) {
      const like = correlation(
        expected,
        expected.map((_, i) => fast(place + lag + i * STEP)),
      )
      if (like > best.like) best = { like, lag }
    }
    return best.like > 0.8 ? [best.lag] : []
  })
}

/** Loudness around a time, in the ear's measure. */
function curve(samples: ArrayLike<number>, sampleRate: number): (at: number) => number {
  const size = Math.round((STEP * 2 * sampleRate) / 1000)
  const energy = new Float64Array(samples.length + 1)
  for (let i = 0; i < samples.length; i++)
    energy[i + 1] = (energy[i] as number) + (samples[i] as number) ** 2
  const upTo = (index: number) => energy[Math.min(samples.length, Math.max(0, index))] as number
  return (at) => {
    const middle = Math.round((at * sampleRate) / 1000)
    return Math.log10((upTo(middle + size) - upTo(middle - size)) / (2 * size) + 1e-6)
  }
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length
  const [a, b] = [mean(one), mean(other)]
  let [product, first, second] = [0, 0, 0]
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [(one[i] ?? 0) - a, (other[i] ?? 0) - b]
    product += x * y
    first += x * x
    second += y * y
  }
  return product / Math.sqrt(first * second || 1)
}
