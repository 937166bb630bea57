import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fileArgument } from '../../../electron/arguments.ts'

const at = resolve('/home/reader')

test.each([
  ['nothing', ['sayso'], false, null],
  ['a file', ['sayso', 'news.txt'], false, resolve(at, 'news.txt')],
  ['an absolute file', ['sayso', resolve('/tmp/news.txt')], false, resolve('/tmp/news.txt')],
  [
    'switches first',
    ['sayso', '--no-sandbox', '--inspect=0', 'a.txt'],
    false,
    resolve(at, 'a.txt'),
  ],
  ['switches only', ['sayso', '--force-renderer-accessibility'], false, null],
  ['the first of two files', ['sayso', 'a.txt', 'b.txt'], false, resolve(at, 'a.txt')],
  ['an empty name', ['sayso', ''], false, null],
  ['from source, nothing', ['electron', '.'], true, null],
  ['from source, a file', ['electron', '.', 'a.txt'], true, resolve(at, 'a.txt')],
])('%s', (_, argv, fromSource, expected) => {
  expect(fileArgument(argv, at, fromSource)).toBe(expected)
})
