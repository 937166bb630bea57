import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createDocuments } from '../../../../src/services/intake/documents.ts'
import { type Incoming, incomingFile } from '../../../../src/services/intake/formats/format.ts'
import { readRuns } from '../../../../src/services/intake/formats/html/runs.ts'
import { readDocument } from '../../../../src/services/intake/formats/registry.ts'
import { inputOf } from './fixture.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, utf8(text)])) as Zippable,
  )
const CONTAINER = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'
const BOOK =
  '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'
const epub = (more: Readonly<Record<string, string>> = {}) =>
  zip({
    'META-INF/container.xml': CONTAINER,
    'book.opf': BOOK,
    'a.xhtml': '<html><body><p>It fell, said Ann Lee.</p></body></html>',
    ...more,
  })
const file = (name: string, bytes: Uint8Array | string) =>
  incomingFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes)

/** A ZIP archive with one entry that says it holds `said` bytes and unpacks to `real`. */
function lyingZip(name: string, said: number, real: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(real, 'x'))
  const path = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(path.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(said, 24)
  central.writeUInt16LE(path.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + path.length, 12)
  end.writeUInt32LE(local.length + path.length + packed.length, 16)
  return Buffer.concat([local, path, packed, central, path, end])
}

/** A PDF of one page that has a picture's frame and no text. */
const PICTURES = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
4 0 obj<</Length 18>>stream
0 0 200 200 re f
endstream endobj
trailer<</Root 1 0 R>>`

/** A PDF with a page for each text, all with the same foot; cropped, so that no page begins at 0. */
function croppedPdf(texts: readonly string[]): string {
  const pages = texts.map((text, at) => {
    const [page, content] = [4 + 2 * at, 5 + 2 * at]
    const shown = `BT /F 10 Tf 20 600 Td (${text}) Tj ET BT /F 10 Tf 20 510 Td (Harbour News) Tj ET`
    return {
      kid: `${page} 0 R`,
      objects: `${page} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 500 400 700]/Resources<</Font<</F 3 0 R>>>>/Contents ${content} 0 R>>endobj
${content} 0 obj<</Length ${shown.length}>>stream
${shown}
endstream endobj`,
    }
  })
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${pages.map(({ kid }) => kid).join(' ')}]/Count ${pages.length}>>endobj
3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
${pages.map(({ objects }) => objects).join('\n')}
trailer<</Root 1 0 R>>`
}

const entities = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`

const LONG_LINE = `<p>${'It fell. '.repeat(500)}</p>`
/** Chapters of 9 MB: none of them is a bomb by itself. */
const LONG_CHAPTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [
  `${name}.xhtml`,
  `<html><body>${LONG_LINE.repeat(2000)}</body></html>`,
])

describe('what can’t be read', () => {
  const cases: [string, Incoming, string, RegExp][] = [
    ['an empty file', file('a.html', ''), 'empty', /a\.html is empty/],
    [
      'a page without words',
      file('a.html', '<html><body><script>x()</script>'),
      'empty',
      /scripts/,
    ],
    [
      'Markdown without words',
      file('a.md', '***\n\n> [\n'),
      'empty',
      /a\.md holds no words: there/,
    ],
    [
      'Markdown that is deeper than any text',
      file('a.md', `${'> '.repeat(50_000)}a`),
      'harmful',
      /within each other/,
    ],
    [
      'a picture',
      file('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      'binary',
      /is a picture/,
    ],
    [
      'a picture called HTML',
      file('a.html', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
      'binary',
      /is a picture/,
    ],
    ['noise', file('a.txt', new Uint8Array([1, 2, 3, 0, 4, 5])), 'binary', /neither text nor/],
    [
      'an old Word document',
      file('a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0])),
      'binary',
      /Save it as DOCX/,
    ],
    ...[
      '<?xml version="1.0"?>\n<!-- made by x -->\n<rss version="2.0"><channel/></rss>',
      '\ufeff<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>',
      '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }',
    ].map((text): [string, Incoming, string, RegExp] => [
      `a feed: ${text.slice(0, 20)}`,
      file('news.xml', text),
      'feed',
      /is a feed.*Follow it/,
    ]),
    [
      'a feed in UTF-16',
      file('news.xml', new Uint8Array(Buffer.from('\ufeff<rss></rss>', 'utf16le'))),
      'feed',
      /is a feed/,
    ],
    [
      'a list of feeds',
      file('mine.opml', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'),
      'feed-list',
      /Import it/,
    ],
    ['an archive', file('a.zip', zip({ 'a.txt': 'x' })), 'binary', /Unpack it/],
    ['half an EPUB', file('a.epub', epub().subarray(0, 300)), 'damaged', /not whole/],
    [
      'half a DOCX',
      file('a.docx', inputOf('docx-memo').bytes.subarray(0, 900)),
      'damaged',
      /not whole/,
    ],
    [
      'half a PDF',
      file('a.pdf', inputOf('pdf-print').bytes.subarray(0, 900)),
      'damaged',
      /not whole/,
    ],
    [
      'an EPUB with a path outside',
      file('a.epub', epub({ '../../evil.html': 'x' })),
      'harmful',
      /lead outside/,
    ],
    [
      'an EPUB with a path from the root',
      file('a.epub', epub({ '/etc/passwd': 'x' })),
      'harmful',
      /lead outside/,
    ],
    [
      'an EPUB that is a bomb',
      file('a.epub', epub({ 'a.xhtml': 'x'.repeat(40_000_000) })),
      'harmful',
      /far more data/,
    ],
    [
      'an EPUB with more text than anybody reads',
      file('a.epub', epub(Object.fromEntries(LONG_CHAPTERS))),
      'too-large',
      /more than 60 MB of text.*up to 20 MB.*Split it/,
    ],
    [
      'an EPUB with an entity bomb',
      file('a.epub', epub({ 'a.xhtml': `${entities}<html><body><p>&c;</p></body></html>` })),
      'harmful',
      /entities/,
    ],
    [
      'an EPUB whose index is an entity bomb',
      file('a.epub', epub({ 'book.opf': `${entities}${BOOK}` })),
      'harmful',
      /entities/,
    ],
    [
      'a DOCX with an entity bomb',
      file('a.docx', zip({ 'word/document.xml': `${entities}<w:document>&c;</w:document>` })),
      'harmful',
      /entities/,
    ],
    [
      'a book under DRM',
      file(
        'a.epub',
        epub({
          'META-INF/encryption.xml':
            '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
        }),
      ),
      'protected',
      /DRM/,
    ],
    [
      'a book with a licence',
      file('a.epub', epub({ 'META-INF/license.lcpl': '{}' })),
      'protected',
      /DRM/,
    ],
    [
      'a book without text',
      file('a.epub', epub({ 'a.xhtml': '<html><body><img src="a.png"/></body></html>' })),
      'no-text',
      /only pictures/,
    ],
    ['a scanned PDF', file('a.pdf', PICTURES), 'no-text', /OCR/],
    [
      'a mail without text',
      file('a.eml', 'From: a@b.c\nSubject: x\nMIME-Version: 1.0\n\n'),
      'empty',
      /no text/,
    ],
  ]
  it.each(cases)('%s', async (_, incoming, code, message) => {
    await expect(readDocument(incoming)).rejects.toMatchObject({
      name: 'SaysoError',
      code,
      message,
    })
  })

  it('an archive that says less than it holds gives no more than it says', async () => {
    const bomb = lyingZip('word/document.xml', 100, 50_000_000)
    await expect(readDocument(file('a.docx', bomb))).rejects.toMatchObject({ name: 'SaysoError' })
  })
})

describe('what can be read all the same', () => {
  const words = async (incoming: Incoming) => (await readDocument(incoming)).article.text

  it('a book whose fonts alone are locked', async () => {
    const fonts =
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>'
    expect(await words(file('a.epub', epub({ 'META-INF/encryption.xml': fonts })))).toContain(
      'It fell',
    )
  })

  it('a book that lacks a chapter, with a note', async () => {
    const book = BOOK.replace('</manifest>', '<item id="b" href="b.xhtml"/></manifest>').replace(
      '</spine>',
      '<itemref idref="b"/></spine>',
    )
    const { article, notice } = await readDocument(file('a.epub', epub({ 'book.opf': book })))
    expect(article.text).toContain('It fell')
    expect(notice).toContain('One chapter of a.epub')
  })

  it('an article behind a wall, with a note', async () => {
    const page = `<html><head><script type="application/ld+json">{"isAccessibleForFree": false}</script></head><body><article><h1>Wall falls</h1><p>${'It fell on Friday, in the storm, and nobody was hurt. '.repeat(8)}</p></article></body></html>`
    const { article, notice } = await readDocument(file('a.html', page))
    expect(article.title).toBe('Wall falls')
    expect(notice).toContain('subscribers')
  })

  it('markup in words is words, and no markup', async () => {
    expect(
      await words(
        file('a.html', '<p>He typed &lt;script&gt;alert(1)&lt;/script&gt; and left.</p>'),
      ),
    ).toBe('He typed <script>alert(1)</script> and left.')
  })

  it('plain text that begins like another format', async () => {
    for (const text of [
      'ID3 tags are old.',
      'MZ is how programs begin.',
      'On 3 May: %PDF- is a mark.',
    ])
      expect(await words(file('a.txt', text))).toBe(text)
  })

  it('a book and a table of any length', async () => {
    // more than a call takes arguments
    const many = 130_000
    const rows = '<tr><td>One</td><td>two</td></tr>'.repeat(many)
    const table = readRuns(`<html><table>${rows}</table></html>`, { judged: false, xhtml: false })
    expect(table.runs).toHaveLength(many)
    const chapter = `<html><body>${'<p>One.</p>'.repeat(many)}</body></html>`
    const long = await readDocument(file('b.epub', epub({ 'a.xhtml': chapter })))
    expect(long.article.blocks).toHaveLength(many)
  })

  it('a book that names no path', async () => {
    const lost = BOOK.replace('a.xhtml', 'http://[').replace(
      '</manifest>',
      '<item id="b" href="a.xhtml"/></manifest>',
    )
    const spine = lost.replace('</spine>', '<itemref idref="b"/></spine>')
    const { article, notice } = await readDocument(file('b.epub', epub({ 'book.opf': spine })))
    expect(article.text).toBe('It fell, said Ann Lee.')
    expect(notice).toContain('One chapter')
  })

  it('a PDF whose pages were cropped, without their feet', async () => {
    const pdf = croppedPdf(['The quay is shut.', 'Nothing moves.', 'It opens in May.'])
    const { article } = await readDocument(file('a.pdf', pdf))
    expect(article.text).not.toContain('Harbour News')
    expect(article.leftOut).toEqual(['Harbour News'])
  })

  it('HTML of any depth and without any end', async () => {
    expect(await words(file('a.html', `<html>${'<div><b>'.repeat(10_000)}Deep down.`))).toBe(
      'Deep down.',
    )
    expect(await words(file('a.html', '<html><p>Cut off in the <a href="x'))).toBe('Cut off in the')
  })

  it('any bytes: an article, or words that say why not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.html', 'a.epub', 'a.docx', 'a.pdf', 'a.md', 'a.eml', 'a.txt'),
        fc.constantFrom('', '<html>', 'PK\u0003\u0004', '%PDF-1.4\n', 'From: a\nTo: b\n', '---\n'),
        fc.uint8Array({ maxLength: 300 }),
        async (name, start, noise) => {
          const bytes = Buffer.concat([Buffer.from(start, 'latin1'), noise])
          try {
            const { article } = await readDocument(file(name, new Uint8Array(bytes)))
            expect(article.blocks.every(({ start, end }) => end > start)).toBe(true)
          } catch (thrown) {
            expect(thrown).toMatchObject({ name: 'SaysoError' })
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the thread that reads documents', () => {
  /** Built by `npm run build`, which `npm test` does first. */
  const workerUrl = new URL('../../../../dist/engines/document-worker.js', import.meta.url)

  it('answers with the article, or with what is wrong', async () => {
    const documents = createDocuments({ workerUrl })
    const book = file('a.epub', epub())
    expect(await documents.read(book)).toEqual(await readDocument(book))
    await expect(documents.read(file('a.pdf', PICTURES))).rejects.toMatchObject({
      name: 'SaysoError',
      code: 'no-text',
    })
    await documents.close()
  })

  it('is ended when it takes too long, and says so', async () => {
    const documents = createDocuments({ workerUrl, patience: 1 })
    await expect(documents.read(file('a.epub', epub()))).rejects.toMatchObject({
      code: 'harmful',
      message: expect.stringContaining('too much time'),
    })
    await documents.close()
  })

  it('is ended when it takes too much memory, and nothing else is', async () => {
    const documents = createDocuments({ workerUrl, memory: 16 })
    const large = `<html><body>${'<p>It fell on Friday.</p>'.repeat(200_000)}`
    await expect(documents.read(file('a.html', large))).rejects.toMatchObject({ code: 'harmful' })
    await documents.close()
  })
})
