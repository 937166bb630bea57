import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { incomingFile } from '../../../src/services/intake/formats/format.ts'
import { readArticleText } from '../../../src/services/intake/read.ts'
import { createReading } from '../../../src/services/intake/reading.ts'

/** Built by `npm run build`, which `npm test` does first. */
const workersUrl = new URL('../../../dist/engines/', import.meta.url)
const sentence = 'The quay is shut. “It is safe,” said harbour master Ana Ruiz.\n\n'
const long = sentence.repeat(500)

test('a long article is read beside all else, and is the same', async () => {
  const reading = createReading({ workersUrl, warm: false })
  const coming = reading.text(long, 'long.txt')
  // a turn of this thread's own, while the other one reads
  const first = await Promise.race([
    coming,
    new Promise((resolve) => setImmediate(resolve, 'free')),
  ])
  expect(first).toBe('free')
  const article = await coming
  expect(article).toEqual(readArticleText(long, 'long.txt'))
  expect(article.attribution.sources.map(({ name }) => name)).toContain('Ana Ruiz')
  await reading.close()
})

test('of a very long one the opening comes first, and then the whole as if there had been none', async () => {
  const text = long.repeat(4)
  const reading = createReading({ workersUrl, warm: false })
  const came: string[] = []
  const article = await reading.text(text, 'long.txt', {
    early({ opening, wholeText }) {
      came.push('opening')
      expect(wholeText).toBe(text)
      expect(text.startsWith(opening.article.text)).toBe(true)
      expect(opening.attribution.segments.at(-1)?.end).toBe(opening.article.text.length)
    },
  })
  came.push('whole')
  expect(came).toEqual(['opening', 'whole'])
  expect(article).toEqual(readArticleText(text, 'long.txt'))
  await reading.close()
})

test('a short one and a file are read too; what is wrong is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-reading-'))
  const file = join(folder, 'news.txt')
  writeFileSync(file, sentence)
  const reading = createReading({ workersUrl, warm: false })
  expect(await reading.file(file)).toEqual(readArticleText(sentence, 'news.txt'))
  await expect(reading.text('  ', 'Pasted text')).rejects.toMatchObject({ code: 'empty' })
  await expect(reading.incoming(incomingFile('x', new Uint8Array([0, 1])))).rejects.toMatchObject({
    code: 'binary',
  })
  // no thread is asked, and it is no text all the same
  writeFileSync(file, '<opml version="2.0"><body/></opml>')
  await expect(reading.file(file)).rejects.toMatchObject({ code: 'feed-list' })
  await expect(reading.file(join(folder, 'none'))).rejects.toMatchObject({ code: 'missing-file' })
  rmSync(folder, { recursive: true })
})

test('closing ends what is being read', async () => {
  const reading = createReading({ workersUrl, warm: false })
  const coming = reading.text(long, 'long.txt')
  await reading.close()
  await expect(coming).rejects.toThrow('ended early')
})

test('a thread that is ready reads one article after the other, short ones too', async () => {
  const reading = createReading({ workersUrl, warm: true })
  for (const text of [sentence, long, sentence])
    expect(await reading.text(text, 'a.txt')).toEqual(readArticleText(text, 'a.txt'))
  const both = await Promise.all([reading.text(long, 'a.txt'), reading.text(sentence, 'b.txt')])
  expect(both).toEqual([readArticleText(long, 'a.txt'), readArticleText(sentence, 'b.txt')])
  await expect(reading.text('  ', 'Pasted text')).rejects.toMatchObject({ code: 'empty' })
  await reading.close()
})
