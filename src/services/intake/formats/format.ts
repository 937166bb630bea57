import type { Article } from '../../../core/article/types.ts'

/** What came in, before anybody knows what it is. */
export interface Incoming {
  /** The file's name or the address, as messages call it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What the sender says it is ("text/html"), lower case and without parameters; null where nobody says. */
  readonly mediaType: string | null
  /** The encoding that the sender says; null where nobody says. */
  readonly charset: string | null
  /** The address that it came from, after redirects; null for a file. */
  readonly address: string | null
  /** A piece that the user chose: all of it is the article, and nothing page furniture. */
  readonly isPiece?: boolean
  /** What is known of a piece from elsewhere; null is not known. */
  readonly known?: Known
  /** Short paragraphs like this are left out of a piece. */
  readonly around?: RegExp
}

export type Known = Partial<
  Pick<Article, 'title' | 'byline' | 'outlet' | 'date'> & { readonly language: string | null }
>

/** A document as an article. */
export interface ReadDocument {
  readonly article: Article
  /** What the listener should know though it could be read, in words; or null. */
  readonly notice: string | null
}

/** The day of a date that a format gives with its time ("2026-05-03T10:00:00Z"): the time is nothing to listen to. */
export function dayOf(date: string | null): string | null {
  return date && /^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date
}

/** A file or a text without more known of it. */
export function incomingFile(name: string, bytes: Uint8Array): Incoming {
  return { name, bytes, mediaType: null, charset: null, address: null }
}

/** Whether the name ends in one of these, lower case and without the dot. */
export function hasEnding({ name }: Incoming, ...endings: readonly string[]): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && endings.includes(ending)
}

/** The first bytes as one character each: enough to know a format by. */
export function head(bytes: Uint8Array, length = 1024): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
