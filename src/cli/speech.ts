import type { Article } from '../core/article/types.ts'
import { buildScript } from '../core/script/build.ts'
import type { Level } from '../core/script/types.ts'
import type { Progress, RenderRequest } from '../services/export/render.ts'
import { embeddedEngines } from '../services/speech/engines.ts'
import { noVoiceNotice } from '../services/speech/no-voice.ts'
import { createSpeech, type RulesOf, type Speech } from '../services/speech/speech.ts'
import { demandSystemVoice } from '../services/speech/system-voice.ts'
import { type CastingOptions, chosenVoices, voicesOfSources } from './casting.ts'
import { type ChapterOptions, chapterSpan } from './chapters.ts'
import { type DictionaryOption, rulesFor } from './dictionary.ts'
import { type InputOptions, readInput } from './input.ts'
import { createProgress } from './progress.ts'
import { warn } from './terminal.ts'

/** Nothing plays yet when an engine starts here, so it may take its time. */
const PATIENCE = { first: 15_000, next: 5000, grace: 5000 }

/** Ctrl+C, the system, and a terminal that is closed: half a file must not be left behind. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command is told of what it speaks, and how. */
export interface SpokenOptions extends InputOptions, ChapterOptions, CastingOptions {
  readonly level: Level
  readonly rate: number
  readonly labelRate?: number
  readonly dictionary?: DictionaryOption
  /** The article's own words are read by the voice of the system. */
  readonly systemVoice?: true
}

/** What helps where no voice speaks a language. */
const READ_INSTEAD =
  'To have your screen reader read it, print it with "sayso read". If it is in another language, name that with --language.'

/**
 * Has the article that a command names spoken by `work`, which shows how far it is. What ends the program aborts it,
 * and the voice is closed however it ends.
 * @param verb what the command does, for the line that tells how far it is
 */
export async function speakFile(
  file: string,
  options: SpokenOptions,
  verb: string,
  work: (
    request: RenderRequest,
    show: (progress: Progress, note?: string) => void,
  ) => Promise<void>,
): Promise<void> {
  const { article, attribution } = await readInput(file, options)
  const voices = await voicesOfSources(attribution, options)
  const script = buildScript(article, attribution, {
    level: options.level,
    casting: { voices },
    ...chapterSpan(article, options),
  })
  const speech = voiceFor(article, options, await rulesFor(options.dictionary))
  const stop = new AbortController()
  const onEnd = () => stop.abort()
  for (const signal of ENDS) process.once(signal, onEnd)
  const progress = createProgress(verb)
  try {
    await work(
      { script, speech, signal: stop.signal, rate: options.rate, labelRate: options.labelRate },
      ({ utterance, of }, note) => progress.show(utterance / of, note),
    )
  } finally {
    progress.end()
    for (const signal of ENDS) process.off(signal, onEnd)
    await speech.close()
  }
}

function voiceFor({ language }: Article, options: SpokenOptions, rules: RulesOf): Speech {
  const chosen = chosenVoices(options)
  // this module is bundled into dist/chunks
  const enginesUrl = new URL('../engines/', import.meta.url)
  const engines = [
    ...(options.systemVoice ? demandSystemVoice() : []),
    ...embeddedEngines({ enginesUrl, warm: false, chosen: () => chosen }),
  ]
  const notice = noVoiceNotice(language, engines)
  if (notice) warn(`${notice} ${READ_INSTEAD}`)
  return createSpeech({
    engines,
    rules,
    patience: PATIENCE,
    onReplaced: () => warn('The voice stopped working. Another voice goes on.'),
  })
}
