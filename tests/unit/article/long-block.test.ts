import { expect, it } from 'vitest'
import { splitSentences } from '../../../src/core/article/sentences.ts'

it('splits a block of any length as it splits a short one', () => {
  const sentence = 'Mr. Lee said the quay was shut at 3.30 p.m. on Monday, “and so it stays.” '
  const other = 'Why? Nobody at the U.S. Harbor Board knew! '
  const one = sentence + other
  const times = 1000
  const text = one.repeat(times)
  const few = splitSentences(one, { start: 0, end: one.length })
  const many = splitSentences(text, { start: 0, end: text.length })
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end)
  expect(many.map(words)).toEqual(Array.from({ length: times }, () => few.map(words)).flat())
})

it('copes with a block without an end of a sentence', () => {
  const text = 'word '.repeat(50_000)
  expect(splitSentences(text, { start: 0, end: text.length })).toEqual([
    { start: 0, end: text.length - 1 },
  ])
})

it.each([
  ['  A headline without an end ', ['A headline without an end']],
  ['“It is safe,” he said: “all of it!” — ', ['“It is safe,” he said: “all of it!” —']],
  ['One. Two', ['One.', 'Two']],
  ['… and so on', ['… and so on']],
  ['止まった。 また動いた', ['止まった。', 'また動いた']],
  [' \n ', []],
])('one sentence is told from more: %j', (text, sentences) => {
  const found = splitSentences(text, { start: 0, end: text.length })
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
})
