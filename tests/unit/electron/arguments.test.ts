import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fileArgument, wantedArgument } from '../../../electron/arguments.ts'

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

test.each([
  ['nothing', ['sayso'], null],
  ['a file', ['sayso', 'a.txt'], { file: resolve(at, 'a.txt') }],
  [
    'a link of a page',
    ['sayso', '--no-sandbox', 'sayso://open?url=https%3A%2F%2Fexample.org%2Fa'],
    { proposed: 'https://example.org/a' },
  ],
  ['a link that is not as it must be', ['sayso', 'sayso://open?url=file%3A%2F%2F%2Fx'], null],
  ['a bad link and a file', ['sayso', 'sayso://x', 'a.txt'], null],
])('what is wanted: %s', (_, argv, expected) => {
  expect(wantedArgument(argv, at, false)).toEqual(expected)
})
