import { buildScript } from '../../core/script/build.ts'
import type { Level, Utterance } from '../../core/script/types.ts'
import { speakAloud } from '../../services/export/speak-aloud.ts'
import { type CastingOptions, chosenVoices, voicesOfSources } from '../casting.ts'
import { type ChapterOptions, chapterSpan } from '../chapters.ts'
import { type DictionaryOption, rulesFor } from '../dictionary.ts'
import { type InputOptions, readInput } from '../input.ts'
import { createProgress } from '../progress.ts'
import { withSpeech } from '../speech.ts'

/** `sayso speak FILE`. */
export async function speakCommand(
  file: string,
  options: InputOptions &
    ChapterOptions &
    CastingOptions & {
      level: Level
      rate: number
      labelRate?: number
      dictionary?: DictionaryOption
      systemVoice?: true
    },
): Promise<void> {
  const { article, attribution } = await readInput(file, options)
  const voices = await voicesOfSources(attribution, options)
  const script = buildScript(article, attribution, {
    level: options.level,
    casting: { voices },
    ...chapterSpan(article, options),
  })
  const rules = await rulesFor(options.dictionary)
  const progress = createProgress('Speaking')
  try {
    await withSpeech(
      {
        rules,
        systemVoice: options.systemVoice,
        chosen: chosenVoices(options),
        language: article.language,
      },
      (speech, signal) =>
        speakAloud({
          script,
          speech,
          signal,
          rate: options.rate,
          labelRate: options.labelRate,
          onProgress: ({ utterance, of }) =>
            progress.show(utterance / of, words(script[utterance])),
        }),
    )
  } finally {
    progress.end()
  }
}

function words(utterance: Utterance | undefined): string {
  if (utterance?.type === 'label') return `[${utterance.text}]`
  return utterance?.type === 'content' ? utterance.text.replace(/\s+/g, ' ') : ''
}
