import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { words } from '../../../src/engines/words.ts'
import { createWrittenWords } from '../../../src/services/speech/written-words.ts'
import { hostileText } from '../speech-text/hostile.ts'

/** Each spoken word lasts 100 ms, reported `size` words at a time. */
function time(text: string, size = 1) {
  const speech = toSpeech(text)
  const timings = words(speech.spoken).map((word, i) => ({
    ...word,
    from: 100 * i,
    to: 100 * (i + 1),
  }))
  const written = createWrittenWords(text, speech)
  const heard = []
  for (let i = 0; i < timings.length; i += size)
    heard.push(...written.hear(timings.slice(i, i + size)))
  return [...heard, ...written.end(100 * timings.length)]
}

const said = (text: string) =>
  time(text).map(({ start, end, from, to }) => [text.slice(start, end), from, to])

it('leaves the times of words that are spoken as written', () => {
  expect(said('Nobody was hurt')).toEqual([
    ['Nobody', 0, 100],
    ['was', 100, 200],
    ['hurt', 200, 300],
  ])
})

it('gives a written word one time from the first to the last of its spoken words', () => {
  expect(said('cost $3.2bn today')).toEqual([
    ['cost', 0, 100],
    ['3.2bn', 100, 400],
    ['today', 400, 500],
  ])
  expect(said('a 20km walk')).toEqual([
    ['a', 0, 100],
    ['20km', 100, 300],
    ['walk', 300, 400],
  ])
})

it('shares the time where several written words are spoken otherwise', () => {
  // spoken: "the 4 million US dollars"; "US", "4" and "million" by their length
  expect(said('the US$4 million')).toEqual([
    ['the', 0, 100],
    ['US', 100, 180],
    ['4', 180, 220],
    ['million', 220, 500],
  ])
})

it('tells the time of a word that is not spoken at all', () => {
  const written = createWrittenWords('one two', { spoken: '', pieces: [] })
  expect(written.end(100).map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 7],
  ])
})

it('times every written word exactly once and in order, however they are reported', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 5 }), (text, size) => {
      const timings = time(text, size)
      expect(timings.map(({ start, end }) => ({ start, end }))).toEqual(words(text))
      let last = 0
      for (const { from, to } of timings) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThanOrEqual(from)
        last = from
      }
    }),
    { numRuns: 500 },
  )
})
