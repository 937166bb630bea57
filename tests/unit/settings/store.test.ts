import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { settings } from '../../../src/contract/schemas.ts'
import { createStore } from '../../../src/services/settings/store.ts'

let folder: string
let file: string
const report = vi.fn()
const open = () => createStore({ file, schema: settings, report })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-settings-'))
  file = join(folder, 'deep', 'settings.json')
  report.mockClear()
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

/** Puts a file where the store looks. */
async function given(text: string): Promise<void> {
  file = join(folder, 'settings.json')
  await writeFile(file, text)
}

describe('settings', () => {
  test('are the defaults before there is a file, and reading makes none', async () => {
    expect(await open().get()).toEqual(settings.parse({}))
    expect(await readdir(folder)).toEqual([])
    expect(report).not.toHaveBeenCalled()
  })

  test('stay when Sayso starts again', async () => {
    await open().change({ rate: 2.5 })
    await open().change({ level: 'full' })
    expect(await open().get()).toMatchObject({ rate: 2.5, level: 'full' })
  })

  test('changes that come at once are all kept', async () => {
    const store = open()
    await Promise.all([
      store.change({ rate: 3 }),
      store.change({ theme: 'dark' }),
      store.change({ level: 'brief' }),
    ])
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      rate: 3,
      theme: 'dark',
      level: 'brief',
    })
  })

  test.each([
    ['cut short', '{"rate": 2'],
    ['empty', ''],
    ['no object', '[]'],
    ['out of range', '{"rate": 900}'],
    ['of the wrong type', '{"theme": 7}'],
  ])('a file that is %s is set aside and reported, and the defaults hold', async (_, text) => {
    await given(text)
    expect(await open().get()).toEqual(settings.parse({}))
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['settings.json.damaged'])
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('.damaged'))
  })

  test('what was set aside before stays', async () => {
    for (const text of ['{', '[]']) {
      await given(text)
      await open().get()
    }
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe('{')
    expect(await readFile(`${file}.damaged-2`, 'utf8')).toBe('[]')
  })

  test('a damaged file does not stop the next change', async () => {
    await given('}{')
    await open().change({ rate: 2 })
    expect(await open().get()).toMatchObject({ rate: 2 })
  })

  test("a newer version's key is no damage", async () => {
    await given('{"rate": 2, "holograms": true}')
    expect(await open().get()).toMatchObject({ rate: 2 })
    expect(report).not.toHaveBeenCalled()
  })

  test('a wrong change is refused and changes nothing', async () => {
    const store = open()
    await store.change({ rate: 2 })
    await expect(store.change({ rate: 900 })).rejects.toThrow()
    expect(await store.get()).toMatchObject({ rate: 2 })
  })

  test('where nothing can be written, a change lasts until the end and is reported once', async () => {
    // a folder in the file's place: not even root can write it
    file = folder
    const store = open()
    expect(await store.change({ rate: 2 })).toMatchObject({ rate: 2 })
    await store.change({ theme: 'dark' })
    expect(await store.get()).toMatchObject({ rate: 2, theme: 'dark' })
    expect(report.mock.calls.flat().filter((line) => line.includes('written'))).toHaveLength(1)
  })
})
