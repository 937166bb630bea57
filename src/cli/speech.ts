import type { Rule } from '../core/speech-text/types.ts'
import { createEspeak } from '../engines/espeak/espeak.ts'
import { createSpeech, type Speech } from '../services/speech/speech.ts'

/** Runs `work` with a voice that speaks by the rules given; Ctrl+C aborts it, and the voice is closed however it ends. */
export async function withSpeech(
  rules: readonly Rule[],
  work: (speech: Speech, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  // this module is bundled into dist/cli
  const workerUrl = new URL('../engines/espeak-worker.js', import.meta.url)
  const speech = createSpeech({ engine: createEspeak({ workerUrl }), rules: async () => rules })
  try {
    await work(speech, stop.signal)
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await speech.close()
  }
}
