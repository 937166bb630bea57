/**
 * The speech-engine port. An engine turns text into 1× speech, chunk by chunk, with a time for every word.
 * What an engine cannot do is data (`capabilities`), so that callers hide it instead of failing.
 */
export interface EngineCapabilities {
  /** Returns samples (false: speaks by itself). */
  readonly audio: boolean
  readonly wordTimings: boolean
  readonly offline: boolean
  /** BCP 47 tags. */
  readonly languages: readonly string[]
}

/** A voice of an engine, with what sets it apart. */
export interface EngineVoice {
  readonly id: string
  /** Pitch factor; 1 is the voice's own. */
  readonly pitch?: number
}

/** When one word of the given text is heard. Offsets: UTF-16 units into that text. Times: milliseconds at 1×. */
export interface WordTiming {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** A run of mono samples in -1..1, and the words that begin in it or before it and were not yet reported. */
export interface SpeechChunk {
  readonly samples: Float32Array<ArrayBuffer>
  readonly words: readonly WordTiming[]
}

export interface Engine {
  readonly id: string
  readonly capabilities: EngineCapabilities
  /** Samples a second of every chunk. */
  readonly sampleRate: number
  /**
   * Speaks plain text (never markup: what looks like markup is spoken as text).
   * Rejects with an AbortError when `signal` fires, with another Error when the engine fails.
   * @param hurry somebody waits in silence: the first sound is worth more than how the first words flow
   */
  speak(
    text: string,
    voice: EngineVoice,
    signal: AbortSignal,
    hurry?: boolean,
  ): AsyncIterable<SpeechChunk>
  /** A number that changes whenever the engine gets on: a sign of life between two chunks. */
  readonly steps?: () => number
  /** Gives up all that runs, even where it hangs; what was being spoken fails, and the next call begins anew. */
  restart(): Promise<void>
  /** Ends the engine and frees its worker. */
  close(): Promise<void>
}
