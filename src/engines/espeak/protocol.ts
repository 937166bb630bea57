/** What the adapter and its worker say to each other. */

export interface EspeakOrder {
  /** Markup made by {@link ../spoken.ts}; never raw text. */
  readonly markup: string
  readonly voice: string
  /** Pitch factor. */
  readonly pitch: number
}

/** eSpeak began to say what stands at `position` (code points into the markup) `at` milliseconds in. */
export interface WordEvent {
  readonly position: number
  readonly at: number
}

export interface EspeakHeard {
  readonly samples: Float32Array<ArrayBuffer>
  readonly events: readonly WordEvent[]
}

export interface WorkerSettings {
  /** file: URL of espeak-ng.data. */
  readonly dataUrl: string
}

/** Samples a second, fixed in this build of eSpeak NG. */
export const SAMPLE_RATE = 22_050
