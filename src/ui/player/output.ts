/** Sound out through Web Audio, on a sample grid, able to be cut at any time. Times in seconds of the context's clock. */
export interface Output {
  readonly now: number
  /** The time of what is heard now: the card and its cable are late. */
  readonly heard: number
  /** False while the browser holds the sound back, for want of a gesture or a sound card. */
  readonly running: boolean
  /** How long before it is heard sound must be laid out. Cards take it in bursts: what comes after its burst is late. */
  readonly lead: number
  /** The nearest time on the sample grid, so that pieces join without a seam. */
  align(time: number): number
  /** Plays samples from `at` on, -1 (left) to 1 (right); returns when they end. */
  play(samples: Float32Array<ArrayBuffer>, sampleRate: number, at: number, pan: number): number
  /** Fades out at `at`, and drops all that was to come after; what is played next fades in. */
  cut(at: number): void
  /** How loud everything is, from 0 to 1; it takes a moment to get there, so that it does not click. */
  setGain(gain: number): void
  resume(): Promise<void>
  /** Lets the sound card go, unless something is played soon. */
  rest(): void
  close(): Promise<void>
}

/** How long the sound card is kept awake after the last sound, in milliseconds: waking it takes time. */
const AWAKE = 10_000

/** The least lead, for cards that take sound often. */
const LEAD = 0.05

/** Long enough not to click, too short to be heard as a gap: seconds. */
const FADE = 0.005

/** Between two loudnesses, as a time constant: most of the way takes a tenth of a second. */
const GLIDE = 0.04

export function createOutput(context: AudioContext): Output {
  let sources: { node: AudioBufferSourceNode; start: number; end: number }[] = []
  let gain: GainNode | null = null
  const loudness = context.createGain()
  loudness.connect(context.destination)
  let resting: ReturnType<typeof setTimeout> | null = null

  const beginRun = (at: number) => {
    const run = context.createGain()
    run.connect(loudness)
    run.gain.setValueAtTime(0, at)
    run.gain.linearRampToValueAtTime(1, at + FADE)
    return run
  }

  const panned = (pan: number, to: AudioNode) => {
    const panner = context.createStereoPanner()
    panner.pan.value = pan
    panner.connect(to)
    return panner
  }

  return {
    get now() {
      return context.currentTime
    },
    get heard() {
      return context.currentTime - (context.outputLatency || 0)
    },
    get running() {
      return context.state === 'running'
    },
    get lead() {
      return Math.max(LEAD, 2 * (context.baseLatency || 0) + 0.02)
    },
    align: (time) => Math.round(time * context.sampleRate) / context.sampleRate,
    play(samples, sampleRate, at, pan) {
      gain ??= beginRun(at)
      const buffer = context.createBuffer(1, samples.length, sampleRate)
      buffer.copyToChannel(samples, 0)
      const node = context.createBufferSource()
      node.buffer = buffer
      // one ear would hear both sides at another loudness
      if (pan && context.destination.maxChannelCount > 1) node.connect(panned(pan, gain))
      else node.connect(gain)
      node.start(at)
      const source = { node, start: at, end: at + samples.length / sampleRate }
      sources.push(source)
      node.onended = () => {
        node.disconnect()
        sources = sources.filter((other) => other !== source)
      }
      return source.end
    },
    cut(at) {
      gain?.gain.cancelScheduledValues(at)
      gain?.gain.setValueAtTime(1, at)
      gain?.gain.linearRampToValueAtTime(0, at + FADE)
      gain = null
      for (const { node, start, end } of sources)
        if (end > at) node.stop(Math.max(start, at + FADE))
      sources = []
    },
    setGain(next) {
      loudness.gain.setTargetAtTime(next, context.currentTime, GLIDE)
    },
    resume() {
      if (resting !== null) clearTimeout(resting)
      resting = null
      return context.resume()
    },
    rest() {
      if (resting !== null) clearTimeout(resting)
      resting = setTimeout(() => void context.suspend(), AWAKE)
    },
    async close() {
      if (resting !== null) clearTimeout(resting)
      await context.close()
    },
  }
}
