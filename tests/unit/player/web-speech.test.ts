import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Script } from '../../../src/core/script/types.ts'
import { ENGLISH } from '../../../src/core/speech-text/english.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { createChosenPlayer } from '../../../src/ui/player/chosen-player.ts'
import type { Player } from '../../../src/ui/player/types.ts'
import { createWebVoices } from '../../../src/ui/player/web-speech/voices.ts'
import { createWebSpeechPlayer } from '../../../src/ui/player/web-speech/web-speech-player.ts'

/** As much of an utterance as the player uses; the test plays the voice. */
class FakeUtterance {
  voice: unknown = null
  lang = ''
  rate = 1
  pitch = 1
  onstart = () => {}
  onend = () => {}
  onerror = () => {}
  onboundary = (_: { name: string; charIndex: number }) => {}
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  /** The word at this place begins. */
  reach(words: string) {
    this.onboundary({ name: 'word', charIndex: this.text.indexOf(words) })
  }
}

const at = { segment: 0, sentence: 0 }
const TEXT = 'Gen. Ali paid $3bn on Monday. He left.'
const SCRIPT: Script = [
  { type: 'label', text: 'Ann Lee says:', voice: 'label', ...at },
  { type: 'rest', milliseconds: 200, ...at },
  {
    type: 'content',
    text: TEXT.slice(0, 29),
    span: { start: 100, end: 129 },
    voice: 'narrator',
    ...at,
  },
  { type: 'mark', mark: 'open', ...at },
  {
    type: 'content',
    text: 'He left.',
    span: { start: 130, end: 138 },
    voice: 'quotation',
    ...at,
  },
]

function open() {
  const said: FakeUtterance[] = []
  const marks: string[] = []
  const cancel = vi.fn()
  const player = createWebSpeechPlayer({
    synth: { speak: (utterance) => said.push(utterance as unknown as FakeUtterance), cancel },
    utter: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
    voice: () => ({ lang: 'en-GB' }) as SpeechSynthesisVoice,
    toSpeech: async (text) => toSpeech(text, ENGLISH),
    marks: { play: async (mark) => void marks.push(mark), close: async () => {} },
  })
  player.load(SCRIPT)
  const last = () => said.at(-1) as FakeUtterance
  const word = () => {
    const { word: span } = player.position
    return span && TEXT.slice(span.start - 100, span.end - 100)
  }
  return { player, said, marks, cancel, last, word }
}

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a voice of the platform', () => {
  it('says all of a script in order, with its rests and marks, each role in its own pitch', async () => {
    const { player, said, marks, last } = open()
    await player.play(0)
    await settle()
    expect(player.state).toBe('loading')
    last().onstart()
    expect(player.state).toBe('playing')
    last().onend()
    await settle(199)
    expect(said).toHaveLength(1)
    await settle(2)
    last().onstart()
    last().onend()
    await settle(500)
    expect(marks).toEqual(['open'])
    last().onstart()
    last().onend()
    await settle(500)
    expect(said.map(({ text }) => text)).toEqual([
      'Ann Lee says:',
      'General Ali paid 3 billion dollars on Monday.',
      'He left.',
    ])
    expect(new Set(said.map(({ pitch }) => pitch)).size).toBe(3)
    expect(player.state).toBe('ended')
  })

  it('marks the words of the article, not those that are said', async () => {
    const { player, last, word } = open()
    await player.play(2)
    await settle()
    last().onstart()
    expect(word()).toBeNull()
    for (const [spoken, written] of [
      ['General', 'Gen'],
      ['Ali', 'Ali'],
      ['billion', '3bn'],
      ['Monday', 'Monday'],
    ] as const) {
      last().reach(spoken)
      expect(word()).toBe(written)
    }
    expect(player.position.utterance).toBe(2)
  })

  it('goes on with the word that was heard, after a pause and at a new rate', async () => {
    const { player, last, word, said, cancel } = open()
    await player.play(2)
    await settle()
    last().onstart()
    last().reach('billion')
    const before = last()
    player.pause()
    expect(cancel).toHaveBeenCalled()
    // what the platform still says of it is not wanted
    before.reach('Monday')
    before.onend()
    await settle(1000)
    expect([player.state, word(), said.length]).toEqual(['paused', '3bn', 1])

    await player.play()
    await settle()
    expect(last().text).toBe('3 billion dollars on Monday.')
    last().onstart()
    last().reach('Monday')
    expect(word()).toBe('Monday')
    player.setRate(1.5)
    await settle()
    expect([last().text, last().rate]).toEqual(['Monday.', 1.5])
  })

  it('fails in words when it says nothing, and tries again when asked', async () => {
    const { player, last, said } = open()
    await player.play(0)
    await settle(6000)
    expect(player.state).toBe('failed')
    expect(player.error?.message).toContain('does not speak')
    await player.play()
    await settle()
    last().onerror()
    await settle()
    expect([player.state, said.length]).toEqual(['failed', 2])
  })

  it('is silent at once when something else is loaded', async () => {
    const { player, cancel, said } = open()
    await player.play(0)
    await settle()
    cancel.mockClear()
    player.load([])
    expect(cancel).toHaveBeenCalled()
    await settle(6000)
    expect([player.state, said.length]).toEqual(['idle', 1])
  })
})

it('offers only English voices that are on this machine', () => {
  const voice = (voiceURI: string, lang: string, localService: boolean) =>
    ({ voiceURI, name: voiceURI, lang, localService }) as SpeechSynthesisVoice
  const all = [voice('a', 'en-US', true), voice('b', 'en-GB', false), voice('c', 'de-DE', true)]
  const voices = createWebVoices({ getVoices: () => all })
  expect(voices.list).toEqual([{ id: 'a', name: 'a' }])
  voices.choose('b')
  expect(voices.chosen).toBeNull()
  voices.choose('a')
  expect(voices.chosen).toBe(all[0])
  expect(createWebVoices(undefined).list).toEqual([])
})

describe('two players as one', () => {
  function fake(): Player & { calls: string[] } {
    const calls: string[] = []
    const listeners = new Set<() => void>()
    let state: Player['state'] = 'idle'
    const enter = (next: Player['state']) => {
      state = next
      for (const listener of listeners) listener()
    }
    return {
      calls,
      get state() {
        return state
      },
      position: { utterance: 2, word: null },
      error: null,
      prepare: (script) => void calls.push(script.at(0) ? 'prepare' : 'prepare nothing'),
      load(script) {
        calls.push(script.at(0) ? 'load' : 'unload')
        enter('idle')
      },
      async play(utterance) {
        calls.push(`play ${utterance}`)
        enter('playing')
      },
      pause: () => enter('paused'),
      setRate: (rate) => void calls.push(`rate ${rate}`),
      setGain: (gain) => void calls.push(`gain ${gain}`),
      setLabelRate: (rate) => void calls.push(`label rate ${rate}`),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close: async () => {},
    }
  }

  it('plays with the one that is wanted, and with the other where the rate asks for it', async () => {
    const [own, other] = [fake(), fake()]
    let wanted = false
    const player = createChosenPlayer(own, other, (rate) => wanted && rate < 3)
    const heard = vi.fn()
    player.subscribe(heard)
    player.prepare(SCRIPT)
    player.load(SCRIPT)
    await player.play(0)
    expect(own.calls).toEqual(['prepare', 'load', 'play 0'])

    wanted = true
    player.load(SCRIPT)
    await player.play(1)
    expect(own.calls.at(-1)).toBe('unload')
    expect(other.calls).toEqual(['load', 'play 1'])

    heard.mockClear()
    player.setRate(4)
    expect(other.calls).toContain('unload')
    expect(own.calls.slice(-4)).toEqual(['rate 4', 'load', 'play 2', 'rate 4'])
    expect(player.state).toBe('playing')
    other.pause()
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
