import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { rule } from '../../../src/core/speech-text/rule.ts'
import { spokenFrom } from '../../../src/core/speech-text/spoken-from.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { toWritten } from '../../../src/core/speech-text/to-written.ts'
import { hostileText } from './hostile.ts'

it('covers both texts with its pieces, in order and without a gap', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { spoken, pieces } = toSpeech(text)
      let [written, said] = [0, 0]
      for (const piece of pieces) {
        expect([piece.written.start, piece.spoken.start]).toEqual([written, said])
        expect(piece.written.end).toBeGreaterThan(written)
        if (piece.same)
          expect(spoken.slice(said, piece.spoken.end)).toBe(text.slice(written, piece.written.end))
        written = piece.written.end
        said = piece.spoken.end
      }
      expect([written, said]).toEqual([text.length, spoken.length])
    }),
    { numRuns: 500 },
  )
})

it('maps what is spoken back to what is written', () => {
  const text = 'It paid $3.2bn to Gen. Smith.'
  const speech = toSpeech(text)
  const writtenFor = (words: string) => {
    const start = speech.spoken.indexOf(words)
    const span = toWritten(speech, { start, end: start + words.length })
    return text.slice(span.start, span.end)
  }
  expect(writtenFor('paid')).toBe('paid')
  expect(writtenFor('3.2')).toBe('$3.2bn')
  expect(writtenFor('billion')).toBe('$3.2bn')
  expect(writtenFor('General')).toBe('Gen.')
  expect(writtenFor('mit')).toBe('mit')
  expect(writtenFor('dollars to General')).toBe('$3.2bn to Gen.')
})

it('finds where something is spoken from', () => {
  const text = 'It paid $3.2bn to Gen. Smith.'
  const speech = toSpeech(text)
  const from = (words: string) => speech.spoken.slice(spokenFrom(speech, text.indexOf(words)))
  expect(from('aid')).toBe('aid 3.2 billion dollars to General Smith.')
  expect(from('2bn')).toBe('3.2 billion dollars to General Smith.')
  expect(from(' Smith')).toBe(' Smith.')
  expect(spokenFrom(speech, text.length)).toBe(speech.spoken.length)
})

it('prefers the earlier of two rules', () => {
  const rules = [rule('one', [/bc/gu, 'X']), rule('two', [/ab/gu, 'Y'], [/d/gu, 'Z'])]
  expect(toSpeech('abcd', rules).spoken).toBe('aXZ')
})

it('takes a long text without long thought', () => {
  const hostile = [
    'http://www.',
    '9',
    '1-',
    '1,111',
    '$1',
    'Gen. ',
    'a.',
    '#a_',
    'temperature a ',
    '1 ft ',
    'Henry ',
    'I',
    '1/2 ',
    'A ',
    '#',
    'https://,',
    'A-',
    'a ',
    '@a_',
    'Abc Corp. ',
    '9am-',
    "4'10",
    'R-',
    'AAAA/',
    '2024-01-',
    '½',
    '~$',
    'Rs.',
  ]
  // 3.6 million characters in all: a rule that is quadratic would take hours, and the test times out
  for (const part of hostile)
    expect(toSpeech(part.repeat(200_000 / part.length)).pieces).toBeDefined()
})
