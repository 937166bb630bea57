/** Above this a louder sample is bent, not cut. */
const BEND = 0.9

/** Samples times a factor; the few that would be over full scale are bent to below it. */
export function amplify(samples: Float32Array, gain: number): Float32Array<ArrayBuffer> {
  const louder = new Float32Array(samples.length)
  // a plain loop: it runs for every sample that is heard
  for (let i = 0; i < samples.length; i++) {
    const sample = (samples[i] as number) * gain
    louder[i] = Math.abs(sample) <= BEND ? sample : bend(sample)
  }
  return louder
}

const bend = (sample: number): number =>
  Math.sign(sample) *
  (BEND + (1 - BEND) * Math.tanh((Math.abs(sample) - BEND) / (1 - BEND)) * 0.999)
