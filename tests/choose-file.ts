import type { Page } from 'playwright'

/** Does what opens the platform's question for a file, and answers it with one. */
export async function chooseFile(
  page: Page,
  ask: () => Promise<unknown>,
  file: string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // keys and menus reach the page another way than this order: it must know first that a question is waited for
  await page.evaluate(() => document.title)
  await ask()
  await (await chooser).setFiles(file)
}
