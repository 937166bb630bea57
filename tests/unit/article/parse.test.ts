import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromBlocks } from '../../../src/core/article/from-blocks.ts'
import { parseText } from '../../../src/core/article/parse.ts'

const sentencesOf = (text: string): string[] =>
  parseText(text).sentences.map(({ start, end }) => text.slice(start, end))
const blocksOf = (text: string): [string, string][] =>
  parseText(text).blocks.map(({ start, end, role }) => [role, text.slice(start, end)])

describe('sentences', () => {
  it.each([
    ['Gen. Li met Dr. Wu on Jan. 5. They spoke.', ['Gen. Li met Dr. Wu on Jan. 5.', 'They spoke.']],
    ['The U.S. Central Command agreed. It left.', ['The U.S. Central Command agreed.', 'It left.']],
    ['She left the U.S. He stayed.', ['She left the U.S.', 'He stayed.']],
    ['It shut at 5 p.m. The crowd left.', ['It shut at 5 p.m.', 'The crowd left.']],
    ['John F. Kennedy spoke. No. 4 won.', ['John F. Kennedy spoke.', 'No. 4 won.']],
    [
      '“Why?” asked Ann. “Who knows?” Bob Lee said.',
      ['“Why?” asked Ann.', '“Who knows?” Bob Lee said.'],
    ],
    ['"It is over." The door shut.', ['"It is over."', 'The door shut.']],
    ['It cost $3.5 million. Acme Inc. paid.', ['It cost $3.5 million.', 'Acme Inc. paid.']],
  ])('splits %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })
})

describe('blocks', () => {
  it('parts paragraphs at blank lines, and joins wrapped lines', () => {
    const wrapped =
      'The council met on Tuesday night to talk about the harbour wall, which\nhas been leaking since the storm of last winter, and voted to\nmend it.\n\nNobody objected.'
    expect(blocksOf(wrapped)).toHaveLength(2)
  })

  it('takes lines for paragraphs where no blank line parts them', () => {
    expect(blocksOf('The wall fell.\nNobody was hurt.')).toEqual([
      ['paragraph', 'The wall fell.'],
      ['paragraph', 'Nobody was hurt.'],
    ])
  })

  it('tells headings and list items', () => {
    expect(
      blocksOf('Wall falls in storm\n\nKey points:\n\n- Nobody hurt\n\nThe wall fell.'),
    ).toEqual([
      ['heading', 'Wall falls in storm'],
      ['heading', 'Key points:'],
      ['list-item', '- Nobody hurt'],
      ['paragraph', 'The wall fell.'],
    ])
  })

  it('takes no lone quotation for a heading', () => {
    expect(blocksOf('The wall fell.\n\n“We ran”\n\nMore will follow.')[1]?.[0]).toBe('paragraph')
  })
})

describe('what stands around the news', () => {
  it.each([
    ['Shafaq News/ The base was hit.', 'Shafaq News', 'Shafaq News/ ', null],
    ['GENEVA, May 3 (Reuters) - Talks began.', 'Reuters', null, 'GENEVA, May 3 (Reuters) - '],
    ['SHYAMGANJ: The party won.', null, null, 'SHYAMGANJ: '],
    ['The base was hit.', null, null, null],
  ])('reads %j', (text, outlet, credit, dateline) => {
    const article = parseText(text)
    const slice = (span: { start: number; end: number } | null) =>
      span && text.slice(span.start, span.end)
    expect(article.outlet).toBe(outlet)
    expect(slice(article.credit)).toBe(credit)
    expect(slice(article.dateline)).toBe(dateline)
  })

  it('reads title, byline and date', () => {
    const article = parseText(
      'Wall falls\n\nBy Jane Doe\n\nFriday, July 21, 2017\n\nThe wall fell.',
    )
    expect(article).toMatchObject({
      title: 'Wall falls',
      byline: 'Jane Doe',
      date: 'Friday, July 21, 2017',
    })
  })
})

describe('parseText, whatever the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('a', 'B', ' ', '\n', '\r\n', '.', '“', '”', '"', '\ufeff', '\ud800', '- '),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  )

  it('puts every character that is not space into one block and one sentence', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { blocks, sentences } = parseText(text)
        for (const spans of [blocks, sentences]) {
          let at = 0
          for (const { start, end } of spans) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        }
        for (const sentence of sentences) {
          const block = blocks[sentence.block]
          expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true)
        }
      }),
    )
  })
})

describe('articleFromBlocks', () => {
  it('finds sentences within the blocks that a format gives, and keeps their roles', () => {
    const text =
      'Wall falls\n\nHARLOW, May 3 (PA) - It fell. Nobody was hurt.\n\nThe wall. Photo: Ann Lee'
    const starts = ['Wall falls', 'HARLOW', 'The wall.'].map((words) => text.indexOf(words))
    const ends = [10, text.indexOf('\n\nThe wall.'), text.length]
    const roles = ['heading', 'paragraph', 'caption'] as const
    const article = articleFromBlocks({
      text,
      blocks: roles.map((role, i) => ({ start: starts[i] ?? 0, end: ends[i] ?? 0, role })),
      title: 'Wall falls',
      byline: null,
      outlet: null,
      date: null,
      language: 'en',
      address: 'https://example.org/wall',
      leftOut: ['Subscribe now'],
    })
    expect(article.blocks.map(({ role }) => role)).toEqual(roles)
    expect(article.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Wall falls',
      'HARLOW, May 3 (PA) - It fell.',
      'Nobody was hurt.',
      'The wall.',
      'Photo: Ann Lee',
    ])
    expect(article.outlet).toBe('PA')
    expect(article.dateline).toEqual({ start: 12, end: 33 })
    expect(article.leftOut).toEqual(['Subscribe now'])
  })
})

it('a number with a dot ends a sentence in English alone', () => {
  const sentences = (text: string, language: string) => {
    const article = parseText(text, { language })
    return article.sentences.map(({ start, end }) => text.slice(start, end))
  }
  const german = 'Am 3. Mai berät der Rat. Das dauert.'
  expect(sentences(german, 'de')).toEqual(['Am 3. Mai berät der Rat.', 'Das dauert.'])
  expect(sentences('They won by 3. Nobody cheered.', 'en')).toHaveLength(2)
})
