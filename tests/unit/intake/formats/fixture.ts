import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { z } from 'zod'
import type { Incoming, ReadDocument } from '../../../../src/services/intake/formats/format.ts'

const root = fileURLToPath(new URL('../../../fixtures/intake', import.meta.url))

const meta = z.object({
  mediaType: z.string().nullable().default(null),
  charset: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
})

export const cases = readdirSync(root).sort()
export const expectedFile = (name: string) => join(root, name, 'expected.json')

/** The input of a case; a folder "input.epub" is packed to the archive that it is the content of. */
export function inputOf(name: string): Incoming {
  const folder = join(root, name)
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'no input'
  const path = join(folder, input)
  const said = join(folder, 'meta.json')
  return {
    name: input,
    bytes: statSync(path).isDirectory() ? pack(path) : new Uint8Array(readFileSync(path)),
    ...meta.parse(existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : {}),
  }
}

function pack(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return zipSync(
    Object.fromEntries(
      files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
    ),
  )
}

/** What a case expects: the article with its blocks written out. */
export function outline({ article, notice }: ReadDocument) {
  const { text, title, byline, outlet, date, language, address, leftOut } = article
  const blocks = article.blocks.map(({ start, end, role, level, cite }) => ({
    [level === undefined ? role : `${role} ${level}`]: text.slice(start, end),
    ...(cite ? { cite: text.slice(cite.start, cite.end) } : {}),
  }))
  const contents = article.contents?.map(({ title, level, start }) => ({
    [`${level} ${title}`]: text.slice(start).split('\n', 1)[0],
  }))
  return {
    ...{ title, byline, outlet, date, language, address, notice, blocks, leftOut },
    ...(contents && { contents }),
  }
}
