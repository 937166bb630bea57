import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { buildScript } from '../../../src/core/script/build.ts'
import { LEVELS } from '../../../src/core/script/types.ts'
import { writtenLabels } from '../../../src/core/script/written-labels.ts'
import { scene } from './scene.ts'

const sample = parseText(readFileSync('assets/sample/al-tanf.txt', 'utf8'))
const attribution = attribute(sample)

describe('labels as text', () => {
  test('are those that the level speaks, in order, at the words that they announce', () => {
    const labels = writtenLabels(sample, attribution, { level: 'standard' })
    const here = labels.map(({ at, text }) => [text, sample.text.slice(at).split(' ', 3).join(' ')])
    expect(here).toEqual([
      ['Statement from Islamic Resistance in Iraq:', 'In a statement'],
      ['Unnamed source, Global Coalition:', 'Earlier, a source'],
      ['Same unnamed source:', 'The source told'],
      ['Statement from U.S. Central Command:', 'A statement released'],
      ['U.S. Central Command continues:', '"We are at'],
      ['Unnamed analysts:', 'some of whom'],
    ])
  })

  test.each(LEVELS)('none is lost and none invented: %s', (level) => {
    const spoken = buildScript(sample, attribution, { level }).flatMap((u) =>
      u.type === 'label' ? [u.text] : [],
    )
    const written = writtenLabels(sample, attribution, { level })
    expect(written.map(({ text }) => text)).toEqual(spoken)
    const places = written.map(({ at }) => at)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('what ends a quotation stands after its words, and not before the next paragraph', () => {
    const { article, attribution: said } = scene(
      [{ id: 'a', name: 'Ada Lim' }],
      [
        [[{ say: '“It is late.”', by: 'a' }, ' Ada Lim said.']],
        [[{ say: '“We go.”', by: 'a' }]],
        [['Nobody went.']],
      ],
    )
    const full = writtenLabels(article, said, { level: 'full' })
    const ends = full.filter(({ text }) => text === 'End quote.')
    expect(ends.map(({ at, side }) => [side, article.text.slice(at - 4, at)])).toContainEqual([
      'after',
      'go.”',
    ])
    expect(full.at(-1)).toMatchObject({ side: 'before', text: 'Report.' })
  })

  test('any text: every label stands within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const article = parseText(text)
        for (const { at } of writtenLabels(article, attribute(article), { level: 'full' }))
          expect(at >= 0 && at <= text.length).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
