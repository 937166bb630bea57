import { labelName } from '../../core/script/label.ts'
import { message } from '../messages/message.ts'
import type { Place, ReaderState } from './state.ts'

/** How many words of a sentence tell where a jump has led. */
const WORDS_TOLD = 12

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u)
  return words.length > WORDS_TOLD ? `${words.slice(0, WORDS_TOLD).join(' ')} …` : words.join(' ')
}

/**
 * Where a jump has led while nothing plays: who speaks there, and the first words.
 * @param all all words of the passage: nobody else reads the rest
 */
export function landingTold(
  { article, speaker }: ReaderState,
  { passage }: Place,
  all: boolean,
): string {
  const text = article?.article.text.slice(passage.start, passage.end) ?? ''
  const words = all ? text.trim() : firstWords(text)
  const source = speaker?.source
  return source ? message('status.here', { who: labelName(source), words }) : words
}
