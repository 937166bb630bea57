import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createFlite } from '../../../src/engines/flite/flite.ts'
import { cutPieces } from '../../../src/engines/flite/pieces.ts'
import type { EngineVoice, SpeechChunk } from '../../../src/engines/port.ts'
import { words } from '../../../src/engines/words.ts'
import { hostileText } from '../speech-text/hostile.ts'
import { pitchOf } from './pitch.ts'

const workerUrl = new URL('../../../dist/engines/flite-worker.js', import.meta.url)
const engine = createFlite({ workerUrl })
afterAll(() => engine.close())
// minutes of speech are made here, and other tests run at the same time
vi.setConfig({ testTimeout: 60_000 })

const never = new AbortController().signal
const sample = readFileSync(new URL('../../../assets/sample/al-tanf.txt', import.meta.url), 'utf8')

async function hear(text: string, voice: EngineVoice = { id: 'rms' }) {
  const chunks: SpeechChunk[] = []
  for await (const chunk of engine.speak(text, voice, never)) chunks.push(chunk)
  const samples = Float32Array.from(chunks.flatMap((chunk) => [...chunk.samples]))
  return {
    chunks,
    samples,
    milliseconds: (samples.length * 1000) / engine.sampleRate,
    words: chunks.flatMap((chunk) => chunk.words),
  }
}

function expectEveryWordTimed(text: string, heard: Awaited<ReturnType<typeof hear>>) {
  expect(heard.words.map(({ start, end }) => ({ start, end }))).toEqual(words(text))
  let before = 0
  for (const { from, to } of heard.words) {
    expect(from).toBeGreaterThanOrEqual(before - 1e-6)
    expect(to).toBeGreaterThanOrEqual(from)
    before = to
  }
  expect(before).toBeLessThanOrEqual(heard.milliseconds + 1)
}

const loudest = (samples: Float32Array, from: number, to: number) => {
  const at = (milliseconds: number) => Math.round((milliseconds * engine.sampleRate) / 1000)
  return samples.subarray(at(from), at(to)).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
}

describe('where somebody waits in silence', () => {
  const LONG =
    'The harbour master told reporters on Monday that the quay would stay shut until divers had looked at the wall and that nobody had been hurt'
  const hurried = async (text: string) => {
    const chunks: SpeechChunk[] = []
    for await (const chunk of engine.speak(text, { id: 'rms' }, never, true)) chunks.push(chunk)
    return chunks
  }

  it('a few words come first, cut where a phrase begins, and none is lost', async () => {
    const [first] = cutPieces(LONG, true)
    expect(LONG.slice(first?.start, first?.end)).toBe('The harbour master told reporters on Monday')
    expect(cutPieces(LONG)).toHaveLength(1)
    const chunks = await hurried(LONG)
    expect(
      chunks.flatMap((chunk) => chunk.words).map(({ start, end }) => ({ start, end })),
    ).toEqual(words(LONG))
  })

  it('the second piece is made while the first is heard: it has twice as many characters at most', () => {
    const lengths = cutPieces(`${LONG} ${LONG} ${LONG}`, true).map(({ start, end }) => end - start)
    for (const [index, length] of lengths.entries())
      expect(length).toBeLessThanOrEqual(Math.min(160, 48 * 2 ** index) + 16)
  })

  it('what is short is as it always is', () => {
    const short = 'The quay would stay shut until Friday, he said.'
    expect(cutPieces(short, true)).toEqual(cutPieces(short))
  })

  it('whatever the text, pieces cover it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 400 }), (text) => {
        let at = 0
        for (const { start, end } of cutPieces(text, true)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('words', () => {
  it('gives every word of the sample article a time of its own, in order', async () => {
    const heard = await hear(sample)
    expectEveryWordTimed(sample, heard)
    for (const { from, to } of heard.words) {
      expect(to - from).toBeGreaterThan(20)
      expect(to - from).toBeLessThan(2000)
    }
  })

  it('hears a word where there is sound, and a pause where there is none', async () => {
    const { words: timed, samples } = await hear('Stop. Go on now, please')
    expect(timed).toHaveLength(5)
    for (const { from, to } of timed) expect(loudest(samples, from, to)).toBeGreaterThan(0.03)
    const [stop, go] = timed
    expect((go?.from ?? 0) - (stop?.to ?? 0)).toBeGreaterThan(200)
    expect(loudest(samples, (stop?.to ?? 0) + 60, (go?.from ?? 0) - 60)).toBeLessThan(0.02)
  })

  it.each([
    'waiting for a bus in the rain',
    'It’s “Al-Tanf” — café, naïve; 2,023 people (3.5bn) said so.',
    '😀 emoji 😀 shift offsets 😀 not words',
    'On Nov. 3, 2023 at 14:30 U.S. Central Command said $3.5bn & more, and/or 50% of €5',
    'Ελλάδα и Россия 中文 العربية',
    'Smith’s dogs’ o’clock — “’twas” rock ’n’ roll',
    'cafe\u0301 n\u0303 fi\ufb01',
  ])('times every word of %j', async (text) => {
    expectEveryWordTimed(text, await hear(text))
  })
})

describe('text', () => {
  it.each([
    ['café', 'cafe'],
    ['“the base” was ‘hit’', 'the base was hit'],
    ['it’s', "it's"],
    ['5 €', '5 euros'],
    ['Łódź', 'Lodz'],
  ])('says %j as %j', async (written, plain) => {
    const [one, other] = [await hear(written), await hear(plain)]
    expect(one.samples).toEqual(other.samples)
  })

  it.each([
    '\u0000',
    '\u0001',
    '\ud800',
    '\ue000',
    '\ufffe',
    '\u2028',
    '\n\n',
    '\t',
    '-',
    '--help',
  ])('goes on after %j', async (hostile) => {
    const text = `one ${hostile} two three four five`
    const heard = await hear(text)
    expectEveryWordTimed(text, heard)
    expect(heard.milliseconds).toBeGreaterThan(
      (await hear('one two three four five')).milliseconds - 300,
    )
  })

  it.each(['-voice kal16', '-f /etc/passwd', '$(reboot)', '<break time="5s"/>', 'a.txt'])(
    'speaks %j as text',
    async (hostile) => {
      const heard = await hear(hostile)
      expectEveryWordTimed(hostile, heard)
      expect(heard.milliseconds).toBeGreaterThan(150 * words(hostile).length)
      expect(heard.milliseconds).toBeLessThan(1500 * (words(hostile).length + 4))
    },
  )

  it.each(['ab', '/', '.', '-', '1', '中'])(
    'neither stops nor cuts at 300 characters of %j without a space',
    async (unit) => {
      const text = `${unit.repeat(300 / unit.length)}. And this is what follows`
      const heard = await hear(text)
      expectEveryWordTimed(text, heard)
      const last = heard.words.slice(-5)
      expect(last.every(({ from, to }) => loudest(heard.samples, from, to) > 0.02)).toBe(true)
    },
  )

  it('survives any text, and times its words', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => expectEveryWordTimed(text, await hear(text))),
      { numRuns: 30 },
    )
  })
})

describe('voices', () => {
  it.each(['rms', 'slt', 'awb', 'kal16'])('has %s', async (id) => {
    expect((await hear('Nobody was hurt', { id })).words).toHaveLength(3)
  })

  it('has no others, and goes on after being asked for one', async () => {
    await expect(hear('one', { id: '/tmp/voice.flitevox' })).rejects.toThrow('no voice')
    expect((await hear('one')).words).toHaveLength(1)
  })

  it('speaks higher where it is asked to', async () => {
    const own = await hear('Nobody was hurt on Monday', { id: 'slt' })
    const higher = await hear('Nobody was hurt on Monday', { id: 'slt', pitch: 1.4 })
    const [low, high] = [own, higher].map(({ samples }) => pitchOf(samples, engine.sampleRate))
    expect((high ?? 0) / (low ?? 1)).toBeCloseTo(1.4, 0)
    expect(high).toBeGreaterThan(1.2 * (low ?? 0))
  })
})

describe('while it speaks', () => {
  it('gives the first sound long before the last', async () => {
    const asked = performance.now()
    let first = 0
    for await (const _ of engine.speak(sample, { id: 'rms' }, never)) first ||= performance.now()
    expect(first - asked).toBeLessThan((performance.now() - asked) / 4)
  })

  it('makes the same sound of the same words, whatever came before', async () => {
    const before = await hear('The base was hit at dawn')
    await hear('Something else, in another voice', { id: 'slt' })
    expect((await hear('The base was hit at dawn')).samples).toEqual(before.samples)
  })

  it('is soon free again when it is stopped', async () => {
    const stop = new AbortController()
    let heard = 0
    const speaking = (async () => {
      for await (const { samples } of engine.speak(sample, { id: 'slt' }, stop.signal)) {
        heard += samples.length
        stop.abort()
      }
    })()
    await expect(speaking).rejects.toMatchObject({ name: 'AbortError' })
    expect((await hear('next')).words).toHaveLength(1)
    expect(heard).toBeLessThan(30 * engine.sampleRate)
  })

  it('begins anew after a restart; what ran fails', async () => {
    const running = engine.speak(sample, { id: 'rms' }, never)[Symbol.asyncIterator]()
    await running.next()
    await engine.restart()
    await expect(
      (async () => {
        while (!(await running.next()).done);
      })(),
    ).rejects.toThrow('restarted')
    expect((await hear('again')).words).toHaveLength(1)
  })

  it('tells of a worker that cannot start, each time anew', async () => {
    const broken = createFlite({ workerUrl, wasmUrl: new URL('file:///no/such/flite.wasm') })
    for (let attempt = 0; attempt < 2; attempt++) {
      const speech = broken.speak('one', { id: 'rms' }, never)
      await expect(speech[Symbol.asyncIterator]().next()).rejects.toThrow('worker ended')
    }
    await broken.close()
  })
})
