import { contentsOf } from '../../core/article/contents.ts'
import { buildScript } from '../../core/script/build.ts'
import { transcript } from '../../core/script/transcript.ts'
import type { Level } from '../../core/script/types.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import type { ReadArticle } from '../../services/intake/read.ts'
import { type ChapterOptions, chapterSpan, listChapters } from '../chapters.ts'
import { type DictionaryOption, rulesFor } from '../dictionary.ts'
import { type InputOptions, readInput } from '../input.ts'
import { print, warn } from '../terminal.ts'

export interface PrintOptions extends ChapterOptions {
  readonly chapters?: true
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
    print(article.leftOut.map((text) => `${text}\n\n`).join(''))
    return
  }
  if (options.chapters) {
    print(listChapters(article))
    if (contentsOf(article).length === 0) warn('This has no chapters and no headings.')
    return
  }
  const script = buildScript(article, attribution, { ...options, ...chapterSpan(article, options) })
  if (!options.spoken && options.dictionary === undefined) {
    print(transcript(article, script))
    return
  }
  const rules = await rulesFor(options.dictionary)
  const [own, articles] = [await rules('en'), await rules(article.language)]
  print(
    transcript(
      article,
      script,
      ({ type, text }) => toSpeech(text, type === 'label' ? own : articles).spoken,
    ),
  )
}
