import type { Attributes } from './tags.ts'

/** Attributes by which an article is found; the others only cost time. */
const TELLING = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'property',
  'content',
  'name',
  'lang',
  'datetime',
] as const

/**
 * With its number the name of an attribute: where Readability makes one element of two, it gives the one the
 * attributes of both, and a value would be lost.
 */
export const HOLDER = 'data-n'

export interface JudgeMarkup {
  /** @param number of an element that holds paragraphs; null for one within them */
  open(tag: string, attributes: Attributes, number: number | null): void
  close(tag: string): void
  text(words: string): void
  lineBreak(): void
  /** @param head what belongs into the page's head */
  html(head: string): string
}

/** Writes the page anew while it is read, numbered and without all that no judge of it needs. */
export function createJudgeMarkup(wanted: boolean): JudgeMarkup {
  const parts: string[] = []
  const write = (part: string) => {
    if (wanted) parts.push(part)
  }
  return {
    open(tag, attributes, number) {
      if (!wanted || OUTER.has(tag)) return
      let markup = `<${tag}${number === null ? '' : ` ${HOLDER}${number}=""`}`
      for (const name of TELLING) {
        const value = attributes[name]
        if (value !== undefined) markup += ` ${name}="${escapeMarkup(value.slice(0, 500))}"`
      }
      // links within the page count less against it
      if (tag === 'a' && attributes.href?.startsWith('#')) markup += ' href="#n"'
      write(`${markup}>`)
    },
    close(tag) {
      if (!OUTER.has(tag)) write(`</${tag}>`)
    },
    text: (words) => write(escapeMarkup(words)),
    lineBreak: () => write('<br>'),
    html: (head) =>
      wanted
        ? `<!doctype html><html><head>${head}</head><body>${parts.join('')}</body></html>`
        : '',
  }
}

const OUTER: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'title',
  'base',
  'link',
  'meta',
])

export function escapeMarkup(words: string): string {
  return /[&<>"]/.test(words)
    ? words
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
    : words
}
