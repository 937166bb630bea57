import type { SpokenChunk, SpokenWord } from '../../audio/speech.ts'

/** The speech of one utterance at 1×, as it arrives. Times in milliseconds at 1×. */
export interface Recording {
  /** Samples a second; 0 until the first chunk. */
  readonly sampleRate: number
  /** What there is by now. */
  readonly length: number
  readonly words: readonly SpokenWord[]
  readonly complete: boolean
  readonly error: Error | null
  /** At most `length` milliseconds of samples from `at` on: fewer at the end of what there is. */
  slice(at: number, length: number): Float32Array<ArrayBuffer>
}

export interface Recorder extends Recording {
  append(chunk: SpokenChunk): void
  finish(error?: Error): void
}

export function createRecorder(): Recorder {
  let samples = new Float32Array(0)
  let used = 0
  let sampleRate = 0
  let complete = false
  let error: Error | null = null
  const words: SpokenWord[] = []

  return {
    get sampleRate() {
      return sampleRate
    },
    get length() {
      return sampleRate === 0 ? 0 : (used * 1000) / sampleRate
    },
    get complete() {
      return complete
    },
    get error() {
      return error
    },
    words,
    slice(at, length) {
      const first = Math.min(used, Math.max(0, Math.round((at * sampleRate) / 1000)))
      const last = Math.min(used, first + Math.max(1, Math.round((length * sampleRate) / 1000)))
      return samples.slice(first, last)
    },
    append(chunk) {
      sampleRate ||= chunk.sampleRate
      if (used + chunk.samples.length > samples.length) {
        const larger = new Float32Array(Math.max(2 * samples.length, used + chunk.samples.length))
        larger.set(samples.subarray(0, used))
        samples = larger
      }
      samples.set(chunk.samples, used)
      used += chunk.samples.length
      words.push(...chunk.words)
    },
    finish(failure) {
      complete = true
      error = failure ?? null
    },
  }
}
