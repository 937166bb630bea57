import { buildScript } from '../../core/script/build.ts'
import type { Level, Utterance } from '../../core/script/types.ts'
import { speakAloud } from '../../services/export/speak-aloud.ts'
import { type DictionaryOption, rulesFor } from '../dictionary.ts'
import { type InputOptions, readInput } from '../input.ts'
import { createProgress } from '../progress.ts'
import { withSpeech } from '../speech.ts'

/** `sayso speak FILE`. */
export async function speakCommand(
  file: string,
  options: InputOptions & {
    level: Level
    rate: number
    dictionary?: DictionaryOption
    systemVoice?: true
  },
): Promise<void> {
  const { article, attribution } = await readInput(file, options)
  const script = buildScript(article, attribution, { level: options.level })
  const rules = await rulesFor(options.dictionary)
  const progress = createProgress('Speaking')
  try {
    await withSpeech({ rules, systemVoice: options.systemVoice }, (speech, signal) =>
      speakAloud({
        script,
        speech,
        signal,
        rate: options.rate,
        onProgress: ({ utterance, of }) => progress.show(utterance / of, words(script[utterance])),
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
