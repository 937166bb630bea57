import { SaysoError } from '../../../../contract/failure.ts'
import { composeBlocks } from '../../../../core/article/compose.ts'
import { articleFromBlocks } from '../../../../core/article/from-blocks.ts'
import { dayOf, type Incoming, type Known, type ReadDocument } from '../format.ts'
import { decodeMarkup } from '../text/decode.ts'
import { resolveAddress } from './address.ts'
import { draftsOf } from './drafts.ts'
import { findMainText, type Judgement } from './main-text.ts'
import type { Page, Run } from './run.ts'
import { readRuns } from './runs.ts'
import { selectAround, selectRuns } from './select.ts'

/** @throws {SaysoError} "empty", "encoding" or "binary" */
export function readPage(incoming: Incoming): ReadDocument {
  const { name, bytes, charset, address, isPiece = false, known = {}, around } = incoming
  const options = { name, address, whole: isPiece, known, ...(around && { around }) }
  return readHtml(decodeMarkup(bytes, name, charset), options)
}

export interface HtmlOptions {
  /** How messages call it. */
  readonly name: string
  /** Where it came from; null for a file. */
  readonly address: string | null
  /** All of it is the article: nothing is page furniture. */
  readonly whole: boolean
  /** Short paragraphs like this are left out where all else is the article. */
  readonly around?: RegExp
  /** What is known better from elsewhere. */
  readonly known?: Known
}

/**
 * Reads a page, or a piece of one, as an article. No script runs, nothing is loaded.
 * @throws {SaysoError} "empty" where it holds no words
 */
export function readHtml(markup: string, options: HtmlOptions): ReadDocument {
  const { name, whole, around, known = {} } = options
  const page = readRuns(markup, { judged: !whole })
  if (page.runs.length === 0)
    throw new SaysoError(
      'empty',
      whole
        ? `${name} holds no words: there is nothing to read.`
        : `${name} holds no words to read. Pages that make their text with scripts can't be read: open it in a browser, copy the text and paste it.`,
    )
  const judgement = whole ? null : findMainText(page)
  const base =
    page.head.base === null ? options.address : resolveAddress(page.head.base, options.address)
  const canonical = resolveAddress(page.head.canonical, base)
  const title = known.title ?? titleOf(page, judgement)
  const selection = whole
    ? selectAround(page.runs, around)
    : selectRuns(page.runs, judgement, { title, byline: judgement?.byline ?? null })
  const { drafts, heading } = draftsOf(selection.kept, title, !whole)
  const { text, blocks } = composeBlocks(drafts)
  const article = articleFromBlocks({
    text,
    blocks,
    title: heading ?? title,
    byline: known.byline ?? cleanByline(judgement?.byline ?? null),
    outlet: known.outlet ?? judgement?.outlet ?? null,
    date: dayOf(known.date ?? judgement?.date ?? null),
    language: known.language ?? languageOf(page) ?? 'en',
    address: canonical ?? options.address,
    leftOut: selection.leftOut,
  })
  const notice = page.head.free
    ? null
    : 'The publisher says that this article can be read in full only by subscribers. What is read here may be its beginning.'
  return { article, notice }
}

/** The page's own headline where it has just one, else what Readability makes of the page's title. */
function titleOf(page: Page, judgement: Judgement | null): string | null {
  const headlines = page.runs.filter(isHeadline)
  const [headline, ...more] = headlines
  const said = judgement?.title ?? page.head.title
  if (headline && more.length === 0) return headline.text
  return headlines.find(({ text }) => said?.includes(text))?.text ?? said
}

const isHeadline = ({ role, level, furniture }: Run) =>
  role === 'heading' && level === 1 && !furniture.some((tag) => tag === 'nav' || tag === 'footer')

const cleanByline = (byline: string | null) =>
  byline
    ?.replace(/^\s*(?:by|from)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim() || null

function languageOf({ head: { language } }: Page): string | null {
  const tag = language?.trim().replace('_', '-')
  return tag && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null
}
