import { marked } from 'marked'
import { SaysoError } from '../../../../contract/failure.ts'
import type { Incoming, ReadDocument } from '../format.ts'
import { readHtml } from '../html/read-html.ts'
import { decodeText } from '../text/decode.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** @throws {SaysoError} as the text's encoding and emptiness ask for, and "harmful" */
export function readMarkdown({ name, bytes, charset, address }: Incoming): ReadDocument {
  const text = decodeText(bytes, name, charset)
  const front = FRONT_MATTER.exec(text)
  const said = (key: string) =>
    new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'im').exec(front?.[1] ?? '')?.[1] ?? null
  const body = front ? text.slice(front[0].length) : text
  return readHtml(toMarkup(body, name), {
    name,
    address,
    whole: true,
    known: { title: said('title'), byline: said('author'), date: said('date') },
  })
}

function toMarkup(text: string, name: string): string {
  try {
    return marked.parse(text, { async: false, gfm: true })
  } catch (cause) {
    // quotations within quotations, thousands deep: the library calls itself for each
    if (!(cause instanceof RangeError)) throw cause
    throw new SaysoError(
      'harmful',
      `${name} was not opened: its quotations or lists stand within each other far deeper than in any text.`,
      { cause },
    )
  }
}
