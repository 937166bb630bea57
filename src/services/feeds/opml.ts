import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { SaysoError } from '../../contract/failure.ts'
import type { Feed } from '../../contract/feeds.ts'
import { beginning, oneLine } from './parse/plain-text.ts'

/** A feed as an OPML file names it. */
export interface Listed {
  /** As written. */
  readonly address: string
  /** Null where the file gives none. */
  readonly title: string | null
  readonly homepage: string | null
  /** Outermost first. */
  readonly folders: readonly string[]
}

type Outline = NonNullable<NonNullable<Opml.Document<string>['body']>['outlines']>[number]

const MAX_DEPTH = 10
const MAX_NAME = 200

/** @throws {SaysoError} "damaged" where it is no OPML, "empty" where it names no feed, "harmful" */
export function readOpml(text: string, name: string): Listed[] {
  if (/<!ENTITY/i.test(text))
    throw new SaysoError('harmful', `${name} was not read: it defines XML entities.`)
  let outlines: readonly Outline[]
  try {
    outlines = parseOpml(text).body?.outlines ?? []
  } catch (cause) {
    throw new SaysoError(
      'damaged',
      `${name} is no OPML, or it is damaged. Export your feeds as OPML from the other program again.`,
      { cause },
    )
  }
  const listed = outlines.flatMap((outline) => listedIn(outline, []))
  if (listed.length === 0) throw new SaysoError('empty', `${name} names no feeds.`)
  return listed
}

function listedIn(outline: Outline, folders: readonly string[]): Listed[] {
  const title = beginning(oneLine(outline.title ?? outline.text ?? ''), MAX_NAME) || null
  const within = outline.outlines ?? []
  const inner =
    within.length === 0 || folders.length >= MAX_DEPTH
      ? []
      : within.flatMap((one) => listedIn(one, title === null ? folders : [...folders, title]))
  if (outline.xmlUrl === undefined) return inner
  const homepage = outline.htmlUrl ?? null
  return [{ address: oneLine(outline.xmlUrl), title, homepage, folders }, ...inner]
}

/** Feeds as OPML, in their folders. */
export function writeOpml(feeds: readonly Feed[]): string {
  const outlines: Outline[] = []
  for (const { address, title, homepage, folders } of feeds) {
    let level = outlines
    for (const folder of folders) level = folderIn(level, folder)
    level.push({
      type: 'rss',
      text: title,
      title,
      xmlUrl: address,
      ...(homepage === null ? {} : { htmlUrl: homepage }),
    })
  }
  return generateOpml({ head: { title: 'Feeds of Sayso' }, body: { outlines } })
}

function folderIn(level: Outline[], text: string): Outline[] {
  const there = level.find((one) => one.xmlUrl === undefined && one.text === text)
  if (there?.outlines) return there.outlines
  const outlines: Outline[] = []
  level.push({ text, outlines })
  return outlines
}
