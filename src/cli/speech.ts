import type { Rule } from '../core/speech-text/types.ts'
import { embeddedEngines } from '../services/speech/engines.ts'
import { createSpeech, type Speech } from '../services/speech/speech.ts'

/** Nothing plays yet when an engine starts here, so it may take its time. */
const PATIENCE = { first: 15_000, next: 2000 }

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
  const enginesUrl = new URL('../engines/', import.meta.url)
  const speech = createSpeech({
    engines: embeddedEngines({ enginesUrl, warm: false }),
    rules: async () => rules,
    patience: PATIENCE,
    onReplaced: () =>
      process.stderr.write('sayso: The voice stopped working. Another voice goes on.\n'),
  })
  try {
    await work(speech, stop.signal)
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    await speech.close()
  }
}
