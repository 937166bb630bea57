/** When one word of the spoken text is heard. Offsets: UTF-16 units into that text, end exclusive. Times: milliseconds at 1×. */
export interface SpokenWord {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** A run of speech at 1×: mono samples in -1..1, and the words that became known with it. */
export interface SpokenChunk {
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRate: number
  readonly words: readonly SpokenWord[]
}
