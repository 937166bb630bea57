import { marked } from 'marked'
import type { Incoming, ReadDocument } from '../format.ts'
import { readHtml } from '../html/read-html.ts'
import { decodeText } from '../text/decode.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** @throws {SaysoError} as the text's encoding and emptiness ask for */
export function readMarkdown({ name, bytes, charset, address }: Incoming): ReadDocument {
  const text = decodeText(bytes, name, charset)
  const front = FRONT_MATTER.exec(text)
  const said = (key: string) =>
    new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'im').exec(front?.[1] ?? '')?.[1] ?? null
  const body = front ? text.slice(front[0].length) : text
  const markup = marked.parse(body, { async: false, gfm: true })
  return readHtml(markup, {
    name,
    address,
    whole: true,
    known: { title: said('title'), byline: said('author'), date: said('date') },
  })
}
