import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DictionaryEntry } from '../../../src/core/dictionary/types.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { createDictionary } from '../../../src/services/dictionary/dictionary.ts'
import { readDictionary } from '../../../src/services/dictionary/file.ts'

const entry = (written: string, more: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  id: written,
  written,
  spoken: 'said',
  kind: 'word',
  caseSensitive: false,
  language: null,
  note: '',
  ...more,
})

let folder: string
let file: string
const report = vi.fn()
const open = () => createDictionary({ file, report })
beforeEach(async () => {
  report.mockClear()
  folder = await mkdtemp(join(tmpdir(), 'sayso-dictionary-'))
  file = join(folder, 'new', 'dictionary.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const spokenBy = async (dictionary: ReturnType<typeof open>, text: string) =>
  toSpeech(text, await dictionary.rules('en')).spoken

describe('a dictionary', () => {
  it('is empty at first, and writes nothing of its own accord', async () => {
    const state = await open().get()
    expect(state).toMatchObject({ entries: [], notice: null })
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps what is saved, and speaks it at once', async () => {
    const dictionary = open()
    const { revision } = await dictionary.get()
    expect(await spokenBy(dictionary, 'Nuuk')).toBe('Nuuk')
    await dictionary.save([entry('Nuuk')], revision)
    expect(await spokenBy(dictionary, 'Nuuk')).toBe('said')
    expect((await open().get()).entries).toEqual([entry('Nuuk')])
    expect(await spokenBy(open(), 'Nuuk, Gen. Smith')).toBe('said, General Smith')
  })

  it('that somebody else changed is not written over', async () => {
    const [here, there] = [open(), open()]
    const { revision } = await here.get()
    await there.save([entry('Nuuk')], revision)
    await expect(here.save([], revision)).rejects.toMatchObject({ code: 'bad-request' })
    expect((await here.get()).entries).toEqual([entry('Nuuk')])
  })

  it('refuses an expression that can’t be run, and keeps the rest', async () => {
    const dictionary = open()
    const first = await dictionary.save([entry('a')], (await dictionary.get()).revision)
    const bad = [entry('a'), entry('(', { kind: 'expression' })]
    await expect(dictionary.save(bad, first.revision)).rejects.toMatchObject({
      message: expect.stringContaining('regular expression'),
    })
    expect(await dictionary.get()).toEqual(first)
  })

  it('that is damaged is set aside and told of, as often as it happens', async () => {
    const first = open()
    await first.save([entry('a')], (await first.get()).revision)
    for (const damage of ['{ "version": 1, "entries": [{', '[]']) {
      await writeFile(file, damage)
      const { entries, notice } = await open().get()
      expect(entries).toEqual([])
      expect(notice).toContain('damaged')
    }
    expect(report).toHaveBeenCalledTimes(2)
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe('{ "version": 1, "entries": [{')
    expect(await readFile(`${file}.damaged-2`, 'utf8')).toBe('[]')
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that may not be read is never written over (root may read everything)',
    async () => {
      const first = open()
      await first.save([entry('a')], (await first.get()).revision)
      await chmod(file, 0)
      const dictionary = open()
      const { revision, notice } = await dictionary.get()
      expect(notice).toContain('can’t be read'.replace('’', "'"))
      await expect(dictionary.save([], revision)).rejects.toMatchObject({ code: 'unwritable' })
    },
  )

  it('that can’t be written stays as it was', async () => {
    await writeFile(join(folder, 'new'), 'a file where the folder should be')
    const dictionary = open()
    const { revision } = await dictionary.get()
    await expect(dictionary.save([entry('a')], revision)).rejects.toMatchObject({
      code: 'unwritable',
    })
    expect(await spokenBy(dictionary, 'a')).toBe('a')
  })
})

describe('trying an entry', () => {
  it('tells what it would say, with all that is saved, and saves nothing', async () => {
    const dictionary = open()
    await dictionary.save([entry('b'), entry('a')], (await dictionary.get()).revision)
    expect(await dictionary.attempt(entry('a', { spoken: 'ay' }), 'a b $3bn', 'en')).toEqual({
      problem: null,
      spoken: 'ay said 3 billion dollars',
      found: true,
    })
    expect(await dictionary.attempt(entry('x'), 'a', 'en')).toMatchObject({ found: false })
    expect(await spokenBy(dictionary, 'a')).toBe('said')
  })

  it('tells what is wrong with it', async () => {
    const { problem, spoken } = await open().attempt(entry('(', { kind: 'expression' }), 'a', 'en')
    expect(problem).toContain('regular expression')
    expect(spoken).toBe('a')
  })
})

describe('reading a dictionary file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('takes the lines of an NVDA dictionary that can be used, and tells of the others', () => {
    const { entries, problems } = readDictionary(
      'a.dic',
      bytes('\uFEFF#a town\r\nNuuk\tnook\t0\t2\r\n(\tx\t0\t1\r\nno\r\n'),
      'en',
    )
    expect(entries).toMatchObject([{ written: 'Nuuk', language: 'en', note: 'a town' }])
    expect(problems.map(({ line }) => line)).toEqual([3, 4])
  })

  it('takes a file of Sayso’s own', async () => {
    const dictionary = open()
    await dictionary.save([entry('a')], (await dictionary.get()).revision)
    const { entries } = readDictionary('d.json', await readFile(file), null)
    expect(entries).toMatchObject([{ written: 'a', spoken: 'said' }])
    expect(entries[0]?.id).not.toBe('a')
  })

  it.each([
    ['a text', 'Hello there.\n', /no dictionary/],
    ['nothing', '', /empty/],
    ['other JSON', '{"a":1}', /no dictionary of Sayso/],
    ['too many entries', 'a\tb\t0\t2\n'.repeat(5001), /up to 5000/],
    ['a picture', '\u0000', /not a text file/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readDictionary('x', bytes(text), null)).toThrow(message)
  })
})
