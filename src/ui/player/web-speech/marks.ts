import { markMilliseconds, markSamples } from '../../../audio/marks.ts'
import type { MarkUtterance } from '../../../core/script/types.ts'
import { createOutput, type Output } from '../output.ts'

/** Plays the sounds between voices that speak by themselves. */
export interface Marks {
  /** Resolves when the sound is over. */
  play(mark: MarkUtterance['mark'], rate: number): Promise<void>
  close(): Promise<void>
}

const SAMPLE_RATE = 22_050

export function createMarks(): Marks {
  let output: Output | null = null
  return {
    async play(mark, rate) {
      output ??= createOutput(new AudioContext({ sampleRate: SAMPLE_RATE }))
      output.resume().catch(() => {})
      const lead = output.lead
      output.play(markSamples(mark, rate, SAMPLE_RATE), SAMPLE_RATE, output.now + lead, 0)
      await new Promise((over) => setTimeout(over, lead * 1000 + markMilliseconds(rate)))
      output.rest()
    },
    close: async () => output?.close(),
  }
}
