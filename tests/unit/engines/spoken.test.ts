import { expect, it } from 'vitest'
import { silentDots } from '../../../src/engines/espeak/pauses.ts'
import { toSpoken } from '../../../src/engines/espeak/spoken.ts'
import { words } from '../../../src/engines/words.ts'

it.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ["<break time='5s'/>", "&lt;break time='5s'/&gt;"],
  ['x [[[a]]] y', 'x [ [ [a]]] y'],
  ['a\u0000b\u0001c\ud800d\ue000e', 'a b c d e'],
  ['“Hello,” he said', 'Hello,” he said'],
  ['said: “Hello.”', 'said: “Hello.'],
  ['"', ''],
])('%j becomes %j', (text, markup) => {
  expect(toSpoken(text).markup).toBe(markup)
})

it('knows for each character of the markup where it comes from', () => {
  const text = '“😀 a<b”'
  const { markup, offsets } = toSpoken(text)
  expect(markup).toBe('😀 a&lt;b')
  expect(offsets).toEqual([1, 3, 4, 5, 5, 5, 5, 6])
  expect([...markup]).toHaveLength(offsets.length)
})

it('breaks up what is too long for one word of eSpeak, and loses nothing of it', () => {
  const text = 'x'.repeat(5000)
  const { markup } = toSpoken(text)
  expect(Math.max(...markup.split(' ').map((run) => run.length))).toBeLessThanOrEqual(40)
  expect(markup.replaceAll(' ', '')).toBe(text)
})

it.each([
  ['U.S. Central Command', 'U.S  Central Command'],
  ['on Nov. 3 it was', 'on Nov  3 it was'],
  ['Gen. John F. Smith', 'Gen  John F  Smith'],
  ['It was I. Then he left', 'It was I. Then he left'],
  ['He said no. Then he left', 'He said no. Then he left'],
  ['in Nov. The rest', 'in Nov. The rest'],
  ['from the U.S.', 'from the U.S.'],
  ['It ended. Then', 'It ended. Then'],
])('the dots of %j pause as in %j', (text, spoken) => {
  const silent = silentDots(text)
  expect([...text].map((character, i) => (silent.has(i) ? ' ' : character)).join('')).toBe(spoken)
})

it('takes as a word what a reader would', () => {
  const text = 'U.S. forces at Al-Tanf: it’s 3.5bn (2,023) — café. “Don’t” F-16s…'
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'U.S.',
    'forces',
    'at',
    'Al-Tanf',
    'it’s',
    '3.5bn',
    '2,023',
    'café',
    'Don’t',
    'F-16s',
  ])
})
