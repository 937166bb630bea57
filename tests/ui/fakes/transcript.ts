import { virtual } from '@guidepup/virtual-screen-reader'

/** All that a screen reader says of an element, phrase by phrase, up to one that ends it. */
export async function transcript(container: HTMLElement, end: string): Promise<readonly string[]> {
  await virtual.start({ container })
  while ((await virtual.lastSpokenPhrase()) !== end) await virtual.next()
  const log = await virtual.spokenPhraseLog()
  await virtual.stop()
  return log
}
