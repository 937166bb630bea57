import type { Span } from '../../../src/core/article/types.ts'
import { type Playable, utterancesOf } from '../../../src/core/script/lazy.ts'
import type { Script } from '../../../src/core/script/types.ts'
import type { Player, PlayerPosition, PlayerState } from '../../../src/ui/player/types.ts'

export interface FakePlayer extends Player {
  script: Script
  /** What was made ready, in order. */
  readonly prepared: Playable[]
  /** What was loaded last. */
  loaded: Playable | null
  rate: number
  /** Every loudness that was asked for. */
  readonly gains: number[]
  labelRate: number | null
  /** Every call, in order: "load", "play 0", "pause" … */
  readonly calls: string[]
  /** Moves the voice to an utterance and a word of it. */
  hear(utterance: number, word?: Span | null): void
  /** The first utterance whose text holds `words` is heard, at its first word. */
  hearWords(words: string): void
  become(state: PlayerState, error?: Error): void
}

/** A player without sound: the test moves the voice. */
export function createFakePlayer(): FakePlayer {
  const listeners = new Set<() => void>()
  let state: PlayerState = 'idle'
  let error: Error | null = null
  let position: PlayerPosition = { utterance: 0, word: null }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const player: FakePlayer = {
    script: [],
    prepared: [],
    loaded: null,
    rate: 1,
    gains: [],
    labelRate: null,
    calls: [],
    get state() {
      return state
    },
    get error() {
      return error
    },
    get position() {
      return position
    },
    load(script) {
      player.calls.push('load')
      player.loaded = script
      player.script = [...utterancesOf(script)]
      position = { utterance: 0, word: null }
      state = 'idle'
      tell()
    },
    prepare(script) {
      player.prepared.push(script)
    },
    async play(utterance) {
      player.calls.push(utterance === undefined ? 'play' : `play ${utterance}`)
      if (utterance !== undefined) position = { utterance, word: null }
      state = 'playing'
      tell()
    },
    pause() {
      player.calls.push('pause')
      state = 'paused'
      tell()
    },
    setGain(gain) {
      player.gains.push(gain)
    },
    setRate(rate) {
      player.rate = rate
    },
    setLabelRate(rate) {
      player.labelRate = rate
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      listeners.clear()
    },
    hear(utterance, word = null) {
      position = { utterance, word }
      tell()
    },
    hearWords(words) {
      const index = player.script.findIndex(
        (u) => u.type !== 'mark' && u.type !== 'rest' && u.text.includes(words),
      )
      const utterance = player.script[index]
      if (utterance?.type !== 'content') {
        player.hear(index)
        return
      }
      const start = utterance.span.start + utterance.text.indexOf(words)
      player.hear(index, { start, end: start + words.length })
    },
    become(next, reason) {
      state = next
      error = reason ?? null
      tell()
    },
  }
  return player
}
