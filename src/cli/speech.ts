import { embeddedEngines } from '../services/speech/engines.ts'
import { createSpeech, type RulesOf, type Speech } from '../services/speech/speech.ts'
import { demandSystemVoice } from '../services/speech/system-voice.ts'
import type { ChosenVoices } from '../services/speech/voices.ts'

/** Nothing plays yet when an engine starts here, so it may take its time. */
const PATIENCE = { first: 15_000, next: 5000, grace: 5000 }

/** How a command speaks. */
export interface SpeechChoice {
  /** What is spoken otherwise than it is written. */
  readonly rules: RulesOf
  /** The article's own words are read by the voice of the system. */
  readonly systemVoice?: boolean | undefined
  readonly chosen: ChosenVoices
}

/** Runs `work` with a voice; Ctrl+C aborts it, and the voice is closed however it ends. */
export async function withSpeech(
  { rules, systemVoice = false, chosen }: SpeechChoice,
  work: (speech: Speech, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  // this module is bundled into dist/cli
  const enginesUrl = new URL('../engines/', import.meta.url)
  const speech = createSpeech({
    engines: [
      ...(systemVoice ? demandSystemVoice() : []),
      ...embeddedEngines({ enginesUrl, warm: false, chosen: () => chosen }),
    ],
    rules,
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
