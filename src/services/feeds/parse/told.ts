import type { AnyFeed } from 'feedsmith'
import { asMarkup } from './plain-text.ts'

/** An entry as its kind of feed tells it, in the words of none. Null where it says nothing. */
export interface ToldEntry {
  readonly id: string | null
  /** As markup. */
  readonly title: string | null
  /** As written: may be relative. */
  readonly address: string | null
  readonly authors: readonly (string | undefined)[]
  readonly date: string | undefined
  /** As markup. */
  readonly summary: string | null
  /** As markup, from where the kind puts the whole text. */
  readonly content: string | null
}

export interface ToldFeed {
  readonly title: string | null
  readonly homepage: string | null
  readonly language: string | null
  /** What addresses are relative to, as written. */
  readonly base: string | null
  readonly entries: readonly ToldEntry[]
}

type Told = {
  [F in AnyFeed['format']]: (feed: Extract<AnyFeed, { format: F }>['feed']) => ToldFeed
}
type OfKind<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed']

/** What a feed tells, whatever its kind. */
export function tellFeed(parsed: AnyFeed): ToldFeed {
  const tell = TOLD[parsed.format] as (feed: unknown) => ToldFeed
  return tell(parsed.feed)
}

const TOLD: Told = {
  rss: (feed) => ({
    title: feed.title ?? null,
    homepage: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    base: feed.xml?.base ?? feed.link ?? null,
    entries: (feed.items ?? []).map(tellItem),
  }),
  rdf: (feed) => ({
    title: feed.title ?? null,
    homepage: feed.link ?? null,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? feed.link ?? null,
    entries: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? null,
      title: item.title ?? item.dc?.titles?.[0] ?? null,
      address: item.link ?? null,
      authors: item.dc?.creators ?? [],
      date: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
      summary: item.description ?? item.dc?.descriptions?.[0] ?? null,
      content: item.content?.encoded ?? null,
    })),
  }),
  atom: tellAtom,
  json: (feed) => ({
    title: plain(feed.title),
    homepage: feed.home_page_url ?? null,
    language: feed.language ?? null,
    base: feed.home_page_url ?? null,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id ?? null,
      title: plain(item.title),
      address: item.url ?? item.external_url ?? null,
      authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
      date: item.date_published ?? item.date_modified,
      summary: plain(item.summary),
      content: item.content_html ?? plain(item.content_text),
    })),
  }),
}

const plain = (text: string | undefined) => (text === undefined ? null : asMarkup(text))

function tellItem(item: NonNullable<OfKind<'rss'>['items']>[number]): ToldEntry {
  const { guid } = item
  const isAddress = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '')
  return {
    id: guid?.value ?? null,
    title: item.title ?? item.dc?.titles?.[0] ?? null,
    address:
      item.link ??
      item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
      (isAddress ? (guid?.value ?? null) : null),
    // an address of e-mail is no name to be said
    authors: item.dc?.creators ?? item.authors?.map(({ name }) => name) ?? [],
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.updated,
    summary: item.description ?? item.itunes?.summary ?? null,
    content: item.content?.encoded ?? null,
  }
}

function tellAtom(feed: OfKind<'atom'>): ToldFeed {
  return {
    title: atomText(feed.title),
    homepage: alternate(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
    base: feed.xml?.base ?? null,
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? null,
      title: atomText(entry.title),
      address: alternate(entry.links),
      authors: (entry.authors ?? entry.source?.authors ?? feed.authors ?? []).map(
        ({ name }) => name,
      ),
      date: entry.published ?? entry.updated,
      summary: atomText(entry.summary),
      content: atomText(entry.content),
    })),
  }
}

type AtomText = { readonly value?: string | undefined; readonly type?: string | undefined }

/** Text of Atom as markup: it says which of the two it is. Content of another type (a picture) is none. */
function atomText(text: AtomText | undefined): string | null {
  if (text?.value === undefined) return null
  const type = text.type?.trim().toLowerCase() ?? 'text'
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type)) return text.value
  return type === 'text' || type === 'text/plain' ? asMarkup(text.value) : null
}

type AtomLink = {
  readonly href?: string | undefined
  readonly rel?: string | undefined
  readonly type?: string | undefined
}

function alternate(links: readonly AtomLink[] | undefined): string | null {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  const page = pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0]
  return page?.href ?? null
}
