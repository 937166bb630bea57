/** Brings speech from one number of samples a second to another, chunk by chunk. */
export interface Resample {
  /** Takes samples in, gives those out that are ready; holds back {@link REACH} periods of its input. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>
  /** The rest, so that as much time came out as went in. */
  finish(): Float32Array<ArrayBuffer>
}

/** Samples on each side that a sample is made of. */
const REACH = 16

/**
 * Band-limited interpolation: a sinc with a Hann window (J. O. Smith, "Digital Audio Resampling"). Of small ratios
 * like 320 : 441 every position is computed once.
 * @param from samples a second of what goes in
 * @param to samples a second of what comes out
 */
export function createResample(from: number, to: number): Resample {
  const divisor = gcd(from, to)
  const [up, down] = [to / divisor, from / divisor]
  /** Of the lower of both rates; above it there would be mirror sounds. */
  const cutoff = Math.min(1, to / from)
  const reach = Math.ceil(REACH / cutoff)
  const kernels: (Float32Array | undefined)[] = new Array(up)
  /** Input that is still needed; its first sample stands `reach` before the start of speech. */
  let input = new Float32Array(reach)
  let dropped = -reach
  let received = 0
  let given = 0

  const kernelAt = (phase: number): Float32Array => {
    const known = kernels[phase]
    if (known) return known
    const kernel = Float32Array.from({ length: 2 * reach }, (_, tap) => {
      const distance = tap - (reach - 1) - phase / up
      const window = Math.cos((Math.PI * distance) / (2 * reach)) ** 2
      return cutoff * sinc(cutoff * distance) * (Math.abs(distance) < reach ? window : 0)
    })
    kernels[phase] = kernel
    return kernel
  }

  const render = (count: number): Float32Array<ArrayBuffer> => {
    const output = new Float32Array(Math.max(0, count - given))
    const taps = 2 * reach
    for (let i = 0; i < output.length; i++) {
      const at = (given + i) * down
      const kernel = kernelAt(at % up)
      const first = Math.floor(at / up) - (reach - 1) - dropped
      let sum = 0
      for (let tap = 0; tap < taps; tap++)
        sum += (kernel[tap] as number) * (input[first + tap] as number)
      output[i] = sum
    }
    given += output.length
    const needed = Math.floor((given * down) / up) - (reach - 1)
    const past = Math.min(input.length, Math.max(0, needed - dropped))
    input = input.slice(past)
    dropped += past
    return output
  }

  const append = (samples: Float32Array) => {
    const longer = new Float32Array(input.length + samples.length)
    longer.set(input)
    longer.set(samples, input.length)
    input = longer
  }

  return {
    push(samples) {
      append(samples)
      received += samples.length
      return render(Math.floor(((received - reach) * up) / down))
    },
    finish() {
      append(new Float32Array(2 * reach))
      return render(Math.round((received * up) / down))
    },
  }
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
