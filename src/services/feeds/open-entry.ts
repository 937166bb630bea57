import { SaysoError } from '../../contract/failure.ts'
import type { Article } from '../../core/article/types.ts'
import { statementsOf } from '../../core/library/statements.ts'
import { escapeMarkup } from '../intake/formats/html/judge-markup.ts'
import type { ReadArticle } from '../intake/read.ts'
import type { Reading } from '../intake/reading.ts'
import type { Waiting } from '../intake/waiting.ts'
import { incomingFromWeb } from '../intake/web.ts'
import { articleKey } from '../library/article-key.ts'
import type { EntryToOpen } from '../library/feeds/entries.ts'
import type { Library } from '../library/library.ts'
import { plainText } from './parse/plain-text.ts'

/** What feeds put around their text: kept apart, as all that is left out. */
const AROUND =
  /^(?:the post .{1,300} (?:appeared first|first appeared) on .{1,200}|(?:continue|keep) reading\b.{0,200}|read (?:more|the (?:full|whole) (?:story|article))\W*|(?:comments|permalink)\W*)$/is

/** In UTF-16 units: a page with more of an entry than this is the article. */
const SHORT = 5000
const PAGE_HAS_LESS = 'The page has less of this than the feed: this is what the feed has of it.'

/** Markup in which a title would be, in UTF-16 units. */
const MAX_HEAD = 10_000

interface OpenEntryOptions {
  readonly reading: Pick<Reading, 'incoming'>
  /** The listener agreed that its page may be on this machine or network. */
  readonly allowLocal: boolean
  /** False: only what the feed has. */
  readonly fetch: boolean
  readonly waiting?: Waiting
}

/** An entry as it was read. */
export interface ReadEntry {
  readonly read: ReadArticle
  /** It is all that can be had. Else its page may be there the next time. */
  readonly isAll: boolean
}

/**
 * An entry as an article: from the feed where all of its text is there, else from its page; where that can't be had,
 * or has less, from the feed again, with a notice.
 * @throws {SaysoError} "local-address" for a page that the listener must be asked about; else what the page fails with
 * where the feed has nothing
 */
export async function readEntry(entry: EntryToOpen, options: OpenEntryOptions): Promise<ReadEntry> {
  const { address, whole, markup } = entry
  const own = async (notice: string | null, isAll: boolean) => ({
    read: await readOwn(entry, options, notice),
    isAll,
  })
  if (whole || address === null) return own(null, true)
  if (!options.fetch) return own(null, false)
  try {
    const page = await readPage(entry, address, options)
    const { length } = page.article.text
    const hasLess = length < SHORT && markup !== null && length < plainText(markup).length
    return hasLess ? await own(PAGE_HAS_LESS, false) : { read: page, isAll: true }
  } catch (thrown) {
    if (!(thrown instanceof SaysoError) || markup === null) throw thrown
    if (thrown.code === 'local-address' || thrown.code === 'aborted') throw thrown
    const why = `The page could not be read: ${thrown.message} This is what the feed has of it.`
    return own(why, false)
  }
}

async function readPage(
  entry: EntryToOpen,
  address: string,
  { reading, allowLocal, waiting }: OpenEntryOptions,
): Promise<ReadArticle> {
  // what was agreed to for the feed holds for pages of the same host
  const sameHost = new URL(address).hostname === new URL(entry.feedAddress).hostname
  const incoming = await incomingFromWeb(address, {
    allowLocal: allowLocal || (entry.local && sameHost),
    signal: waiting?.signal,
  })
  return readAs(
    (read) => fillIn(read, entry),
    (how) => reading.incoming(incoming, how),
    waiting,
  )
}

/** Reads, and makes something else of what comes, the opening of a long one too. */
async function readAs(
  change: (read: ReadArticle) => ReadArticle,
  read: (waiting: Waiting) => Promise<ReadArticle>,
  { early, signal }: Waiting = {},
): Promise<ReadArticle> {
  const opened: Waiting['early'] =
    early && (({ opening, wholeText }) => early({ opening: change(opening), wholeText }))
  return change(await read({ early: opened, signal }))
}

/** What the page does not say of itself, its feed does. */
function fillIn(read: ReadArticle, { title, byline, outlet, day }: EntryToOpen): ReadArticle {
  const { article } = read
  const filled: Article = {
    ...article,
    title: article.title ?? title,
    byline: article.byline ?? byline,
    outlet: article.outlet ?? outlet,
    date: article.date ?? day,
  }
  return { ...read, article: filled }
}

/** @throws {SaysoError} "empty" */
async function readOwn(
  entry: EntryToOpen,
  { reading, waiting }: OpenEntryOptions,
  notice: string | null,
): Promise<ReadArticle> {
  const { title, byline, outlet, day, language, address, markup } = entry
  if (markup === null)
    throw new SaysoError('empty', `The feed has only the title of this: “${title}”.`)
  // a title that was made of the first words need not be heard twice
  const begins = plainText(markup.slice(0, MAX_HEAD)).startsWith(title.replace(/…$/, ''))
  const heading = begins ? '' : `<h1>${escapeMarkup(title)}</h1>\n`
  const piece = {
    name: title,
    bytes: new TextEncoder().encode(`${heading}${markup}`),
    mediaType: 'text/html',
    charset: 'utf-8',
    address,
    isPiece: true,
    known: { title, byline, outlet, date: day, language },
    around: AROUND,
  }
  const told = (read: ReadArticle) => ({ ...read, notice: notice ?? read.notice })
  return readAs(told, (how) => reading.incoming(piece, how), waiting)
}

/** Keeps an entry that was read in the library. @returns the article's id there */
export async function keepEntry(
  library: Pick<Library, 'call'>,
  { id, address }: EntryToOpen,
  { read: { name, article, attribution }, isAll }: ReadEntry,
): Promise<number> {
  const statements = statementsOf(attribution)
  const added = await library.call('addArticle', { name, origin: address, article, statements })
  await library.call('entryOpened', id, isAll ? articleKey(article.text) : null)
  return added
}
