/** A half-open span of a text: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * What a block is. Plain text tells headings, paragraphs and list items alone; the others come from texts that say so
 * themselves. A `table` is one row of one, its cells parted by "; ", a `box` a paragraph of one (a fact box, an
 * aside): neighbours of the same role belong together.
 */
export const BLOCK_ROLES = [
  'heading',
  'paragraph',
  'list-item',
  'block-quotation',
  'caption',
  'table',
  'box',
  'footnote',
] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/**
 * A block of the article's text. Blocks follow each other in order and do not overlap; the line breaks between
 * them belong to no block. A `credit` ("Shafaq News/ ") or `dateline` ("GENEVA, 3 May (Reuters) - ") is not a
 * block of its own: see {@link Article.credit}.
 */
export interface Block extends Span {
  readonly role: BlockRole
  /** 1–6, headings only. */
  readonly level?: number
  /** Where a block quotation's markup names whose words they are (`<cite>`): that name, anywhere in the text. */
  readonly cite?: Span
}

/** One sentence. Spaces between sentences belong to no sentence. */
export interface Sentence extends Span {
  /** Index into {@link Article.blocks}. */
  readonly block: number
}

/** A line of a document's own table of contents: a chapter, and where it begins. */
export interface ContentsEntry {
  readonly title: string
  /** 1 is outermost. */
  readonly level: number
  readonly start: number
}

/**
 * An article as Sayso reads it. From plain text, `text` is exactly what was given. From a format with markup it is
 * made once, with a blank line between blocks: no word of the article's lost, none invented.
 */
export interface Article {
  readonly title: string | null
  readonly byline: string | null
  /** The outlet, where the text credits one ("Shafaq News/ …") or the file says so. */
  readonly outlet: string | null
  readonly date: string | null
  /** BCP 47 tag. */
  readonly language: string
  /** Where the article is on the web, as it says itself or as it was asked for; http or https. */
  readonly address: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  /** The outlet's credit at the start of the text ("Shafaq News/ "), trailing space included. */
  readonly credit: Span | null
  /** Place and date at the start of the text ("GENEVA, May 3 - "), trailing space included. */
  readonly dateline: Span | null
  /** What the page or file holds besides the article (menus, notices, teasers), in order, so that it can be heard. */
  readonly leftOut: readonly string[]
  /** What the document's own table of contents names; see ./contents.ts. */
  readonly contents?: readonly ContentsEntry[]
}
