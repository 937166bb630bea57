import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { toFailure } from '../../../src/contract/failure.ts'
import { unpackEntries } from '../../../src/services/feeds/parse/parsed.ts'
import { readFeed, readOpmlFile } from '../../../src/services/feeds/read-feed.ts'

const root = fileURLToPath(new URL('../../fixtures/feeds', import.meta.url))
const meta = z.object({ address: z.string().default('https://feeds.example/feed') })

/** What a case expects: all that is made of the file, or why nothing is. */
function outcome(folder: string): unknown {
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'no input'
  const said = join(folder, 'meta.json')
  const { address } = meta.parse(existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : {})
  const bytes = new Uint8Array(readFileSync(join(folder, input)))
  try {
    if (input.endsWith('.opml')) return readOpmlFile({ name: input, bytes })
    const read = readFeed({ name: 'feeds.example', bytes, charset: null, address })
    return read.kind === 'feed' ? { ...read, entries: unpackEntries(read.entries) } : read
  } catch (thrown) {
    return toFailure(thrown)
  }
}

it.each(readdirSync(root).sort())('%s is read as expected', (name) => {
  const found = outcome(join(root, name))
  const file = join(root, name, 'expected.json')
  // for a new case: UPDATE_FIXTURES=1, then read what was written
  if (process.env.UPDATE_FIXTURES) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
