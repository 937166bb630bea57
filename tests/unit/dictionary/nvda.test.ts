import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { problemOf } from '../../../src/core/dictionary/check.ts'
import { parseNvda, writeNvda } from '../../../src/core/dictionary/nvda.ts'
import type { NewEntry } from '../../../src/core/dictionary/types.ts'

const plain = { caseSensitive: false, language: 'en', note: '' }

it('reads what NVDA writes', () => {
  const text = [
    '\uFEFF#A town. Said in one',
    '#syllable.',
    'Nuuk\tnook\t0\t2',
    '#lost, for want of an entry',
    '',
    '\\#metoo\tme too \\#\t1\t0',
    '(\\d+)px\t\\1 pixels\t0\t1',
    'er\t\t0\t2',
    '',
  ].join('\r\n')
  expect(parseNvda(text, 'en')).toEqual([
    {
      line: 3,
      entry: {
        ...plain,
        written: 'Nuuk',
        spoken: 'nook',
        kind: 'word',
        note: 'A town. Said in one syllable.',
      },
    },
    {
      line: 6,
      entry: { ...plain, written: '#metoo', spoken: 'me too #', kind: 'part', caseSensitive: true },
    },
    {
      line: 7,
      entry: { ...plain, written: '(\\d+)px', spoken: '\\1 pixels', kind: 'expression' },
    },
    { line: 8, entry: { ...plain, written: 'er', spoken: '', kind: 'skip' } },
  ])
})

it.each([
  ['no tabs', 'fields'],
  ['a\tb\t0', 'fields'],
  ['a\tb\t0\t0\t0', 'fields'],
  ['a\tb\tyes\t0', 'case'],
  ['a\tb\t0\t4', 'newer-type'],
  ['a\tb\t0\t9', 'type'],
  ['a\tb\t0\tword', 'type'],
])('tells what is wrong with %j', (line, problem) => {
  expect(parseNvda(`x\ty\t0\t2\n${line}\n`, null)[1]).toEqual({ line: 2, entry: problem })
})

it('writes what it reads, with a byte order mark', () => {
  // no control characters, and not blank: what the dictionary holds
  const field = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replace(/[\p{Cc}\\]/gu, '').trim())
  const entries = fc.array(
    fc.record({
      written: field.filter((text) => text !== '' && !text.startsWith('\uFEFF')),
      spoken: field,
      kind: fc.constantFrom('word', 'part', 'expression', 'skip'),
      caseSensitive: fc.boolean(),
      language: fc.constant('en'),
      note: field,
    }),
  )
  fc.assert(
    fc.property(entries, (list) => {
      const text = writeNvda(list)
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(parseNvda(text, 'en').map(({ entry }) => entry)).toEqual(
        list.map((entry) => {
          const silent = entry.kind === 'skip' || (entry.kind === 'word' && entry.spoken === '')
          return silent ? { ...entry, kind: 'skip', spoken: '' } : entry
        }),
      )
    }),
  )
})

it.each([
  [{ written: ' ' }, 'empty'],
  [{ written: 'a'.repeat(201) }, 'long'],
  [{ written: 'a\tb' }, 'controls'],
  [{ written: '(', kind: 'expression' as const }, 'syntax'],
  [{ written: 'a(?=b)', kind: 'expression' as const }, 'syntax'],
  [{ written: '(a)\\1', kind: 'expression' as const }, 'syntax'],
  [{ written: '(.{0,30}){0,30}', kind: 'expression' as const }, 'too-large'],
  [{ written: '(a)', spoken: '\\2', kind: 'expression' as const }, 'no-group'],
  [{ written: '(a)', spoken: '\\g<constructor>', kind: 'expression' as const }, 'no-group'],
])('%j cannot be used: %s', (part, problem) => {
  const entry: NewEntry = { written: 'a', spoken: 'b', kind: 'word', ...plain }
  expect(problemOf({ ...entry, ...part })).toMatchObject({ problem })
})

it('what is a mistake in an expression is none in a word', () => {
  expect(problemOf({ ...plain, written: '(', spoken: '\\2', kind: 'word' })).toBeNull()
})
