import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticleText } from '../../src/services/intake/read.ts'
import { rules } from '../../src/ui/messages/rules.ts'
import { ruleInWords, traceOf } from '../../src/ui/sources/trace.ts'
import { sample, sampleText } from './fakes/sample.ts'

const segment = sample.attribution.segments.find(({ start }) =>
  sampleText.startsWith('"Our forces', start),
)
if (!segment) throw new Error('no such segment')
const lines = (changes: Partial<typeof segment>) =>
  traceOf(sampleText, { ...segment, ...changes }).map(({ reason, words }) =>
    words === null ? reason : `${reason}: ${words}`,
  )
const { mention, cue } = segment

describe('why', () => {
  test('each rule in words with the words that it rests on, each of them once', () => {
    const evidence = [
      { rule: 'cue-before-quote', span: cue },
      { rule: 'source-by-nominal', span: mention },
    ]
    expect(lines({ evidence })).toEqual([
      'The quotation is led in by words that say who speaks: revealed',
      'The source is meant by a description: the command',
      '95 percent sure',
    ])
  })

  test('mention and words of saying, where no rule has shown them', () => {
    expect(lines({ evidence: [{ rule: 'transcript', span: null }] })).toEqual([
      'A printed conversation: the speaker’s name stands before the words',
      'The source is called: the command',
      'The words of saying are: revealed',
      '95 percent sure',
    ])
  })

  test('where nothing decided, that is said', () => {
    const bare = { evidence: [], mention: null, cue: null }
    expect(lines({ ...bare, kind: 'narration', confidence: 0.954 })).toEqual([
      'Nothing here says that these are somebody else’s words',
      '95 percent sure',
    ])
    expect(lines(bare)[0]).toBe('No words of the article say who speaks')
  })

  test('after a correction the listener’s word is the only reason', () => {
    const evidence = [...segment.evidence, { rule: 'correction', span: mention }]
    expect(lines({ evidence, confidence: 1 })).toEqual([
      'You have set this right',
      '100 percent sure',
    ])
  })

  test('a rule without words is called by its name', () => {
    expect(ruleInWords('cue-on-the-moon')).toBe('cue on the moon')
    expect(ruleInWords('constructor')).toBe('constructor')
  })
})

test('in a language without rules, that is why', () => {
  const text = '„Der Hafen bleibt zu“, sagte Anke Brandt.'
  const { segments } = readArticleText(text, 'x', { language: 'de' }).attribution
  expect(segments.map((segment) => traceOf(text, segment))).toEqual([
    [{ reason: rules['rule.no-rules'], words: null }],
  ])
})

test('every rule that decides anything in the annotated articles has its words', () => {
  const folder = 'tests/fixtures/attribution/open'
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): string => JSON.parse(readFileSync(join(folder, name), 'utf8')).text)
  const used = new Set(
    texts.flatMap((text) =>
      readArticleText(text, 'x').attribution.segments.flatMap(({ evidence }) =>
        evidence.map(({ rule }) => `rule.${rule}`),
      ),
    ),
  )
  expect(used.size).toBeGreaterThan(10)
  expect([...used].filter((rule) => !Object.hasOwn(rules, rule))).toEqual([])
})
