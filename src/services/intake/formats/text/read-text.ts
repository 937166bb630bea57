import { parseText } from '../../../../core/article/parse.ts'
import type { Incoming, ReadDocument } from '../format.ts'
import { decodeText } from './decode.ts'

/** Plain text: what nothing else is. The article's text is the file's, unchanged. */
export function readText({ name, bytes, charset, address }: Incoming): ReadDocument {
  return { article: { ...parseText(decodeText(bytes, name, charset)), address }, notice: null }
}
