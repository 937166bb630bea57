import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SaysoError } from '../../../src/contract/failure.ts'
import { unpackEntries } from '../../../src/services/feeds/parse/parsed.ts'
import { readFeed, readOpmlFile } from '../../../src/services/feeds/read-feed.ts'

const root = fileURLToPath(new URL('../../fixtures/feeds', import.meta.url))
const inputs = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.\w+$/.test(path))
  .map((path) => new Uint8Array(readFileSync(join(root, path))))

/** Reads bytes as both kinds of file; all that may be thrown is meant for the listener. */
function read(bytes: Uint8Array): void {
  const name = 'feeds.example'
  const document = { name, bytes, charset: null, address: 'https://feeds.example/a/feed' }
  for (const work of [() => readFeed(document), () => readOpmlFile({ name, bytes })]) {
    try {
      const found = work()
      if ('kind' in found && found.kind === 'feed') {
        const entries = unpackEntries(found.entries)
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
        for (const { address } of entries) expect(address ?? 'https://').toMatch(/^https?:\/\//)
      }
    } catch (thrown) {
      if (!(thrown instanceof SaysoError)) throw thrown
    }
  }
}

it('reads any bytes, or says why not', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), read), { numRuns: 200 })
})

it('reads feeds with bytes put in, taken out, and pieces of each other, or says why not', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc
      .record({ of: fc.constantFrom(...inputs), at: fc.nat(4000), length: fc.nat(500) })
      .map(({ of, at, length }) => of.subarray(at % of.length, (at % of.length) + length)),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...inputs),
      fc.array(fc.record({ at: fc.nat(4000), out: fc.nat(100), piece }), { maxLength: 5 }),
      (input, changes) => {
        let bytes = Buffer.from(input)
        for (const { at, out, piece: put } of changes) {
          const from = at % (bytes.length + 1)
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + out)])
        }
        read(bytes)
      },
    ),
    { numRuns: 1000 },
  )
})

it('reads any JSON that says it is a feed, or says why not', () => {
  const version = 'https://jsonfeed.org/version/1.1'
  const item = fc.dictionary(
    fc.constantFrom('id', 'url', 'title', 'content_html', 'authors', 'date_published', 'summary'),
    fc.jsonValue(),
  )
  const any = fc.record({ items: fc.array(fc.oneof(item, fc.jsonValue())), title: fc.jsonValue() })
  fc.assert(
    fc.property(any, (feed) => read(Buffer.from(JSON.stringify({ version, ...feed })))),
    { numRuns: 300 },
  )
})

it('reads in time that grows with the length alone', () => {
  const long = (start: string, piece: string) => Buffer.from(start + piece.repeat(200_000))
  const rss = '<rss version="2.0"><channel><title>x</title>'
  for (const piece of [
    '<![CDATA[',
    '<!--',
    '<item>',
    '</item>',
    '<a:',
    '<a b="',
    '&amp;',
    '<item/>',
  ])
    read(long(rss, piece))
  read(long('{"version":"https://jsonfeed.org/version/1","items":', '['))
  read(long('<opml><body>', '<outline text="a">'))
  read(long('', '<link rel=alternate type=application/rss+xml href=a>'))
})
