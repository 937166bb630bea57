import type { SpokenChunk } from '../../audio/speech.ts'
import type { Span } from '../../core/article/types.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import type { Playable } from '../../core/script/lazy.ts'
import type { VoiceRole } from '../../core/script/types.ts'

export type PlayerState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'

/** What is heard now. */
export interface PlayerPosition {
  /** Index into the loaded script. */
  readonly utterance: number
  /** The word being spoken, in the article's offsets; null in labels, marks and rests. */
  readonly word: Span | null
}

/** Plays a script through Web Audio. Knows no React, no article, no engine. */
export interface Player {
  readonly state: PlayerState
  readonly position: PlayerPosition
  /** Why `state` is "failed"; null otherwise. */
  readonly error: Error | null
  /** Replaces what is played; stops at once. Does not begin to play. */
  load(script: Playable): void
  /** Fetches, without a sound, the beginning of a script that may be loaded next, so that it plays at once. */
  prepare(script: Playable): void
  /** Plays from the given utterance, or goes on where it was paused. */
  play(utterance?: number): Promise<void>
  pause(): void
  /** 0.5–6; heard at once, within the running utterance, without a gap or a lost word. */
  setRate(rate: number): void
  /** How loud, from 0 to 1: 1 at first. Heard at once where the voice allows it, else from the next words on. */
  setGain(gain: number): void
  /** The speed of labels, heard at once; null: that of the article. */
  setLabelRate(rate: number | null): void
  /** Calls `listener` on every change of state or position; returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}

/** What else an utterance is spoken by. */
export interface SpeakManner {
  /** At which it will be heard; what is spoken is at 1×. */
  readonly rate?: number
  /** An entry of the dictionary that is tried out. */
  readonly trial?: DictionaryEntry
  /** BCP 47 tag of the text; English by default. */
  readonly language?: string
  /** Somebody waits for it in silence. */
  readonly hurry?: boolean
}

/** Where the player gets speech from: the contract's client in the app, a fake in tests. */
export type Speak = (
  text: string,
  voice: VoiceRole,
  signal: AbortSignal,
  manner?: SpeakManner,
) => AsyncIterable<SpokenChunk>
