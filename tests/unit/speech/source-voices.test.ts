import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SOURCE_ROLES } from '../../../src/core/script/types.ts'
import { createStore } from '../../../src/services/settings/store.ts'
import { createSourceVoices, sourceVoices } from '../../../src/services/speech/source-voices.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-voices-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'source-voices.json')
const open = () =>
  createSourceVoices(
    createStore({
      file: file(),
      schema: sourceVoices,
      report: (message) => {
        throw new Error(message)
      },
    }),
  )

it('gives four sources a voice of their own, and no more', async () => {
  const roles = await open().cast(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'])
  expect(new Set(roles.slice(0, 4))).toEqual(new Set(SOURCE_ROLES))
  expect(roles.slice(4)).toEqual([null, null])
})

it('a source keeps its voice in every article, in whatever order, and after a new start', async () => {
  const [ana, ben] = await open().cast(['Ana Ruiz', 'The Coast Guard'])
  expect(await open().cast(['Eve', 'coast guard', 'ANA  RUIZ'])).toEqual([
    expect.not.stringMatching(`${ana}|${ben}`),
    ben,
    ana,
  ])
})

it('where two meet that have the same voice, the second has none of its own here, and keeps it elsewhere', async () => {
  const book = open()
  const first = await book.cast(['A', 'B', 'C', 'D'])
  const second = await book.cast(['E'])
  const same = ['A', 'B', 'C', 'D'][first.indexOf(second[0] ?? null)] ?? ''
  expect(await book.cast([same, 'E'])).toEqual([second[0], null])
  expect(await book.cast(['E', same])).toEqual([second[0], null])
  expect(await book.cast(['E'])).toEqual(second)
})

it('spreads the voices over the sources', async () => {
  const book = open()
  const roles = []
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    roles.push(...(await book.cast([name])))
  for (const role of SOURCE_ROLES) expect(roles.filter((one) => one === role)).toHaveLength(2)
})

it('keeps no names', async () => {
  await open().cast(['Ana Ruiz'])
  expect(readFileSync(file(), 'utf8').toLowerCase()).not.toContain('ana')
})

it('whatever the names: no voice twice in an article, none changed, at once or one after another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'd', 'e', 'f', 'g')), {
        maxLength: 6,
      }),
      async (articles) => {
        rmSync(file(), { force: true })
        const book = open()
        const cast = await Promise.all(articles.map((names) => book.cast(names)))
        const known = new Map<string, string>()
        for (const [index, names] of articles.entries()) {
          const roles = cast[index]?.filter((role) => role !== null) ?? []
          expect(new Set(roles).size).toBe(roles.length)
          for (const [at, name] of names.entries()) {
            const role = cast[index]?.[at]
            if (!role) continue
            expect(known.get(name) ?? role).toBe(role)
            known.set(name, role)
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})
