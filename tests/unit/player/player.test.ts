import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadStretch } from '../../../src/audio/stretch.ts'
import type { Script } from '../../../src/core/script/types.ts'
import { createPlayer } from '../../../src/ui/player/create-player.ts'
import { AHEAD } from '../../../src/ui/player/look-ahead.ts'
import { silences } from '../audio/silences.ts'
import { articleOf, FakeContext, fakeSpeak, scriptOf } from './fakes.ts'

beforeAll(async () => {
  await loadStretch()
})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(script: Script) {
  const context = new FakeContext()
  const speech = fakeSpeak()
  const player = createPlayer({
    speak: speech.speak,
    context: () => context as unknown as AudioContext,
  })
  player.load(script)
  const text = articleOf(script)
  const heard: string[] = []
  const utterances: number[] = []
  player.subscribe(() => {
    const { word, utterance } = player.position
    if (utterances.at(-1) !== utterance) utterances.push(utterance)
    const said = word && text.slice(word.start, word.end)
    if (word && heardAt.at(-1) !== word.start) {
      heard.push(said ?? '')
      heardAt.push(word.start)
    }
  })
  const heardAt: number[] = []
  /** Lets time go by, in seconds. */
  const wait = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 0.02) {
      if (context.state === 'running') context.currentTime += 0.02
      await vi.advanceTimersByTimeAsync(20)
    }
  }
  return { context, speech, player, heard, utterances, text, wait }
}

const SCRIPT = scriptOf(
  'One two three four.',
  { label: 'Somebody says:' },
  120,
  'open',
  'five six seven eight',
  'close',
  200,
  'nine ten a b c d e f.',
)
const WORDS = 'One two three four five six seven eight nine ten a b c d e f'.split(' ')

it('says nothing before play, and then everything in order, every word once', async () => {
  const { player, context, heard, utterances, wait } = setUp(SCRIPT)
  await wait(0.5)
  expect(player.state).toBe('idle')
  expect(context.played).toEqual([])
  await player.play()
  expect(player.state).toBe('playing')
  await wait(8)
  expect(player.state).toBe('ended')
  expect(heard).toEqual(WORDS)
  expect(utterances).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  await wait(11)
  expect(context.state).toBe('suspended')
  expect(vi.getTimerCount()).toBe(0)
})

it.each([0.5, 2, 6])('loses no word at rate %f', async (rate) => {
  const { player, heard, wait } = setUp(SCRIPT)
  player.setRate(rate)
  await player.play()
  await wait(8 / rate)
  expect(player.state).toBe('ended')
  expect(heard).toEqual(WORDS)
})

it('leaves no gap and no overlap within an utterance', async () => {
  const { player, context, wait } = setUp(scriptOf('one two three four five six seven eight'))
  player.setRate(1.35)
  await player.play()
  await wait(2)
  const { played } = context
  expect(played.length).toBeGreaterThan(10)
  for (const [index, piece] of played.entries())
    if (index > 0) expect(piece.at).toBeCloseTo(played[index - 1]?.end ?? 0, 6)
})

it('keeps every word in order through many changes of rate', async () => {
  const { player, heard, wait } = setUp(SCRIPT)
  await player.play()
  for (const rate of [2, 0.75, 3, 1, 5, 0.5, 1.5, 1, 6, 1]) {
    await wait(0.3)
    player.setRate(rate)
  }
  await wait(8)
  expect(player.state).toBe('ended')
  expect(heard).toEqual(WORDS)
})

it('makes a new rate heard within 150 ms, without a gap', async () => {
  const { player, context, wait } = setUp(scriptOf('one two three four five six seven eight'))
  await player.play()
  await wait(0.5)
  const changed = context.currentTime
  const before = context.played.length
  player.setRate(3)
  const first = context.played[before]
  expect(first?.at).toBeGreaterThanOrEqual(changed)
  expect(first?.at).toBeLessThan(changed + 0.15)
  for (let time = changed; time < changed + 0.3; time += 0.005)
    expect(context.soundsAt(time)).toBe(true)
  // what was laid out at the old rate is not heard
  for (const old of context.played.slice(0, before))
    expect(old.stopped).toBeLessThan(Math.max(old.at + 1e-9, (first?.at ?? 0) + 0.01))
})

it('is silent within 50 ms of pause, and goes on with the word that was cut', async () => {
  const { player, context, heard, wait } = setUp(SCRIPT)
  await player.play()
  await wait(0.5)
  expect(heard).toEqual(['One', 'two', 'three'])
  player.pause()
  expect(player.state).toBe('paused')
  const paused = context.currentTime
  for (let time = paused + 0.05; time < paused + 2; time += 0.01)
    expect(context.soundsAt(time)).toBe(false)
  await wait(1)
  expect(heard).toEqual(['One', 'two', 'three'])
  await player.play()
  await wait(0.1)
  expect(heard).toEqual(['One', 'two', 'three'])
  await wait(8)
  expect(heard).toEqual(WORDS)
})

it('starts anywhere, and forgets what it was about to say', async () => {
  const { player, heard, speech, wait } = setUp(SCRIPT)
  await player.play()
  await wait(0.3)
  await player.play(7)
  expect(player.position).toEqual({ utterance: 7, word: { start: 41, end: 45 } })
  await wait(3)
  expect(player.state).toBe('ended')
  expect(heard.slice(-8)).toEqual(WORDS.slice(-8))
  expect(heard).not.toContain('five')
  expect(speech.asked.filter((text) => text.startsWith('nine'))).toHaveLength(1)
})

it('fetches ahead, but no further than its bound', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `number ${i} of many`)
  const { player, speech, wait } = setUp(scriptOf(...texts))
  await player.play()
  await wait(0.1)
  expect(speech.asked).toEqual(texts.slice(0, AHEAD + 1))
  await wait(1)
  expect(speech.asked).toEqual(texts.slice(0, AHEAD + 2))
  player.load([])
  await wait(1)
  expect(speech.asked).toHaveLength(AHEAD + 2)
})

it('stops what it no longer needs', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `number ${i} of many`)
  const { player, speech, wait } = setUp(scriptOf(...texts))
  await player.play()
  await wait(0.1)
  await player.play(10)
  await wait(0.1)
  expect(speech.stopped).toEqual(expect.arrayContaining(texts.slice(0, AHEAD + 1)))
})

it('asks for nothing that the next jump makes needless', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `number ${i} of many`)
  const { player, speech, wait } = setUp(scriptOf(...texts))
  void player.play()
  await player.play(10)
  await wait(0.1)
  expect(speech.asked).toEqual([texts[0], ...texts.slice(10, 10 + AHEAD + 1)])
})

it('tells of a failure when it is reached, keeps the place, and can try again', async () => {
  const { player, speech, heard, wait } = setUp(SCRIPT)
  speech.failing.add('five six seven eight')
  await player.play()
  await wait(0.5)
  expect(player.state).toBe('playing')
  await wait(3)
  expect(player.state).toBe('failed')
  expect(player.error?.message).toBe('no voice')
  expect(heard).toEqual(WORDS.slice(0, 4))
  await wait(11)
  expect(vi.getTimerCount()).toBe(0)
  speech.failing.clear()
  await player.play()
  await wait(6)
  expect(player.state).toBe('ended')
  expect(player.error).toBeNull()
  expect(heard).toEqual(WORDS)
})

it('waits, without sound and without spinning, while the browser holds sound back', async () => {
  const { player, context, wait } = setUp(SCRIPT)
  context.resume = () => new Promise(() => {})
  context.state = 'suspended'
  await player.play()
  await wait(1)
  expect(player.state).toBe('loading')
  const laidOut = context.played.length
  await wait(5)
  expect(context.played).toHaveLength(laidOut)
  expect(player.position).toEqual({ utterance: 0, word: { start: 0, end: 3 } })
})

it('obeys a listener that pauses at a word', async () => {
  const { player, heard, wait } = setUp(SCRIPT)
  player.subscribe(() => {
    if (heard.at(-1) === 'six') player.pause()
  })
  await player.play()
  await wait(8)
  expect(player.state).toBe('paused')
  expect(heard.at(-1)).toBe('six')
})

it('plays at once what was prepared, without asking again', async () => {
  const { player, speech, context, wait } = setUp([])
  player.prepare(SCRIPT)
  await wait(0.2)
  expect(context.played).toEqual([])
  expect(player.state).toBe('idle')
  const asked = [...speech.asked]
  expect(asked[0]).toBe('One two three four.')
  player.load(SCRIPT)
  const playing = player.play()
  await playing
  expect(context.played.length).toBeGreaterThan(0)
  expect(speech.asked).toEqual(asked)
  expect(speech.stopped).toEqual([])
})

it('asks anew for what was prepared and failed, and for another script', async () => {
  const { player, speech, wait } = setUp([])
  speech.failing.add('One two three four.')
  player.prepare(SCRIPT)
  await wait(0.2)
  speech.failing.clear()
  player.load(SCRIPT)
  await player.play()
  await wait(0.2)
  expect(player.state).toBe('playing')
  player.pause()
  player.prepare(SCRIPT)
  player.load(scriptOf('Something else.'))
  await player.play()
  await wait(0.2)
  expect(speech.asked.at(-1)).toBe('Something else.')
})

it('is as loud as it is told to be, also when that was told before it played', async () => {
  const { player, context, wait } = setUp(SCRIPT)
  player.setGain(0.25)
  expect(context.gains).toEqual([])
  await player.play(0)
  await wait(0.2)
  expect(context.gains).toEqual([0.25])
  player.setGain(1)
  expect(context.gains).toEqual([0.25, 1])
  expect(player.state).toBe('playing')
  await player.close()
})

it.each([0.5, 1, 3, 6])('at rate %f there is no gap but the rests that are meant', async (rate) => {
  const script = scriptOf('One two three.', { label: 'He says:' }, 120, 'four five', 200, 'six.')
  const { player, context, wait } = setUp(script)
  player.setRate(rate)
  await player.play(0)
  await wait(5 / rate + 0.5)
  expect(player.state).toBe('ended')
  const samples: number[] = []
  let end = context.played[0]?.at ?? 0
  for (const piece of context.played) {
    // to the sample: pieces join without a seam
    expect(Math.abs(piece.at - end) * context.sampleRate).toBeLessThan(0.5)
    samples.push(...piece.samples)
    end = piece.end
  }
  const silent = silences(samples, context.sampleRate, rate)
  const meant = [300, 120, 200, 300].map((rest) => rest / rate)
  expect(silent).toHaveLength(meant.length)
  for (const [index, rest] of meant.entries()) {
    expect(silent[index]).toBeGreaterThan(rest - 1)
    expect(silent[index]).toBeLessThan(rest + 25)
  }
})

it('stops within 50 ms, wherever it is: pause, jump and another article', async () => {
  for (const stop of ['pause', 'load'] as const) {
    const { player, context, wait } = setUp(SCRIPT)
    await player.play(0)
    await wait(0.5)
    const now = context.currentTime
    expect(context.soundsAt(now)).toBe(true)
    if (stop === 'pause') player.pause()
    else player.load(scriptOf('Other.'))
    for (let time = now + 0.05; time < now + 3; time += 0.01)
      expect(context.soundsAt(time)).toBe(false)
  }
})

it('a speed of the labels’ own is heard in labels alone, and at once', async () => {
  const script = scriptOf({ label: 'a b c d e f g h i j' }, 'one two three four five')
  const { player, context, wait, heard } = setUp(script)
  player.setRate(2)
  player.setLabelRate(1)
  await player.play(0)
  await wait(1)
  // ten words of 0.2 s at 1×
  expect(player.position.utterance).toBe(0)
  player.setLabelRate(4)
  await wait(0.4)
  expect(player.position.utterance).toBe(1)
  player.setLabelRate(null)
  await wait(1)
  expect(heard).toEqual(['one', 'two', 'three', 'four', 'five'])
  expect(player.state).toBe('ended')
  expect(context.soundsAt(context.currentTime)).toBe(false)
})

it.each([
  [2, true],
  [1, false],
])('from the side, where sound has sides: %d channels', async (maxChannelCount, panned) => {
  const script = scriptOf('one two').map((u) => (u.type === 'content' ? { ...u, pan: -0.3 } : u))
  const { player, context, wait } = setUp(script)
  context.destination.maxChannelCount = maxChannelCount
  await player.play(0)
  await wait(0.2)
  expect(context.pans.includes(-0.3)).toBe(panned)
})

it('hurries where somebody waits in silence: for the first words of a play or a jump, and for no others', async () => {
  const script = scriptOf('One two.', 'three four.', 'five six.')
  const { player, speech, wait } = setUp(script)
  const prepared = scriptOf('seven eight.', 'nine ten.')
  await player.play(0)
  await wait(0.1)
  expect(speech.hurried).toEqual(['One two.'])
  await player.play(2)
  expect(speech.hurried).toEqual(['One two.'])
  player.load(script)
  player.setRate(2.5)
  await player.play(0)
  expect(speech.hurried).toEqual(['One two.'])
  player.setRate(1)
  player.load([])
  player.prepare(prepared)
  player.load(prepared)
  await player.play(0)
  expect(speech.hurried).toEqual(['One two.'])
})
