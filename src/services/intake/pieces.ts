import { SaysoError } from '../../contract/failure.ts'
import type { ReadArticle } from './read.ts'
import type { Reading } from './reading.ts'
import type { Waiting } from './waiting.ts'

const PASTED = 'Pasted text'

/**
 * What the user pasted. Its markup, where the clipboard has it, tells headings, lists and quotations apart; where that
 * holds nothing that can be read, the plain text counts.
 */
export async function readPasted(
  reading: Reading,
  text: string,
  html: string | undefined,
  waiting?: Waiting,
): Promise<ReadArticle> {
  if (html === undefined || html.trim() === '') return reading.text(text, PASTED, waiting)
  const piece = {
    name: PASTED,
    bytes: new TextEncoder().encode(html),
    mediaType: 'text/html',
    charset: 'utf-8',
    address: null,
    isPiece: true,
  }
  try {
    return await reading.incoming(piece, waiting)
  } catch (thrown) {
    if (thrown instanceof SaysoError && thrown.code !== 'aborted')
      return reading.text(text, PASTED, waiting)
    throw thrown
  }
}

/** What was left out of an article, as an article of its own. @throws {SaysoError} "empty" */
export async function readLeftOut(
  reading: Reading,
  { article: { leftOut }, name }: ReadArticle,
  waiting?: Waiting,
): Promise<ReadArticle> {
  if (leftOut.length === 0) throw new SaysoError('empty', 'Nothing was left out of this article.')
  return reading.text(leftOut.join('\n\n'), `Left out of ${name}`, waiting)
}
