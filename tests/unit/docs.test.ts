import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts
const testFiles = new Set(
  readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
)
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** A link's file; what stands on the web is not asked for. */
const linked = (document: string, link: string) =>
  join(dirname(document), link.replace(/#.*$/u, '') || basename(document))

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  test('links lead to files that are there', () => {
    const links = all(text, /\]\(([^)]+)\)/gu).filter((link) => !/^https?:/u.test(link))
    expect(links.filter((link) => !existsSync(linked(document, link)))).toEqual([])
  })

  test('files and folders that are named are there', () => {
    const named = all(text, /`((?:src|tests|docs|scripts|electron)\/[\w./-]+)`/gu)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
    const tests = all(text, /([\w.-]+\.test\.tsx?)/gu)
    expect(tests.filter((name) => !testFiles.has(name))).toEqual([])
  })

  test('commands are there', () => {
    const commands = all(text, /npm run ([\w:-]+)/gu)
    expect(commands.filter((name) => !Object.hasOwn(scripts as object, name))).toEqual([])
  })
})
