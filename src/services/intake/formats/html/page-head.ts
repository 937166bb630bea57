import { escapeMarkup } from './judge-markup.ts'
import type { Attributes } from './tags.ts'

/** What the page says of itself. */
export interface PageHead {
  readonly title: string | null
  readonly language: string | null
  /** As written: may be relative. */
  readonly canonical: string | null
  readonly base: string | null
  /** False where the publisher says that not all of it can be read freely. */
  readonly free: boolean
}

export interface HeadReader {
  open(tag: string, attributes: Attributes): void
  text(words: string): void
  close(tag: string): void
  inHead(): boolean
  all(): PageHead
  /** Its metadata as markup, for the library that knows how to read that. */
  structuredData(): string
}

const MAX_DATA = 500_000

/** Listens to a page as it is read, for what it says of itself. */
export function createHead(): HeadReader {
  let title = ''
  let inTitle = false
  let titled = false
  let inData = false
  let data = ''
  let canonical: string | null = null
  let ogUrl: string | null = null
  let base: string | null = null
  let language: string | null = null
  const metadata: string[] = []
  const blocks: string[] = []
  return {
    open(tag, attributes) {
      if (tag === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null
      else if (tag === 'title' && !titled) inTitle = true
      else if (tag === 'base') base ??= attributes.href ?? null
      else if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
        canonical ??= attributes.href ?? null
      else if (tag === 'meta' && attributes.content !== undefined && metadata.length < 500) {
        const kind = attributes.property !== undefined ? 'property' : 'name'
        const name = attributes[kind] ?? ''
        if (/^og:url$/i.test(name)) ogUrl ??= attributes.content
        if (name !== '')
          metadata.push(
            `<meta ${kind}="${escapeMarkup(name)}" content="${escapeMarkup(attributes.content.slice(0, 2000))}">`,
          )
      } else if (tag === 'script') inData = /ld\+json/i.test(attributes.type ?? '')
    },
    text(words) {
      if (inTitle) title += words
      if (inData && data.length < MAX_DATA) data += words
    },
    close(tag) {
      if (tag === 'title' && inTitle) {
        inTitle = false
        titled = true
      }
      if (tag === 'script' && inData) {
        inData = false
        blocks.push(data)
        data = ''
      }
    },
    inHead: () => inTitle,
    all: () => ({
      title: title.replace(/\s+/g, ' ').trim() || null,
      language,
      canonical: canonical ?? ogUrl,
      base,
      free: !blocks.some((block) => /"isAccessibleForFree"\s*:\s*"?false/i.test(block)),
    }),
    structuredData: () =>
      [
        `<title>${escapeMarkup(title)}</title>`,
        ...metadata,
        ...blocks
          .filter((block) => !/<\/?script/i.test(block))
          .map((block) => `<script type="application/ld+json">${block}</script>`),
      ].join(''),
  }
}
