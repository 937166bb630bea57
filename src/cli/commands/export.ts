import { resolve } from 'node:path'
import { buildScript } from '../../core/script/build.ts'
import type { Level } from '../../core/script/types.ts'
import { exportWav } from '../../services/export/export-wav.ts'
import { type CastingOptions, chosenVoices, voicesOfSources } from '../casting.ts'
import { type ChapterOptions, chapterSpan } from '../chapters.ts'
import { type DictionaryOption, rulesFor } from '../dictionary.ts'
import { type InputOptions, readInput } from '../input.ts'
import { createProgress } from '../progress.ts'
import { withSpeech } from '../speech.ts'
import { tell } from '../terminal.ts'

/** `sayso export FILE -o OUT.wav`. The output name has passed its check. */
export async function exportCommand(
  file: string,
  options: InputOptions &
    ChapterOptions & {
      output: string
      level: Level
      rate: number
      labelRate?: number
      language?: string
      dictionary?: DictionaryOption
      systemVoice?: true
    } & CastingOptions,
): Promise<void> {
  const { article, attribution } = await readInput(file, options)
  const voices = await voicesOfSources(attribution, options)
  const script = buildScript(article, attribution, {
    level: options.level,
    casting: { voices },
    ...chapterSpan(article, options),
  })
  const rules = await rulesFor(options.dictionary)
  const progress = createProgress('Writing')
  try {
    await withSpeech(
      {
        rules,
        systemVoice: options.systemVoice,
        chosen: chosenVoices(options),
        language: article.language,
      },
      async (speech, signal) => {
        const path = resolve(options.output)
        const { milliseconds } = await exportWav({
          path,
          script,
          speech,
          signal,
          rate: options.rate,
          labelRate: options.labelRate,
          onProgress: ({ utterance, of }) => progress.show(utterance / of),
        })
        progress.end()
        tell(`${options.output}: ${duration(milliseconds)}`)
      },
    )
  } finally {
    progress.end()
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`
}
