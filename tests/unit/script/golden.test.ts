import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { buildScript } from '../../../src/core/script/build.ts'
import { countWords } from '../../../src/core/script/duration.ts'

/** The sample article at Standard: exactly these labels, in these paragraphs, and no others. */
const article = parseText(
  readFileSync(new URL('../../../assets/sample/al-tanf.txt', import.meta.url), 'utf8'),
)
const attribution = attribute(article)
const script = buildScript(article, attribution, { level: 'standard' })

const labelled = script
  .filter((utterance) => utterance.type === 'label')
  .map((label) => ({
    paragraph: (article.sentences[label.sentence]?.block ?? -1) + 1,
    text: label.text,
    // what is spoken next
    before: script
      .slice(script.indexOf(label))
      .find((u) => u.type === 'content')
      ?.text.slice(0, 24),
  }))

describe('the sample article', () => {
  it('is thirteen paragraphs', () => {
    expect(article.blocks.map((block) => block.role)).toEqual(Array(13).fill('paragraph'))
    expect(article.outlet).toBe('Shafaq News')
  })

  it('has exactly six labels', () => {
    expect(labelled).toEqual([
      {
        paragraph: 4,
        text: 'Statement from Islamic Resistance in Iraq:',
        before: 'In a statement released ',
      },
      {
        paragraph: 5,
        text: 'Unnamed source, Global Coalition:',
        before: 'Earlier, a source within',
      },
      { paragraph: 6, text: 'Same unnamed source:', before: 'The source told Shafaq N' },
      {
        paragraph: 9,
        text: 'Statement from U.S. Central Command:',
        before: 'A statement released by ',
      },
      {
        paragraph: 11,
        text: 'U.S. Central Command continues:',
        before: '"We are at a heightened ',
      },
      { paragraph: 12, text: 'Unnamed analysts:', before: 'some of whom speculate a' },
    ])
  })

  it('does not take names in quotation marks for quotations', () => {
    const direct = attribution.segments.filter((segment) => segment.kind === 'direct')
    const quoted = direct.map((segment) => article.text.slice(segment.start, segment.end))
    expect(quoted).toHaveLength(3)
    expect(quoted.join(' ')).not.toMatch(/Islamic Resistance|Al-Tanf/)
  })

  it('adds about seven per cent to the words', () => {
    const added = labelled.reduce((sum, label) => sum + countWords(label.text), 0)
    expect(added / countWords(article.text)).toBeLessThan(0.1)
  })

  it('has a sound alone in paragraph 10', () => {
    const tenth = script.filter((u) => article.sentences[u.sentence]?.block === 9)
    expect(tenth.filter((u) => u.type === 'mark').map((u) => u.mark)).toEqual(['open', 'close'])
  })
})
