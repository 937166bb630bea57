import { createHash } from 'node:crypto'

/** What an article is known by: the same text is the same article. The text can't be read from it. */
export function articleKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
