import { SaysoError } from '../../../../contract/failure.ts'
import { composeBlocks } from '../../../../core/article/compose.ts'
import { articleFromBlocks } from '../../../../core/article/from-blocks.ts'
import { dayOf, type Incoming, type ReadDocument } from '../format.ts'
import { draftsOf } from '../html/drafts.ts'
import { type Run, readRuns } from '../html/runs.ts'
import { decodeMarkup } from '../text/decode.ts'
import { readXml, refuseEntities, type XmlElement } from '../xml.ts'
import { type Entries, openZip } from '../zip/open-zip.ts'

const CONTAINER = 'META-INF/container.xml'
const WANTED = /^META-INF\/|\.(?:opf|x?html?|xml)$|^mimetype$/i
/** Fonts made unreadable for other programs, and nothing that is read. */
const ONLY_FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/
const LOCKS = /^META-INF\/(?:rights\.xml|sinf\.xml|license\.lcpl)$/

/**
 * Reads a book, all of it, in the order of its spine. Its table of contents and its cover are no part of the text.
 * @throws {SaysoError} "protected" for a book under DRM, "damaged", "harmful" or "no-text"
 */
export function readEpub({ bytes, name }: Incoming): ReadDocument {
  const entries = openZip(bytes, name, WANTED)
  refuseLocked(entries, name)
  const root = readXml(entries.get(CONTAINER), name).find((element) => element.name === 'rootfile')
  const packagePath = root?.attributes['full-path'] ?? ''
  const book = readXml(entries.get(packagePath), name)
  if (book.length === 0)
    throw new SaysoError('damaged', `${name} is damaged: it does not say what its chapters are.`)
  const runs: Run[] = []
  let missing = 0
  for (const path of spineOf(book, packagePath)) {
    const chapter = entries.get(path)
    if (!chapter) {
      missing++
      continue
    }
    if (chapter.length === 0) continue
    const markup = decodeMarkup(chapter, `${path} in ${name}`, null)
    refuseEntities(markup, name)
    runs.push(...readRuns(markup, { judged: false, xhtml: true }).runs)
  }
  if (runs.length === 0)
    throw new SaysoError(
      'no-text',
      `${name} holds no text that can be read: only pictures, or nothing.`,
    )
  const known = (wanted: string) => book.find((element) => element.name === wanted)?.text || null
  const creators = book.filter((element) => element.name === 'creator').map(({ text }) => text)
  const title = known('title')
  const { drafts, heading } = draftsOf(runs, title, true)
  const article = articleFromBlocks({
    ...composeBlocks(drafts),
    title: heading ?? title,
    byline: creators.filter(Boolean).join(', ') || null,
    outlet: known('publisher'),
    date: dayOf(known('date')),
    language: known('language') ?? 'en',
    address: null,
    leftOut: [],
  })
  const notice =
    missing === 0
      ? null
      : `${missing === 1 ? 'One chapter' : `${missing} chapters`} of ${name} can’t be found in the file.`
  return { article, notice }
}

/** The paths of the chapters, in order. */
function spineOf(book: readonly XmlElement[], packagePath: string): string[] {
  const items = new Map(
    book
      .filter(({ name }) => name === 'item')
      .map(({ attributes }) => [attributes.id ?? '', attributes]),
  )
  return book
    .filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
    .map(({ attributes }) => items.get(attributes.idref ?? ''))
    .filter((item) => item?.href !== undefined && !/\bnav\b/.test(item.properties ?? ''))
    .map((item) => resolvePath(packagePath, item?.href ?? ''))
}

/** A path within the book, relative to a file of it. */
function resolvePath(from: string, href: string): string {
  const url = new URL(href, `file:///${from.split('/').map(encodeURIComponent).join('/')}`)
  try {
    return decodeURIComponent(url.pathname.slice(1))
  } catch {
    return url.pathname.slice(1)
  }
}

function refuseLocked(entries: Entries, name: string): void {
  const encryption = readXml(entries.get('META-INF/encryption.xml'), name)
  const locks = encryption.filter(
    ({ name: tag, attributes }) =>
      tag === 'EncryptionMethod' && !ONLY_FONTS.test(attributes.Algorithm ?? ''),
  )
  if (locks.length > 0 || [...entries.keys()].some((path) => LOCKS.test(path)))
    throw new SaysoError(
      'protected',
      `${name} is locked by its seller (DRM). Sayso can't read it. Many sellers and libraries offer an unlocked file.`,
    )
}
