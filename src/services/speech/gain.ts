/** Above this a louder sample is bent, not cut. */
const BEND = 0.9

/** Samples times a factor; the few that would be over full scale are bent to below it. */
export function amplify(samples: Float32Array, gain: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (sample) => {
    const louder = sample * gain
    const size = Math.abs(louder)
    if (size <= BEND) return louder
    return Math.sign(louder) * (BEND + (1 - BEND) * Math.tanh((size - BEND) / (1 - BEND)) * 0.999)
  })
}
