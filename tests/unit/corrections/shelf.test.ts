import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Correction } from '../../../src/core/corrections/types.ts'
import { shelfBeside, shelfOfText } from '../../../src/services/corrections/shelf.ts'

const corrections: Correction[] = [
  { type: 'narration', at: { start: 0, end: 2, words: 'No' } },
  { type: 'same', name: 'Ann Lee', other: 'the mayor' },
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-shelf-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps corrections beside the article', async () => {
  const shelf = shelfBeside(join(folder, 'news.txt'))
  expect(await shelf.load()).toEqual([])
  await shelf.save(corrections)
  expect(await shelfBeside(join(folder, 'news.txt')).load()).toEqual(corrections)
  expect(shelf.file).toBe(join(folder, 'news.txt.sayso.json'))
})

it('keeps corrections of a text without a file', async () => {
  await shelfOfText(join(folder, 'new'), 'some text').save(corrections)
  expect(await shelfOfText(join(folder, 'new'), 'some text').load()).toEqual(corrections)
  expect(await shelfOfText(join(folder, 'new'), 'other text').load()).toEqual([])
})

it('leaves a damaged file as it is and says so', async () => {
  const file = join(folder, 'news.txt.sayso.json')
  await writeFile(file, '{"version":1,"corr')
  await expect(shelfBeside(join(folder, 'news.txt')).load()).rejects.toThrow(/damaged/)
  expect(await readFile(file, 'utf8')).toBe('{"version":1,"corr')
})

it('says what can’t be written', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(shelfOfText(join(folder, 'file'), 'x').save(corrections)).rejects.toMatchObject({
    code: 'unwritable',
  })
})
