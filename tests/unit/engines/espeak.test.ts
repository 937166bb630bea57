import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createEspeak } from '../../../src/engines/espeak/espeak.ts'
import type { SpeechChunk } from '../../../src/engines/port.ts'
import { words } from '../../../src/engines/words.ts'
import { pitchOf } from './pitch.ts'

const workerUrl = new URL('../../../dist/engines/espeak-worker.js', import.meta.url)
const engine = createEspeak({ workerUrl })
afterAll(() => engine.close())
// minutes of speech are made here, and other tests run at the same time
vi.setConfig({ testTimeout: 60_000 })

const narrator = { id: 'en-us' }
const never = new AbortController().signal
const sample = readFileSync(new URL('../../../assets/sample/al-tanf.txt', import.meta.url), 'utf8')

async function hear(text: string, voice: { id: string; pitch?: number } = narrator) {
  const chunks: SpeechChunk[] = []
  for await (const chunk of engine.speak(text, voice, never)) chunks.push(chunk)
  const samples = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.samples.length, 0))
  let at = 0
  for (const chunk of chunks) {
    samples.set(chunk.samples, at)
    at += chunk.samples.length
  }
  return {
    chunks,
    samples,
    milliseconds: (samples.length * 1000) / engine.sampleRate,
    words: chunks.flatMap((chunk) => chunk.words),
  }
}

type Heard = Awaited<ReturnType<typeof hear>>

function expectEveryWordTimed(text: string, heard: Heard) {
  expect(heard.words.map(({ start, end }) => ({ start, end }))).toEqual(words(text))
  let before = 0
  for (const { from, to } of heard.words) {
    expect(from).toBeGreaterThanOrEqual(before - 1e-6)
    expect(to).toBeGreaterThanOrEqual(from)
    before = to
  }
  expect(before).toBeLessThanOrEqual(heard.milliseconds + 1)
}

describe('words', () => {
  it('gives every word of the sample article a time of its own, in order', async () => {
    const heard = await hear(sample)
    expect(heard.words.map(({ start, end }) => sample.slice(start, end))).toEqual(
      words(sample).map(({ start, end }) => sample.slice(start, end)),
    )
    expectEveryWordTimed(sample, heard)
    for (const { from, to } of heard.words) {
      expect(to - from).toBeGreaterThan(10)
      expect(to - from).toBeLessThan(1500)
    }
  })

  it('reports no word before the speech has come to it', async () => {
    const { chunks } = await hear(sample.slice(0, 800))
    let until = 0
    for (const chunk of chunks) {
      until += (chunk.samples.length * 1000) / engine.sampleRate
      for (const word of chunk.words) expect(word.from).toBeLessThanOrEqual(until)
    }
    expect(chunks.at(-1)?.samples.length).toBeGreaterThan(0)
  })

  it('hears a word where there is sound, and a pause where there is none', async () => {
    const { words: timed, samples } = await hear('Stop. Go on now, please')
    const loudness = (from: number, to: number) => {
      const part = samples.subarray(
        (from * engine.sampleRate) / 1000,
        (to * engine.sampleRate) / 1000,
      )
      return Math.max(...part.map(Math.abs))
    }
    expect(timed).toHaveLength(5)
    for (const { from, to } of timed) expect(loudness(from, to)).toBeGreaterThan(0.05)
    const [stop] = timed
    expect(loudness((stop?.to ?? 0) - 60, (stop?.to ?? 0) - 10)).toBeLessThan(0.02)
  })

  it.each([
    'waiting for a bus in the rain',
    'It’s “Al-Tanf” — café, naïve; 2,023 people (3.5bn) said so.',
    '😀 emoji 😀 shift offsets 😀 not words',
    'On Nov. 3, 2023 at 14:30 U.S. Central Command said $3.5bn & more',
    'Ελλάδα и Россия 中文 العربية',
  ])('times every word of %j', async (text) => {
    expectEveryWordTimed(text, await hear(text))
  })
})

describe('text is never a command', () => {
  it.each([
    ["one <break time='5s'/> two", 'one  two'],
    ['one </speak> two', 'one  two'],
    ['one <voice name="de">two</voice> three', 'one  two  three'],
    ['<audio src="/etc/passwd"/> two', 'two'],
    ['one &amp; two', 'one and two'],
    ['one &#60;break/&#62; two', 'one two'],
  ])('%j is not obeyed', async (hostile, obeyed) => {
    const said = await hear(hostile)
    const other = await hear(obeyed)
    expectEveryWordTimed(hostile, said)
    // spoken as text, it is longer than what is left of it as markup, by its own words alone
    expect(said.milliseconds).toBeGreaterThan(other.milliseconds + 200)
    expect(said.milliseconds).toBeLessThan(other.milliseconds + 900 * words(hostile).length)
  })

  it('reads phoneme brackets as letters', async () => {
    const phonemes = await hear('hello')
    const letters = await hear('[[h@loU]] hello')
    expect(letters.milliseconds).toBeGreaterThan(phonemes.milliseconds + 500)
  })

  it.each([
    '\u0000',
    '\u0001',
    '\u0001\u0031\u0030\u0030\u0050',
    '\ud800',
    '\ue000',
    '\ue101',
    '\ufffe',
    '\u2028',
  ])('goes on after %j', async (hostile) => {
    const text = `one ${hostile} two three four five`
    const heard = await hear(text)
    const plain = await hear('one two three four five')
    expectEveryWordTimed(text, heard)
    expect(heard.milliseconds).toBeGreaterThan(plain.milliseconds - 100)
  })

  it.each(['ab', '/', '.', '-', '[', '<', '&', '&lt;'])(
    'neither stops nor cuts at 5,000 characters of %j without a space',
    async (unit) => {
      const heard = await hear(`${unit.repeat(5000 / unit.length)}. And this is what follows`)
      const last = await hear('And this is what follows')
      expect(likeness(envelope(heard.samples), envelope(last.samples))).toBeGreaterThan(0.9)
    },
  )

  it('speaks all of a long word', async () => {
    const half = await hear('banana'.repeat(100))
    const whole = await hear('banana'.repeat(200))
    expect(whole.milliseconds / half.milliseconds).toBeGreaterThan(1.8)
  })

  it('survives any text, and times its words', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '<',
        '>',
        '[[',
        ']]',
        '&lt;',
        '</',
        '/>',
        '<mark name="1"/>',
        ' the ',
        ' 10 ',
        '. ',
      ),
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (any) => expectEveryWordTimed(any, await hear(any))),
      { numRuns: 40 },
    )
  })
})

describe('voices', () => {
  it('speaks in the voice asked for, at the pitch asked for', async () => {
    const text = 'Nobody was hurt on Monday morning'
    const low = await hear(text, { id: 'en-us' })
    const high = await hear(text, { id: 'en-us+Annie' })
    const raised = await hear(text, { id: 'en-us', pitch: 1.5 })
    expect(
      pitchOf(high.samples, engine.sampleRate) / pitchOf(low.samples, engine.sampleRate),
    ).toBeGreaterThan(2)
    expect(
      pitchOf(raised.samples, engine.sampleRate) / pitchOf(low.samples, engine.sampleRate),
    ).toBeCloseTo(1.5, 0)
  })

  it('fails for a voice it does not have, and goes on speaking', async () => {
    await expect(hear('one', { id: 'no-such-voice' })).rejects.toThrow('no-such-voice')
    expect((await hear('one')).milliseconds).toBeGreaterThan(200)
  })
})

/** Loudness of the last second in steps of 10 ms. */
function envelope(samples: Float32Array): number[] {
  const tail = samples.subarray(-22_050)
  return Array.from({ length: 100 }, (_, step) =>
    Math.max(...tail.subarray(step * 220, (step + 1) * 220).map(Math.abs)),
  )
}

/** Correlation of two envelopes, at the best of a few shifts. */
function likeness(one: number[], other: number[]): number {
  const at = (shift: number) => {
    const pairs = one.slice(10, 90).map((value, i) => [value, other[i + 10 + shift] ?? 0] as const)
    const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length
    const [a, b] = [mean(0), mean(1)]
    const sum = (f: (x: number, y: number) => number) =>
      pairs.reduce((total, [x, y]) => total + f(x - a, y - b), 0)
    return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
  }
  return Math.max(...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map(at))
}

describe('streaming and stopping', () => {
  const long = `${sample} `.repeat(2)

  it('gives the first sound long before the last', async () => {
    const lengths: number[] = []
    for await (const { samples } of engine.speak(long, narrator, never))
      lengths.push(samples.length)
    expect(lengths.length).toBeGreaterThan(50)
    expect(lengths[0]).toBeLessThan(engine.sampleRate / 3)
  })

  it('stops within a long text, and does not hold up the next', async () => {
    const stop = new AbortController()
    let heard = 0
    const speaking = (async () => {
      for await (const { samples } of engine.speak(long, narrator, stop.signal)) {
        heard += samples.length
        stop.abort()
      }
    })()
    await expect(speaking).rejects.toMatchObject({ name: 'AbortError' })
    const next = await hear('next')
    expect(next.milliseconds).toBeGreaterThan(200)
    expect(next.words).toHaveLength(1)
    // four minutes of speech were asked for
    expect(heard).toBeLessThan(60 * engine.sampleRate)
  })

  it('never speaks what was stopped before its turn', async () => {
    const stop = new AbortController()
    const first = hear('one two three')
    const waiting = engine.speak(long, narrator, stop.signal)
    const after = hear('four')
    stop.abort()
    await expect(waiting[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect((await first).words).toHaveLength(3)
    expect((await after).words).toHaveLength(1)
  })

  it('refuses when the signal fired before', async () => {
    const speech = engine.speak('one', narrator, AbortSignal.abort())
    await expect(speech[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('stops when the listener leaves', async () => {
    for await (const _ of engine.speak(long, narrator, never)) break
    expect((await hear('next')).words).toHaveLength(1)
  })

  it('keeps utterances apart that were asked for together', async () => {
    const texts = ['one', 'two three', '', 'four five six', '…']
    const heard = await Promise.all(texts.map((text) => hear(text)))
    expect(heard.map((each) => each.words.length)).toEqual([1, 2, 0, 3, 0])
  })
})

describe('failures', () => {
  it('tells of a worker that cannot start, each time anew', async () => {
    const broken = createEspeak({ workerUrl, dataUrl: new URL('file:///no/such/data') })
    for (let attempt = 0; attempt < 2; attempt++) {
      const speech = broken.speak('one', narrator, never)
      await expect(speech[Symbol.asyncIterator]().next()).rejects.toThrow('worker ended')
    }
    await broken.close()
  })

  it('ends what is running when it is closed, and refuses more', async () => {
    const closing = createEspeak({ workerUrl })
    const running = closing.speak(sample, narrator, never)[Symbol.asyncIterator]()
    await running.next()
    await closing.close()
    await expect(
      (async () => {
        while (!(await running.next()).done);
      })(),
    ).rejects.toMatchObject({ name: 'AbortError' })
    const refused = closing.speak('one', narrator, never)[Symbol.asyncIterator]()
    await expect(refused.next()).rejects.toThrow('closed')
  })
})
