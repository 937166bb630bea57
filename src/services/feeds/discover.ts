import { Parser } from 'htmlparser2'
import type { FeedChoice } from '../../contract/feeds.ts'
import { resolveAddress } from '../intake/formats/html/address.ts'
import { beginning, oneLine } from './parse/plain-text.ts'

const KINDS: Readonly<Record<string, string>> = {
  'application/rss+xml': 'RSS',
  'application/atom+xml': 'Atom',
  'application/rdf+xml': 'RDF',
  'application/feed+json': 'JSON Feed',
}
const MAX_CHOICES = 20
/** A page says it at its beginning. */
const MAX_LENGTH = 1_000_000

/** The feeds that a page says that it has, in its order. Never throws. */
export function discoverFeeds(markup: string, address: string): FeedChoice[] {
  const links: { readonly href: string; readonly title: string; readonly kind: string }[] = []
  let base: string | null = null
  const parser = new Parser({
    onopentag(tag, { rel = '', type = '', href, title = '' }) {
      if (tag === 'base') base ??= href ?? null
      if (tag !== 'link' || href === undefined || links.length >= MAX_CHOICES) return
      const kind = KINDS[type.split(';', 1)[0]?.trim().toLowerCase() ?? '']
      if (kind !== undefined && /\balternate\b/i.test(rel))
        links.push({ href, title: beginning(oneLine(title), 300), kind })
    },
  })
  parser.write(markup.slice(0, MAX_LENGTH))
  parser.end()
  const from = resolveAddress(base, address) ?? address
  const found = new Map<string, FeedChoice>()
  for (const { href, title, kind } of links) {
    const at = resolveAddress(href, from)
    if (at !== null && !found.has(at)) found.set(at, { address: at, title: title || kind })
  }
  return [...found.values()]
}
