/** Words a minute at rate 1, measured on the narrator's voice; estimates only, never used for timing. */
const WORDS_PER_MINUTE = 170

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu

/** Number of words, counted as the listener hears them: runs of letters and digits. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Whether anything in the text can be spoken. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Estimated seconds at rate 1. */
export function estimateSeconds(words: number): number {
  return (words / WORDS_PER_MINUTE) * 60
}
