import { describe, expect, it } from 'vitest'
import {
  paragraphStop,
  segmentStop,
  sentenceStart,
  sentenceStop,
  sourceStop,
  wordStop,
} from '../../../src/core/playback/navigate.ts'
import { turnsOf } from '../../../src/core/playback/turns.ts'
import { scene } from '../script/scene.ts'

const { article, attribution } = scene(
  [
    { id: 'ann', name: 'Ann Lee' },
    { id: 'bob', name: 'Bob Ray' },
  ],
  [
    [['The quay was shut on Monday.'], ['Nothing moved.']],
    [
      ['Ann Lee said ', { say: 'it would open', by: 'ann', mention: 'Ann Lee', cue: 'said' }, '.'],
      ['Bob Ray denied ', { say: 'that', by: 'bob', mention: 'Bob Ray', cue: 'denied' }, '.'],
    ],
    [
      [
        { say: '“Wait,”', by: 'ann', mention: 'Ann Lee', cue: 'said', attribution: 9 },
        ' Ann Lee said, ',
        { say: '“and see.”', by: 'ann', mention: 'Ann Lee', cue: 'said', attribution: 9 },
      ],
    ],
  ],
)
const turns = turnsOf(article, attribution)
const at = (words: string) => article.text.indexOf(words)
const place = (words: string) => ({ article, turns, offset: at(words) })

it('words are gone through one by one, over the ends of sentences and paragraphs', () => {
  expect(wordStop(place('quay'), 'on')).toBe(at('was'))
  expect(wordStop(place('quay'), 'back')).toBe(0)
  expect(wordStop(place('The quay'), 'back')).toBeNull()
  expect(wordStop(place('Monday'), 'on')).toBe(at('Nothing'))
  expect(wordStop(place('Ann Lee'), 'back')).toBe(at('moved'))
  expect(wordStop(place('see'), 'on')).toBeNull()
  // from within a word: its own beginning
  expect(wordStop({ ...place('quay'), offset: at('quay') + 2 }, 'back')).toBe(at('quay'))
})

describe('turns', () => {
  it('are runs of one mouth, with the words that introduce it', () => {
    expect(turns.map((turn) => [article.text.slice(turn.start, turn.end), turn.sourceId])).toEqual([
      ['The quay was shut on Monday. Nothing moved.', null],
      ['Ann Lee said it would open', 'ann'],
      ['Bob Ray denied that', 'bob'],
      ['“Wait,” Ann Lee said, “and see.”', 'ann'],
    ])
  })
})

describe('jumps', () => {
  it('go sentence by sentence', () => {
    expect(sentenceStop(place('The quay'), 'on')).toBe(at('Nothing'))
    expect(sentenceStop(place('“Wait'), 'on')).toBeNull()
    expect(sentenceStop(place('Nothing'), 'back')).toBe(at('The quay'))
    expect(sentenceStop(place('The quay'), 'back')).toBe(0)
  })

  it('go back to the start of the unit from further in', () => {
    expect(sentenceStop(place('on Monday'), 'back')).toBe(0)
    expect(sentenceStop(place('moved'), 'back')).toBe(at('The quay'))
    expect(sentenceStart(article, at('Monday'))).toBe(0)
  })

  it('go paragraph by paragraph and segment by segment', () => {
    expect(paragraphStop(place('The quay'), 'on')).toBe(at('Ann Lee'))
    expect(segmentStop(place('The quay'), 'on')).toBe(at('Ann Lee'))
    expect(segmentStop(place('Ann Lee'), 'on')).toBe(at('Bob Ray'))
    expect(segmentStop(place('Bob Ray'), 'back')).toBe(at('Ann Lee'))
  })

  it('stay with one source', () => {
    expect(sourceStop(place('Ann Lee'), 'on')).toBe(at('“Wait'))
    expect(sourceStop(place('“Wait'), 'back')).toBe(at('Ann Lee'))
    expect(sourceStop(place('Bob Ray'), 'on')).toBeNull()
  })

  it('go to whoever comes first where nobody has spoken', () => {
    expect(sourceStop(place('Nothing'), 'on')).toBe(at('Ann Lee'))
  })
})
