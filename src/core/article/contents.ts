import type { Article, Span } from './types.ts'

/** A part of an article that can be gone to by its name, with all parts within it. */
export interface Part extends Span {
  readonly title: string
  /** 1 is outermost. */
  readonly level: number
}

/**
 * The parts of an article in their order: what its own contents name (the chapters of a book), else what stands under
 * its headings. A part ends where the next of its level or an outer one begins. The article's title is no part.
 */
export function contentsOf(article: Article): readonly Part[] {
  const { text, contents } = article
  // an opening has the contents of the whole
  const entries = contents?.filter(({ start }) => start < text.length) ?? headingsOf(article)
  const outermost = entries.reduce((least, { level }) => Math.min(least, level), 6)
  /** By level: where the next part of it begins. */
  const next: number[] = Array(7).fill(text.length)
  return entries
    .toSorted((one, other) => one.start - other.start)
    .reduceRight<Part[]>((parts, { title, level, start }) => {
      const end = Math.min(...next.slice(0, level + 1))
      next[level] = start
      parts.push({ title, level: level - outermost + 1, start, end })
      return parts
    }, [])
    .reverse()
}

/** The part that an offset is in, as an index into the parts: the innermost; -1 before the first. */
export function partAt(parts: readonly Part[], offset: number): number {
  return parts.findLastIndex(({ start }) => start <= offset)
}

function headingsOf({ text, title, blocks }: Article) {
  return blocks.flatMap(({ role, level = 1, start, end }, at) => {
    const words = text.slice(start, end).trim()
    const isTitle = at === 0 && words === title?.trim()
    return role === 'heading' && !isTitle ? [{ title: words, level, start }] : []
  })
}
