import type { Page } from 'playwright'

declare global {
  interface Window {
    /** The words that were marked as heard, in order. */
    heard?: string[]
    /** How many of them were waited for. */
    waitedFor?: number
  }
}

/** Keeps note of every word that the page marks as heard. Before the page loads. */
export async function takeNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: string[] = []
    window.heard = notes
    setInterval(() => {
      const word = [...(CSS.highlights.get('sayso-word') ?? [])].join('')
      if (word && word !== notes.at(-1)) notes.push(word)
    }, 10)
  })
}

/** Waits until a word is marked as heard, after the words that were waited for before. */
export async function untilHeard(page: Page, word: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const found = window.heard?.findIndex(
        (heard, i) => i >= (window.waitedFor ?? 0) && heard.includes(wanted),
      )
      if (found === undefined || found < 0) return false
      window.waitedFor = found + 1
      return true
    },
    word,
    { polling: 20, timeout: 30_000 },
  )
}

/** All words that were marked as heard, in order. */
export function heardWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.heard ?? [])
}

/** The word that is marked now, or "". */
export function heardWord(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('sayso-word') ?? [])].join(''))
}

/** Whether the page plays, by what its button offers. */
export async function playing(page: Page): Promise<boolean> {
  return (await page.getByRole('button', { name: 'Pause' }).count()) > 0
}
