import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'

const text = readFileSync(
  new URL('../../../assets/sample/al-tanf.txt', import.meta.url),
  'utf8',
).trimEnd()
const article = parseText(text)
const { sources, segments } = attribute(article)

/** The segments of a paragraph (counted from 1), with texts in place of offsets. */
function paragraph(number: number) {
  const block = article.blocks[number - 1]
  if (!block) throw new Error(`no paragraph ${number}`)
  const slice = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null
  return segments
    .filter((segment) => segment.end > block.start && segment.start < block.end)
    .map((segment) => ({
      kind: segment.kind,
      text: text
        .slice(Math.max(segment.start, block.start), Math.min(segment.end, block.end))
        .trim(),
      source: sources.find((source) => source.id === segment.sourceId)?.name ?? null,
      possible: sources.find((source) => source.id === segment.possibleSourceId)?.name ?? null,
      mention: slice(segment.mention),
      cue: slice(segment.cue),
      medium: segment.medium,
      attribution: segment.attribution,
    }))
}

const said = (number: number) => paragraph(number).filter((segment) => segment.kind !== 'narration')

describe('the sample article', () => {
  it('has four sources, named in full', () => {
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([
      ['Islamic Resistance in Iraq', 'organization'],
      ['a source within the Global Coalition', 'anonymous'],
      ['U.S. Central Command', 'organization'],
      ['analysts', 'group'],
    ])
    expect(sources[1]?.role).toBe('Global Coalition')
  })

  it.each([2, 3, 7, 13])('tells paragraph %i itself', (number) => {
    expect(said(number)).toEqual([])
  })

  it('takes quoted names for names (1)', () => {
    expect(said(1)).toMatchObject([
      {
        kind: 'indirect',
        text: 'responsibility for a drone attack on the "Al-Tanf" military base.',
        source: 'Islamic Resistance in Iraq',
        cue: 'claimed',
        medium: null,
      },
    ])
    expect(said(1)[0]?.mention).toContain('Islamic Resistance in Iraq')
  })

  it('resolves "the group", and parts mixed speech (4)', () => {
    const [first, second, ...rest] = said(4)
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      kind: 'indirect',
      source: 'Islamic Resistance in Iraq',
      mention: 'the group',
      medium: 'statement',
    })
    expect(second).toMatchObject({
      kind: 'direct',
      text: '"all of which precisely hit their intended targets."',
      attribution: first?.attribution,
    })
    expect(paragraph(4)[0]?.text).toBe('In a statement released today, the group confirmed')
  })

  it('hears an anonymous source, and marks the sentence that may go on with it (5)', () => {
    expect(said(5)).toMatchObject([
      { kind: 'indirect', source: 'a source within the Global Coalition', medium: null },
    ])
    expect(paragraph(5).at(-1)).toMatchObject({
      kind: 'narration',
      text: 'The incident occurred within the 55-kilometre area surrounding the base.',
      possible: 'a source within the Global Coalition',
    })
  })

  it('knows the anonymous source again, and whom it told (6)', () => {
    expect(said(6)).toMatchObject([
      {
        kind: 'indirect',
        source: 'a source within the Global Coalition',
        mention: 'The source',
        medium: 'to Shafaq News Agency',
      },
    ])
  })

  it('names the command (8)', () => {
    expect(said(8)).toMatchObject([
      {
        kind: 'indirect',
        text: "that attacks were thwarted on Iraq's Ain al-Asad and Harir bases.",
        source: 'U.S. Central Command',
        mention: 'the U.S. Central Command',
        medium: null,
      },
    ])
  })

  it('gives a statement to the one who put it out (9, 10, 11)', () => {
    expect(said(9)).toMatchObject([
      {
        kind: 'direct',
        source: 'U.S. Central Command',
        mention: 'the command',
        medium: 'statement',
      },
    ])
    expect(said(10)).toMatchObject([
      {
        kind: 'indirect',
        source: 'U.S. Central Command',
        mention: 'The statement',
        medium: 'statement',
      },
    ])
    expect(said(11)).toMatchObject([
      {
        kind: 'direct',
        source: 'U.S. Central Command',
        mention: 'the statement',
        medium: 'statement',
      },
    ])
    expect(paragraph(11)[0]?.kind).toBe('direct')
  })

  it('finds the analysts behind "some of whom" (12)', () => {
    expect(said(12)).toMatchObject([
      {
        kind: 'indirect',
        text: 'a potential link to the escalating Palestinian-Israeli conflict.',
        source: 'analysts',
        mention: 'some of whom',
        cue: 'speculate',
      },
    ])
  })
})
