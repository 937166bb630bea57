import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionaryRule } from '../../../src/core/dictionary/rule.ts'
import { type DictionaryEntry, ENTRY_KINDS } from '../../../src/core/dictionary/types.ts'
import { ENGLISH } from '../../../src/core/speech-text/english.ts'
import { toSpeech } from '../../../src/core/speech-text/to-speech.ts'
import { hostileText } from '../speech-text/hostile.ts'

const entry = (
  written: string,
  spoken: string,
  more: Partial<DictionaryEntry> = {},
): DictionaryEntry => ({
  id: written,
  written,
  spoken,
  kind: 'word',
  caseSensitive: false,
  language: null,
  note: '',
  ...more,
})

const always = { language: 'en', now: () => 0 }
const said = (text: string, ...entries: DictionaryEntry[]) =>
  toSpeech(text, [dictionaryRule(entries, always), ...ENGLISH]).spoken

describe('a whole word', () => {
  it.each([
    ['Nuuk', 'nook', 'In Nuuk, NUUK and nuuk-based Nuuks', 'In nook, nook and nook-based Nuuks'],
    ['Al Tanf', 'al tonf', 'the Al\n Tanf base', 'the al tonf base'],
    [
      'C++',
      'see plus plus',
      'C++ and C++17, c++.',
      'see plus plus and see plus plus17, see plus plus.',
    ],
    ["Qur'an", 'core ann', 'the Qur’an', 'the core ann'],
    ['Al-Tanf', 'al tonf', 'Al‑Tanf', 'al tonf'],
    ['Größe', 'size', 'GRÖSSE größe Größen', 'GRÖSSE size Größen'],
    ['a.b*', 'x', 'a.b* aXbb', 'x aXbb'],
    ['e', 'x', 'e\u0301 e', 'e\u0301 x'],
  ])('%s → %s', (written, spoken, text, expected) => {
    expect(said(text, entry(written, spoken))).toBe(expected)
  })

  it('keeps to its case where it is told to', () => {
    expect(said('us and US', entry('US', 'the states', { caseSensitive: true }))).toBe(
      'us and the states',
    )
  })
})

it('a part of a word is found anywhere', () => {
  expect(said('Kyivs and kyiv', entry('kyiv', 'keev', { kind: 'part' }))).toBe('keevs and keev')
})

it('a skipped word is not said, whatever its entry speaks', () => {
  expect(said('We, er, went', entry('er', 'x', { kind: 'skip' }))).toBe('We, , went')
})

describe('a regular expression', () => {
  const expression = (written: string, spoken: string, more: Partial<DictionaryEntry> = {}) =>
    entry(written, spoken, { kind: 'expression', ...more })

  it.each([
    [String.raw`(\d+)px`, String.raw`\1 pixels`, 'a 10px line', 'a 10 pixels line'],
    [
      String.raw`(?P<n>\d+)-(\d+)`,
      String.raw`\g<n> to \g<2>\\`,
      '3-4',
      String.raw`3 to 4\ `.trim(),
    ],
    [String.raw`\bAF(?:C|V)\b`, 'x', 'AFC AFVs', 'x AFVs'],
    ['(?<=v)1', 'one', 'v1 1', 'vone 1'],
    ['x*', 'y', 'axxb', 'ayb'],
    ['^The', 'Ze', 'The The', 'Ze The'],
    [String.raw`\bb`, 'x', 'ab b', 'ab x'],
  ])('%s', (written, spoken, text, expected) => {
    expect(said(text, expression(written, spoken))).toBe(expected)
  })

  it('that is not valid finds nothing', () => {
    expect(said('(a', expression('(', 'x'), entry('a', 'b'))).toBe('(b')
  })

  it('that is hostile is cut off when the time is up, and told once', () => {
    let clock = 0
    const slow: string[] = []
    const rule = dictionaryRule([expression('a', 'x'), expression('b', 'y'), entry('c', 'z')], {
      language: 'en',
      now: () => (clock += 30),
      onSlow: ({ written }) => slow.push(written),
    })
    const once = toSpeech('a a a a a b c', [rule]).spoken
    toSpeech('a a a a a b c', [rule])
    expect(once).toMatch(/^x .*a b z$/)
    expect(slow).toEqual(['a'])
  })

  it('takes patterns that stop other engines, on a long text', () => {
    const patterns = ['(a+)+$', '(a|a)*b', '(.*)*x', '(a?){60}a{60}', '([a-z]+)*!', 'a(.*b)?']
    const rule = dictionaryRule(
      patterns.map((written) => expression(written, 'x')),
      { language: 'en', now: () => performance.now() },
    )
    // the test times out where this is not linear
    for (let run = 0; run < 5; run++) toSpeech('a'.repeat(20_000), [rule])
  })
})

it('is for its language', () => {
  const german = entry('die', 'dee', { language: 'de' })
  const english = entry('die', 'pass away', { language: 'en' })
  expect(said('die', german)).toBe('die')
  expect(said('die', german, english)).toBe('pass away')
  expect(
    toSpeech('die', [dictionaryRule([english], { language: 'en-GB', now: () => 0 })]).spoken,
  ).toBe('pass away')
})

it('comes before the rules of the language, and the earlier entry before the later', () => {
  expect(said('Gen. Smith', entry('Gen.', 'Genny'))).toBe('Genny Smith')
  expect(said('New York', entry('New York', 'NYC'), entry('York', 'x'))).toBe('NYC')
  // what an entry speaks is not looked up again
  expect(said('a b', entry('a', 'b'), entry('b', 'a'))).toBe('b a')
})

it('maps what it speaks back to the article, whatever the entries and the text', () => {
  const entries = fc.array(
    fc.record({
      id: fc.string(),
      written: fc.oneof(
        fc.constantFrom('.', 's', '[a-z]+', ' ', '\\s*', '(', 'Gen.', '$', '3', "'"),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
      ),
      spoken: fc.string({ maxLength: 5 }),
      kind: fc.constantFrom(...ENTRY_KINDS),
      caseSensitive: fc.boolean(),
      language: fc.constant(null),
      note: fc.constant(''),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(entries, hostileText, (list, text) => {
      const { spoken, pieces } = toSpeech(text, [dictionaryRule(list, always), ...ENGLISH])
      let [written, heard] = [0, 0]
      for (const piece of pieces) {
        expect([piece.written.start, piece.spoken.start]).toEqual([written, heard])
        if (piece.same)
          expect(spoken.slice(heard, piece.spoken.end)).toBe(text.slice(written, piece.written.end))
        written = piece.written.end
        heard = piece.spoken.end
      }
      expect([written, heard]).toEqual([text.length, spoken.length])
    }),
    { numRuns: 500 },
  )
})
