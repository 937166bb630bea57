import { SaysoError } from '../../../../contract/failure.ts'
import { composeBlocks } from '../../../../core/article/compose.ts'
import { articleFromBlocks } from '../../../../core/article/from-blocks.ts'
import { dayOf, type Incoming, type ReadDocument } from '../format.ts'
import { draftsOf } from '../html/drafts.ts'
import type { Run } from '../html/run.ts'
import { readRuns } from '../html/runs.ts'
import { decodeMarkup } from '../text/decode.ts'
import { readXml, refuseEntities, type XmlElement } from '../xml.ts'
import { type Entries, openZip } from '../zip/open-zip.ts'
import { readContents } from './contents.ts'

const CONTAINER = 'META-INF/container.xml'
const WANTED = /^META-INF\/|\.(?:opf|x?html?|xml|ncx)$|^mimetype$/i
/** Fonts made unreadable for other programs, and nothing that is read. */
const ONLY_FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/
const LOCKS = /^META-INF\/(?:rights\.xml|sinf\.xml|license\.lcpl)$/

/**
 * Reads a book, all of it, in the order of its spine. Its table of contents and its cover are no part of the text; the
 * contents say where chapters begin.
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
  /** Where each chapter begins: a number of a run. */
  const starts = new Map<string, number>()
  let missing = 0
  for (const path of spineOf(book, packagePath)) {
    const chapter = entries.get(path)
    if (!chapter) {
      missing++
      continue
    }
    starts.set(path, runs.length)
    if (chapter.length === 0) continue
    const markup = decodeMarkup(chapter, `${path} in ${name}`, null)
    refuseEntities(markup, name)
    const found = readRuns(markup, { judged: false, xhtml: true }).runs
    for (const [at, { ids }] of found.entries())
      for (const id of ids) starts.set(`${path}#${id}`, runs.length + at)
    for (const run of found) runs.push(run)
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
  const { text, blocks } = composeBlocks(drafts)
  // the title may stand before all of them
  const offsetOf = (run: number) => blocks[run + drafts.length - runs.length]?.start
  const contents = contentsOfBook(book, packagePath, entries, name).flatMap(
    ({ title, level, target }) => {
      const [chapter = ''] = target.split('#', 1)
      const start = offsetOf(starts.get(target) ?? starts.get(chapter) ?? runs.length)
      return start === undefined ? [] : [{ title, level, start }]
    },
  )
  const article = articleFromBlocks({
    text,
    blocks,
    title: heading ?? title,
    byline: creators.filter(Boolean).join(', ') || null,
    outlet: known('publisher'),
    date: dayOf(known('date')),
    language: known('language') ?? 'en',
    address: null,
    leftOut: [],
    ...(contents.length > 0 && { contents }),
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

/** The book's own table of contents, each line with the path that it leads to, and "#" with an id. */
function contentsOfBook(
  book: readonly XmlElement[],
  packagePath: string,
  entries: Entries,
  name: string,
) {
  const items = book.filter((element) => element.name === 'item').map((item) => item.attributes)
  const nav = items.find(({ properties }) => /\bnav\b/.test(properties ?? ''))
  const ncx = items.find((item) => item['media-type'] === 'application/x-dtbncx+xml')
  for (const item of [nav, ncx]) {
    if (item?.href === undefined) continue
    const path = resolvePath(packagePath, item.href)
    const bytes = entries.get(path)
    if (!bytes?.length) continue
    const markup = new TextDecoder().decode(bytes)
    refuseEntities(markup, name)
    const lines = readContents(markup).map(({ title, level, href }) => {
      const [, id = ''] = /#(.*)$/su.exec(href) ?? []
      const target = resolvePath(path, href)
      return { title, level, target: id === '' ? target : `${target}#${decoded(id)}` }
    })
    if (lines.length > 0) return lines
  }
  return []
}

/** A path within the book, relative to a file of it; what is no path stays as it is, and is found nowhere. */
function resolvePath(from: string, href: string): string {
  const base = `file:///${from.split('/').map(encodeURIComponent).join('/')}`
  return URL.canParse(href, base) ? decoded(new URL(href, base).pathname.slice(1)) : href
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
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
