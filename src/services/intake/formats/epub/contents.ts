import { Parser } from 'htmlparser2'

/** A line of a book's table of contents, as the book has it. */
export interface ContentsLine {
  readonly title: string
  /** 1 is outermost. */
  readonly level: number
  /** Relative to the file of the contents. */
  readonly href: string
}

/** No book has more chapters, and none nests them deeper. */
const MAX_LINES = 5000
const MAX_LEVEL = 6

/** The table of contents of a book: EPUB 3's `<nav>`, or EPUB 2's NCX. Never throws. */
export function readContents(markup: string): ContentsLine[] {
  const lines: ContentsLine[] = []
  let level = 0
  let title: string | null = null
  let label = ''
  let href = ''
  /** Of several `<nav>` the one for the contents counts: others list pages, or landmarks. */
  let isOther = false

  const add = (named: string) => {
    const words = named.replace(/\s+/gu, ' ').trim()
    if (words !== '' && href !== '' && lines.length < MAX_LINES)
      lines.push({ title: words, level: Math.min(Math.max(level, 1), MAX_LEVEL), href })
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.replace(/^.*:/, '')
        if (tag === 'nav') isOther = !/\btoc\b/.test(attributes['epub:type'] ?? 'toc')
        if (isOther) return
        if (tag === 'ol' || tag === 'navPoint') level++
        if (tag === 'a' || tag === 'navLabel') title = ''
        if (tag === 'a') href = attributes.href ?? ''
        if (tag === 'content') {
          href = attributes.src ?? ''
          add(label)
        }
      },
      ontext(words) {
        if (title !== null) title += words
      },
      onclosetag(name) {
        const tag = name.replace(/^.*:/, '')
        if (tag === 'nav') isOther = false
        if (isOther) return
        if (tag === 'ol' || tag === 'navPoint') level--
        if (tag === 'navLabel') label = title ?? ''
        if (tag === 'a') add(title ?? '')
        if (tag === 'a' || tag === 'navLabel') title = null
      },
    },
    { xmlMode: true },
  )
  parser.write(markup)
  parser.end()
  return lines
}
