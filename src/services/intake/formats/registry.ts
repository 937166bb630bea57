import { MAX_FILE_BYTES } from '../../../contract/contract.ts'
import { megabytes, tooLarge } from '../too-large.ts'
import { refuseFeed } from './feed.ts'
import type { Incoming, ReadDocument } from './format.ts'
import { type FormatName, recognise } from './recognise.ts'
import { refuseUnreadable } from './unreadable.ts'

type Read = (incoming: Incoming) => ReadDocument | Promise<ReadDocument>

/** What reads each format; loaded when it is needed. Each throws SaysoErrors that say what is wrong. */
const READERS: Readonly<Record<FormatName, () => Promise<Read>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  mail: async () => (await import('./mail/read-mail.ts')).readMail,
  html: async () => (await import('./html/read-html.ts')).readPage,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  text: async () => (await import('./text/read-text.ts')).readText,
}

/**
 * Reads a document in whatever format it is in.
 * @throws {SaysoError} that says what is wrong with it
 */
export async function readDocument(incoming: Incoming): Promise<ReadDocument> {
  refuseUnreadable(incoming)
  refuseFeed(incoming)
  const read = await READERS[recognise(incoming)]()
  const document = await read(incoming)
  // small when it is packed, and still a text that nobody's computer attributes
  const { length } = document.article.text
  if (length > MAX_FILE_BYTES) throw tooLarge(`${incoming.name} holds ${megabytes(length)} of text`)
  return document
}
