import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeBlocks } from '../../../src/core/article/compose.ts'
import { contentsOf, partAt } from '../../../src/core/article/contents.ts'
import { articleFromBlocks } from '../../../src/core/article/from-blocks.ts'
import { openingOf } from '../../../src/core/article/opening.ts'
import type { Article, ContentsEntry } from '../../../src/core/article/types.ts'

type Line = readonly [level: number, words: string]

/** Level 0: a paragraph. */
function articleOf(lines: readonly Line[], contents?: readonly ContentsEntry[]): Article {
  const drafts = lines.map(([level, text]) =>
    level === 0 ? { text, role: 'paragraph' as const } : { text, role: 'heading' as const, level },
  )
  return articleFromBlocks({
    ...composeBlocks(drafts),
    title: lines[0]?.[1] ?? null,
    byline: null,
    outlet: null,
    date: null,
    language: 'en',
    address: null,
    leftOut: [],
    ...(contents && { contents }),
  })
}

const LINES: readonly Line[] = [
  [1, 'The storm'],
  [0, 'It came on Friday.'],
  [2, 'The quay'],
  [0, 'Nobody was there.'],
  [3, 'The wall'],
  [0, 'It fell.'],
  [2, 'The town'],
  [0, 'It slept.'],
]

it('names what stands under each heading but the title, with what is within it', () => {
  const article = articleOf(LINES)
  const parts = contentsOf(article)
  expect(parts.map(({ title, level }) => [level, title])).toEqual([
    [1, 'The quay'],
    [2, 'The wall'],
    [1, 'The town'],
  ])
  const words = parts.map(({ start, end }) => article.text.slice(start, end).trim())
  expect(words).toEqual([
    'The quay\n\nNobody was there.\n\nThe wall\n\nIt fell.',
    'The wall\n\nIt fell.',
    'The town\n\nIt slept.',
  ])
  expect(partAt(parts, 0)).toBe(-1)
  expect(partAt(parts, article.text.indexOf('fell'))).toBe(1)
  expect(partAt(parts, article.text.length)).toBe(2)
})

it('the contents that a document has of its own go before its headings', () => {
  const { text } = articleOf(LINES)
  const start = text.indexOf('Nobody')
  const article = articleOf(LINES, [{ title: 'Chapter one', level: 1, start }])
  expect(contentsOf(article)).toEqual([{ title: 'Chapter one', level: 1, start, end: text.length }])
})

it('an opening has the parts that begin in it', () => {
  const { text } = articleOf(LINES)
  const contents = ['It came', 'It slept'].map((title) => ({
    title,
    level: 1,
    start: text.indexOf(title),
  }))
  const opening = openingOf(articleOf(LINES, contents), 30)
  if (!opening) throw new Error('no opening')
  expect(contentsOf(opening)).toEqual([{ ...contents[0], end: opening.text.length }])
})

it('an article without headings has no parts', () => {
  expect(contentsOf(articleOf([[0, 'It came on Friday.']]))).toEqual([])
})

it('whatever the headings: parts are in order, within the text, and end where they should', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('a', 'bb', 'ccc'))),
      (lines) => {
        const article = articleOf(lines)
        const parts = contentsOf(article)
        for (const [at, { start, end, level }] of parts.entries()) {
          expect(start).toBeGreaterThanOrEqual(parts[at - 1]?.start ?? 0)
          const next = parts.slice(at + 1).find((other) => other.level <= level)
          expect(end).toBe(next?.start ?? article.text.length)
        }
      },
    ),
  )
})
