import { expect, test } from 'vitest'
import { beginningOf, openingOf } from '../../../src/core/article/opening.ts'
import { parseText } from '../../../src/core/article/parse.ts'

const paragraph = 'The quay is shut.\n“It is safe,” said harbour master Ana Ruiz of the port.\n\n'
const text = `Quay shut\n\nBy Ann Lee\n\n${paragraph.repeat(2000)}`

test('the beginning of a long text has the blocks and sentences that it has in the whole', () => {
  const beginning = beginningOf(text) ?? ''
  expect(text.startsWith(beginning)).toBe(true)
  expect(beginning.length).toBeGreaterThan(20_000)
  expect(beginning.length).toBeLessThan(60_000)
  const opening = openingOf(parseText(text), 6000)
  expect(opening).not.toBeNull()
  expect(openingOf(parseText(beginning), 6000)).toEqual(opening)
})

test('a short text, and one without a blank line, have none', () => {
  expect(beginningOf(paragraph)).toBeNull()
  expect(beginningOf('A line of words.\n'.repeat(10_000))).toBeNull()
})
