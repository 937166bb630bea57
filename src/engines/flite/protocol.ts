import type { WordTiming } from '../port.ts'

/** What the adapter and its worker say to each other. */

export interface FliteOrder {
  readonly text: string
  readonly voice: string
  /** Pitch factor. */
  readonly pitch: number
  /** The first piece is to be a short one. */
  readonly hurry: boolean
}

export interface FliteHeard {
  readonly samples: Float32Array<ArrayBuffer>
  readonly words: readonly WordTiming[]
}

export interface WorkerSettings {
  /** file: URL of flite.wasm. */
  readonly wasmUrl: string
}

/**
 * The voices, and what their sounds' lengths are multiplied by: all speak about as fast as eSpeak, 160 words a
 * minute, so that a rate means the same in every voice.
 */
export const VOICES: Readonly<Record<string, number>> = { rms: 0.8, slt: 0.9, awb: 0.9, kal16: 0.9 }
