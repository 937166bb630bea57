import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Correction } from '../../../src/core/corrections/types.ts'
import { createOpenArticles } from '../../../src/services/corrections/open-articles.ts'
import { shelfBeside } from '../../../src/services/corrections/shelf.ts'
import { readArticleText } from '../../../src/services/intake/read.ts'

const words = '“The quay is shut,”'
const article = readArticleText(`${words} said Ann Lee.`, 'quay.txt')
const isBob: Correction = {
  type: 'source',
  at: { start: 0, end: words.length, words },
  name: 'Bob Ray',
  kind: 'person',
}
const speakers = (opened: { attribution: { sources: readonly { name: string }[] } }) =>
  opened.attribution.sources.map((source) => source.name)

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-open-'))
  path = join(folder, 'quay.txt')
})
afterEach(() => rm(folder, { recursive: true }))

it('corrects, keeps the correction for the next time, and takes it back', async () => {
  const articles = createOpenArticles()
  const first = await articles.open(article, shelfBeside(path))
  expect([speakers(first), first.corrections, first.notice]).toEqual([['Ann Lee'], 0, null])
  const second = await articles.correct(first.id, isBob)
  expect([speakers(second), second.corrections, second.notice]).toEqual([['Bob Ray'], 1, null])

  const later = createOpenArticles()
  const again = await later.open(article, shelfBeside(path))
  expect(speakers(again)).toEqual(['Bob Ray'])
  expect(speakers(await later.undo(again.id))).toEqual(['Ann Lee'])
  expect((await shelfBeside(path).load()).length).toBe(0)
})

it('holds a correction that can’t be saved, and says so', async () => {
  await writeFile(join(folder, 'file'), '')
  const articles = createOpenArticles()
  const opened = await articles.open(article, {
    ...shelfBeside(join(folder, 'file', 'quay.txt')),
    load: async () => [],
  })
  const corrected = await articles.correct(opened.id, isBob)
  expect(speakers(corrected)).toEqual(['Bob Ray'])
  expect(corrected.notice).toMatch(/can't be written/)
})

it('never writes over damaged corrections', async () => {
  const shelf = shelfBeside(path)
  await writeFile(shelf.file, 'damaged')
  const articles = createOpenArticles()
  const opened = await articles.open(article, shelf)
  expect(opened.notice).toMatch(/damaged/)
  expect((await articles.correct(opened.id, isBob)).notice).toMatch(/damaged/)
  await expect(shelf.load()).rejects.toThrow(/damaged/)
})

it('refuses an article that is not open', async () => {
  await expect(createOpenArticles().correct('x', isBob)).rejects.toMatchObject({
    code: 'bad-request',
  })
})
