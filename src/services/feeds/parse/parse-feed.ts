import { type AnyFeed, parseFeed as parseAny } from 'feedsmith'
import { SaysoError } from '../../../contract/failure.ts'
import { resolveAddress } from '../../intake/formats/html/address.ts'
import { readDate } from './dates.ts'
import { entryKeys, entryVersion } from './entry-keys.ts'
import type { ParsedEntry, ParsedFeed } from './parsed.ts'
import { beginning, oneLine, plainText } from './plain-text.ts'
import { type ToldEntry, tellFeed } from './told.ts'
import { isWhole } from './whole.ts'

/** Of a feed no more entries than this are read: those that it tells first. */
const MAX_ENTRIES = 500
/** Markup of an entry over this length, in UTF-16 units, is no article. */
const MAX_MARKUP = 1_000_000
const MAX_TITLE = 500
const MAX_SUMMARY = 400
const MAX_ADDRESS = 4096

/** Whether a text means to be a feed. What it is else, a page most likely, is for others to say. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, '')
  if (/^\s*\{/.test(start)) return /"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(start)
  return !/<html[\s>]/i.test(start) && ROOT.test(start)
}

const ROOT = /<((?:\w+:)?(?:rss|feed|rdf))[\s>]/i

/**
 * Reads a feed of any kind: RSS 0.9 to 2.0, RDF, Atom, JSON Feed.
 * @param address its own, to which others are relative
 * @param name how messages call it
 * @throws {SaysoError} "harmful" or "damaged"
 */
export function parseFeed(text: string, address: string, name: string): ParsedFeed {
  refuseOwnEntities(text, name)
  const { whole, cut } = mendEnd(withoutDoctype(text))
  const told = tellFeed(parse(whole, cut ? brokenOff(name) : damaged(name)))
  if (cut && told.entries.length === 0) throw brokenOff(name)
  const base = resolveAddress(told.base, address) ?? address
  const entries = told.entries.slice(0, MAX_ENTRIES)
  const made = entries.map((entry) => {
    const at = resolveAddress(entry.address?.trim() ?? null, base)
    return { entry, address: at !== null && at.length <= MAX_ADDRESS ? at : null }
  })
  const keys = entryKeys(
    made.map(({ entry, address: at }) => ({
      id: entry.id?.trim() || null,
      address: at,
      title: entry.title ?? entry.summary ?? '',
      date: entry.date ?? null,
    })),
  )
  const seen = new Set<string>()
  return {
    title: told.title === null ? null : beginning(plainText(told.title), MAX_TITLE) || null,
    homepage: resolveAddress(told.homepage?.trim() ?? null, base),
    language: languageTag(told.language),
    entries: made.flatMap(({ entry, address: at }, index) => {
      const key = keys[index]
      if (key === undefined || seen.has(key)) return []
      seen.add(key)
      return parseEntry(entry, at, key)
    }),
    cut,
  }
}

/** Nothing where it says nothing. */
function parseEntry(told: ToldEntry, address: string | null, key: string): ParsedEntry[] {
  const content = bounded(told.content)
  const description = bounded(told.summary)
  const [contentText, descriptionText] = [words(content), words(description)]
  // some put the article where others put its summary
  const meant = contentText.length >= descriptionText.length && content !== null
  const markup = meant ? content : description
  const text = meant ? contentText : descriptionText
  const summary = beginning(descriptionText || contentText, MAX_SUMMARY)
  const title = beginning(words(told.title), MAX_TITLE) || beginning(summary, 80) || (address ?? '')
  if (title === '') return []
  const entry = {
    title,
    address,
    byline: byline(told.authors),
    ...readDate(told.date),
    summary,
    markup: text === '' ? null : markup,
    whole: text !== '' && (address === null || isWhole(text, meant)),
  }
  return [{ key, version: entryVersion(entry), ...entry }]
}

const bounded = (markup: string | null) =>
  markup !== null && markup.length <= MAX_MARKUP ? markup : null
const words = (markup: string | null) => (markup === null ? '' : plainText(markup))

function byline(authors: readonly (string | undefined)[]): string | null {
  const names = authors.map((author) => oneLine(author ?? '')).filter((name) => name !== '')
  return beginning([...new Set(names)].join(', '), MAX_TITLE) || null
}

function languageTag(said: string | null): string | null {
  const tag = said?.trim().replaceAll('_', '-') ?? ''
  return tag.length <= 35 && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null
}

function parse(text: string, otherwise: SaysoError): AnyFeed {
  try {
    return parseAny(text)
  } catch {
    throw otherwise
  }
}

const damaged = (name: string) =>
  new SaysoError('damaged', `What ${name} sends as a feed is damaged. Try again later.`)
const brokenOff = (name: string) =>
  new SaysoError('damaged', `What ${name} sent broke off in the middle. Try again later.`)

/** @throws {SaysoError} "harmful" for a feed that defines entities: they are never expanded, and bombs are made so */
function refuseOwnEntities(text: string, name: string): void {
  // an article about XML may write of them; what is in a file elsewhere ("%") is never loaded
  if (/<!ENTITY\s+[^%\s]/i.test(outsideCdata(text)))
    throw new SaysoError(
      'harmful',
      `${name} was not read: it defines XML entities, as files do that are made to fill the memory.`,
    )
}

function outsideCdata(text: string): string {
  let outside = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<![CDATA[', at)
    const end = start < 0 ? -1 : text.indexOf(']]>', start)
    if (end < 0) return outside + text.slice(at)
    outside += text.slice(at, start)
    at = end
  }
}

/** It says nothing that is needed, and the library takes some for damage. */
function withoutDoctype(text: string): string {
  const doctype = /<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/i.exec(text.slice(0, 20_000))
  const root = ROOT.exec(text)
  if (!doctype || !root || doctype.index > root.index) return text
  return text.slice(0, doctype.index) + text.slice(doctype.index + doctype[0].length)
}

/** Where a feed was cut off, it ends after the last entry that is whole. */
function mendEnd(text: string): { readonly whole: string; readonly cut: boolean } {
  const root = ROOT.exec(text)?.[1]
  if (/^\s*\{/.test(text)) return { whole: text, cut: !/\}\s*$/.test(text.slice(-1000)) }
  if (root === undefined) return { whole: text, cut: false }
  const ends = /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i
  if (ends.test(text.slice(-5000))) return { whole: text, cut: false }
  let last = 0
  for (const { index, 0: end } of text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi))
    last = index + end.length
  if (last === 0) return { whole: text, cut: true }
  const channel = root.toLowerCase() === 'rss' ? '</channel>' : ''
  return { whole: `${text.slice(0, last)}${channel}</${root}>`, cut: true }
}
