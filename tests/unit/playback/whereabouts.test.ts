import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import {
  countBlockWords,
  layOutWay,
  minutesOf,
  type Way,
} from '../../../src/core/playback/whereabouts.ts'
import type { SkippableRole } from '../../../src/core/script/skip.ts'

const text = `Port of Lind reopens

The port reopened on Monday after a week.

What burned

- a ship
- a crane

Nobody was hurt in the fire, said Ana Ruiz.`

function wayOf(given: string, skip: readonly SkippableRole[] = []): Way {
  const article = parseText(given)
  return layOutWay({ article, blockWords: countBlockWords(article) }, skip)
}
const at = (words: string) => text.indexOf(words)

describe('where an offset is', () => {
  const way = wayOf(text)

  it('counts paragraphs without headings; a heading is where the paragraph after it is', () => {
    const paragraphs = ['Port of', 'The port', 'What burned', 'a ship', 'a crane', 'Nobody'].map(
      (words) => way.at(at(words)).paragraph,
    )
    expect(paragraphs).toEqual([1, 1, 2, 2, 3, 4])
    expect(way.at(0).paragraphs).toBe(4)
  })

  it('tells the heading above, never the title', () => {
    expect(way.at(at('reopened')).heading).toBeNull()
    expect(way.at(at('a ship')).heading).toBe('What burned')
    expect(way.at(text.length).heading).toBe('What burned')
  })

  it('counts what is left to hear, without what is not read aloud', () => {
    expect(way.at(0).wordsLeft).toBe(way.words)
    expect(way.at(at('Nobody')).wordsLeft).toBe(9)
    expect(way.at(text.length).wordsLeft).toBe(0)
    const listless = wayOf(text, ['list-item', 'heading'])
    expect(listless.at(at('What burned')).wordsLeft).toBe(9)
    // the title is heard, whatever is left out
    expect(listless.words).toBe(4 + 8 + 9)
  })

  it('minutes are fewer at a higher speed', () => {
    expect([minutesOf(600, 1), minutesOf(600, 2), minutesOf(10, 1)]).toEqual([4, 2, 0])
  })

  it('in any text: within bounds, and never further from the end later on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (any) => {
        const some = wayOf(any)
        let before = { paragraph: 0, wordsLeft: Number.POSITIVE_INFINITY }
        for (let offset = 0; offset <= any.length; offset += 1) {
          const here = some.at(offset)
          expect(here.paragraph).toBeLessThanOrEqual(here.paragraphs)
          expect(here.paragraph).toBeGreaterThanOrEqual(before.paragraph)
          expect(here.wordsLeft).toBeLessThanOrEqual(before.wordsLeft)
          before = here
        }
      }),
    )
  })
})
