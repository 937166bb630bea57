import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { SOURCE_ROLES } from '../../../src/core/script/types.ts'
import { castFromLibrary } from '../../../src/services/library/cast.ts'
import { castSources } from '../../../src/services/library/source-voices.ts'
import { newFolder, newLibrary } from './shelf.ts'

const people = (...names: readonly string[]) =>
  names.map((name) => ({ name, kind: 'person' as const }))
const command = (name: string) => [{ name, kind: 'organization' as const }]

it('gives four sources a voice of their own, and no more', () => {
  const roles = castSources(newLibrary().db, people('Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'))
  expect(new Set(roles.slice(0, 4))).toEqual(new Set(SOURCE_ROLES))
  expect(roles.slice(4)).toEqual([null, null])
})

it('a source keeps its voice in every article, in whatever order, and after a new start', () => {
  const { db, file } = newLibrary()
  const [ana, ben] = castSources(db, people('Ana Ruiz', 'The Coast Guard'))
  db.close()
  expect(castSources(newLibrary(file).db, people('Eve', 'coast guard', 'ANA  RUIZ'))).toEqual([
    expect.not.stringMatching(`${ana}|${ben}`),
    ben,
    ana,
  ])
})

it('what is one source in the library has one voice, however it is written', () => {
  const { db } = newLibrary()
  castSources(db, people('Ana Ruiz'))
  const [role] = castSources(db, command('U.S. Central Command'))
  castSources(db, people('Ben Okri'))
  expect(castSources(db, command('the US Central Command'))).toEqual([role])
})

it('where two meet that have the same voice, the second has none of its own here, and keeps it elsewhere', () => {
  const { db } = newLibrary()
  const first = castSources(db, people('A', 'B', 'C', 'D'))
  const second = castSources(db, people('E'))
  const same = ['A', 'B', 'C', 'D'][first.indexOf(second[0] ?? null)] ?? ''
  expect(castSources(db, people(same, 'E'))).toEqual([second[0], null])
  expect(castSources(db, people('E', same))).toEqual([second[0], null])
  expect(castSources(db, people('E'))).toEqual(second)
})

it('spreads the voices over the sources', () => {
  const { db } = newLibrary()
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const roles = names.flatMap((name) => castSources(db, people(name)))
  for (const role of SOURCE_ROLES) expect(roles.filter((one) => one === role)).toHaveLength(2)
})

it('keeps no names', () => {
  const { db } = newLibrary()
  castSources(db, people('Ana Ruiz'))
  const kept = db.all(z.object({ key: z.string() }), 'SELECT key FROM source_voices')
  expect(kept).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  expect(db.all(z.unknown(), 'SELECT * FROM sources')).toEqual([])
})

it('forgets the ones given longest ago', () => {
  const { db } = newLibrary()
  db.transaction(() => {
    for (let i = 0; i < 2010; i += 1) castSources(db, people(`Person ${i}`))
  })
  const n = db.one(z.object({ n: z.int() }), 'SELECT count(*) AS n FROM source_voices')?.n
  expect(n).toBe(2000)
})

it('the voices that an older Sayso kept in a file stay those of their sources', () => {
  const folder = newFolder()
  // what "us central command" hashes to
  const key = 'a8b29928ffac60f943643dac6ea15e7b'
  const text = JSON.stringify({ voices: { [key]: 'source-3' } })
  writeFileSync(join(folder, 'source-voices.json'), text)
  const { db } = newLibrary(join(folder, 'library.db'))
  expect(castSources(db, command('US Central Command'))).toEqual(['source-3'])
  // and by that the library knows it in other spellings
  expect(castSources(db, command('U.S. Central Command'))).toEqual(['source-3'])
})

it('a damaged file of an older Sayso keeps no library from opening', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'source-voices.json'), '{"voices": 7')
  const { db } = newLibrary(join(folder, 'library.db'))
  expect(castSources(db, people('Ana Ruiz'))).toEqual(['source-1'])
})

it('where the library can’t be had, an article has its voices all the same', async () => {
  const library = { call: () => Promise.reject(new Error('locked')) }
  const roles = await castFromLibrary(library, people('A', 'B', 'C', 'D', 'E'))
  expect(roles).toEqual([...SOURCE_ROLES, null])
})

it('whatever the names: no voice twice in an article, none changed, one article after another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'd', 'e', 'f', 'g')), {
        maxLength: 6,
      }),
      (articles) => {
        const { db } = newLibrary()
        const known = new Map<string, string>()
        for (const names of articles) {
          const cast = castSources(db, people(...names))
          const roles = cast.filter((role) => role !== null)
          expect(new Set(roles).size).toBe(roles.length)
          for (const [at, name] of names.entries()) {
            const role = cast[at]
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
