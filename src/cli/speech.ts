import { embeddedEngines } from '../services/speech/engines.ts'
import { noVoiceNotice } from '../services/speech/no-voice.ts'
import { createSpeech, type RulesOf, type Speech } from '../services/speech/speech.ts'
import { demandSystemVoice } from '../services/speech/system-voice.ts'
import type { ChosenVoices } from '../services/speech/voices.ts'
import { warn } from './terminal.ts'

/** Nothing plays yet when an engine starts here, so it may take its time. */
const PATIENCE = { first: 15_000, next: 5000, grace: 5000 }

/** Ctrl+C, the system, and a terminal that is closed: half a file must not be left behind. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How a command speaks. */
export interface SpeechChoice {
  /** What is spoken otherwise than it is written. */
  readonly rules: RulesOf
  /** The article's own words are read by the voice of the system. */
  readonly systemVoice?: boolean | undefined
  readonly chosen: ChosenVoices
  /** BCP 47 tag of the article. */
  readonly language: string
}

/** What helps where no voice speaks a language. */
const READ_INSTEAD =
  'To have your screen reader read it, print it with "sayso read". If it is in another language, name that with --language.'

/** Runs `work` with a voice; what ends the program aborts it, and the voice is closed however it ends. */
export async function withSpeech(
  { rules, systemVoice = false, chosen, language }: SpeechChoice,
  work: (speech: Speech, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  for (const signal of ENDS) process.once(signal, onInterrupt)
  // this module is bundled into dist/cli
  const enginesUrl = new URL('../engines/', import.meta.url)
  const engines = [
    ...(systemVoice ? demandSystemVoice() : []),
    ...embeddedEngines({ enginesUrl, warm: false, chosen: () => chosen }),
  ]
  const notice = noVoiceNotice(language, engines)
  if (notice) warn(`${notice} ${READ_INSTEAD}`)
  const speech = createSpeech({
    engines,
    rules,
    patience: PATIENCE,
    onReplaced: () => warn('The voice stopped working. Another voice goes on.'),
  })
  try {
    await work(speech, stop.signal)
  } finally {
    for (const signal of ENDS) process.off(signal, onInterrupt)
    await speech.close()
  }
}
