import { describe, expect, it } from 'vitest'
import { composeBlocks, type DraftBlock } from '../../../src/core/article/compose.ts'
import { articleFromBlocks } from '../../../src/core/article/from-blocks.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { UNCLEAR_BELOW } from '../../../src/core/attribution/types.ts'

const paragraph = (text: string): DraftBlock => ({ text, role: 'paragraph' })
const quoted = (text: string, cite?: DraftBlock['cite']): DraftBlock =>
  cite ? { text, role: 'block-quotation', cite } : { text, role: 'block-quotation' }

/** Who says which words directly, as "name: words"; "?" where it is unclear whose they are. */
function direct(...drafts: DraftBlock[]): string[] {
  const article = articleFromBlocks({
    ...composeBlocks(drafts),
    title: null,
    byline: null,
    outlet: null,
    date: null,
    language: 'en',
    address: null,
    leftOut: [],
  })
  const { sources, segments } = attribute(article)
  expect(segments.map(({ start, end }) => article.text.slice(start, end)).join('')).toBe(
    article.text,
  )
  return segments
    .filter(({ kind }) => kind === 'direct')
    .map(({ sourceId, confidence, start, end }) => {
      const name = sources.find(({ id }) => id === sourceId)?.name
      const unclear = name === undefined || confidence < UNCLEAR_BELOW
      return `${unclear ? '?' : name}: ${article.text.slice(start, end).trim()}`
    })
}

const LEAD = paragraph('Council leader Bob Ray said the town had no choice.')

describe('a block quotation', () => {
  it('that a sentence with a colon brings in is its source’s, all of it', () => {
    expect(
      direct(
        LEAD,
        paragraph('The harbour master, Carla Dunn, wrote in a letter to the council:'),
        quoted('We will not pay for the wall. My crew has paid.'),
        quoted('The sea sends no bills.'),
        paragraph('The ferry will sail on Wednesday.'),
      ),
    ).toEqual([
      'Carla Dunn: We will not pay for the wall. My crew has paid.',
      'Carla Dunn: The sea sends no bills.',
    ])
  })

  it('whose markup names its source is that source’s, though another one spoke before', () => {
    const line = paragraph('— Edith Marr, mayor in 1953')
    expect(
      direct(
        LEAD,
        quoted('What the sea takes, the town gives back', { of: line, start: 2, end: 13 }),
        line,
        paragraph('The ferry will sail on Wednesday.'),
      ),
    ).toEqual(['Edith Marr: What the sea takes, the town gives back'])
  })

  it('that nothing brings in is somebody’s, and not the last speaker’s', () => {
    expect(
      direct(LEAD, paragraph('Others looked back.'), quoted('What the sea takes, the town gives.')),
    ).toEqual(['?: What the sea takes, the town gives.'])
  })

  it('with marks of its own is read as before', () => {
    expect(
      direct(paragraph('Carla Dunn wrote:'), quoted('“We will not pay for the wall.”')),
    ).toEqual(['Carla Dunn: “We will not pay for the wall.”'])
  })

  it('holds what others say in it', () => {
    const [outer, ...rest] = direct(
      paragraph('Carla Dunn wrote in her letter:'),
      quoted('I asked the mayor. “The town has no money,” Bob Ray told me. I do not believe him.'),
    )
    expect(outer).toBe('Carla Dunn: I asked the mayor.')
    expect(rest).toContain('Bob Ray: “The town has no money,”')
  })
})
