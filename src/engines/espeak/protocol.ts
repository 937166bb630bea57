/** What the adapter and its worker say to each other. */

export interface SpeakRequest {
  readonly job: number
  /** Markup made by {@link ../spoken.ts}; never raw text. */
  readonly markup: string
  readonly voice: string
  /** Pitch factor. */
  readonly pitch: number
  /** One Int32: 1 once the job is cancelled. Shared, since the worker cannot read messages while it speaks. */
  readonly cancelled: Int32Array<SharedArrayBuffer>
}

/** eSpeak began to say what stands at `position` (code points into the markup) `at` milliseconds in. */
export interface WordEvent {
  readonly position: number
  readonly at: number
}

export type WorkerMessage =
  | {
      readonly type: 'chunk'
      readonly job: number
      readonly samples: Float32Array<ArrayBuffer>
      readonly events: readonly WordEvent[]
      /** Set in the last chunk of a job. */
      readonly last: boolean
    }
  | { readonly type: 'failed'; readonly job: number; readonly message: string }

export interface WorkerSettings {
  /** file: URL of espeak-ng.data. */
  readonly dataUrl: string
}

/** Samples a second, fixed in this build of eSpeak NG. */
export const SAMPLE_RATE = 22_050
