import { buildScript } from '../../core/script/build.ts'
import { transcript } from '../../core/script/transcript.ts'
import type { Level } from '../../core/script/types.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import type { ReadArticle } from '../../services/intake/read.ts'
import { type DictionaryOption, rulesFor } from '../dictionary.ts'
import { type InputOptions, readInput } from '../input.ts'

export interface PrintOptions {
  readonly level: Level
  readonly leftOut?: true
  readonly spoken?: true
  readonly dictionary?: DictionaryOption
}

/** `sayso read FILE` */
export async function readCommand(
  file: string,
  options: InputOptions & PrintOptions,
): Promise<void> {
  await printScript(await readInput(file, options), options)
}

/** Prints the spoken script as text, labels in square brackets. */
export async function printScript(
  { article, attribution }: ReadArticle,
  options: PrintOptions,
): Promise<void> {
  if (options.leftOut) {
    process.stdout.write(article.leftOut.map((text) => `${text}\n\n`).join(''))
    return
  }
  const script = buildScript(article, attribution, options)
  if (!options.spoken && options.dictionary === undefined) {
    process.stdout.write(transcript(article, script))
    return
  }
  const rules = await rulesFor(options.dictionary)
  const [own, articles] = [await rules('en'), await rules(article.language)]
  process.stdout.write(
    transcript(
      article,
      script,
      ({ type, text }) => toSpeech(text, type === 'label' ? own : articles).spoken,
    ),
  )
}
