import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { said } from './said.ts'

describe('frames', () => {
  it.each([
    ['Ann Lee said that it rained.', ['Ann Lee: that it rained.']],
    [
      '"It rains," said Ann Lee, a farmer. "It never stops."',
      ['Ann Lee: "It rains,"', 'Ann Lee: "It never stops."'],
    ],
    ['The dam, engineers say, is safe.', ['engineers: The dam', 'engineers: is safe.']],
    [
      'Ann Lee, who was there, said it was loud, adding that nobody slept.',
      ['Ann Lee: it was loud', 'Ann Lee: that nobody slept.'],
    ],
    [
      'Two people died, officials said, hours after state radio reported that shots were fired.',
      ['officials: Two people died', 'state radio: that shots were fired.'],
    ],
    ['As Ann Lee told The Times, rents are falling.', ['Ann Lee: rents are falling.']],
    [
      'The bank warned that trade would slow, sending shares down.',
      ['the bank: that trade would slow'],
    ],
    ['Oil will rise, according to Ann Lee.', ['Ann Lee: Oil will rise']],
    [
      'He was described by colleagues as "brilliant".',
      ['colleagues: He', 'colleagues: as | "brilliant".'],
    ],
    ['Ann Lee: "No comment from us today."', ['Ann Lee: "No comment from us today."']],
    ['The minister denied any role in the deal.', ['the minister: any role in the deal.']],
    ['Analysts fear that prices will climb.', ['analysts: that prices will climb.']],
    ['There were fears that the unrest could spread.', ['unstated: that the unrest could spread.']],
    ['It is understood that a rival has seen it.', ['unstated: that a rival has seen it.']],
  ])('reads %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('sources', () => {
  it('are one person under surname, pronoun and title', () => {
    const text =
      'Ann Lee said it rained. Ms Lee said it was cold. She said it was dark.\n\nBob Wu said it snowed. He added that Lee was wrong.'
    expect(attribute(parseText(text)).sources.map(({ name }) => name)).toEqual([
      'Ann Lee',
      'Bob Wu',
    ])
  })

  it('tell two people of one surname apart by their titles', () => {
    const text = 'Mr Tom Lee said it rained. Mrs Eve Lee said it snowed. Mrs Lee said it was cold.'
    expect(said(text).map((line) => line.split(':')[0])).toEqual(['Tom Lee', 'Eve Lee', 'Eve Lee'])
  })

  it('have role, short name and kind', () => {
    const text =
      'The harbour master, Ann Lee, said it rained. The Civil Aviation Board (CAB) said it was dry.'
    expect(attribute(parseText(text)).sources).toMatchObject([
      { name: 'Ann Lee', kind: 'person', shortName: 'Lee', role: 'harbour master' },
      { name: 'Civil Aviation Board', kind: 'organization', shortName: 'CAB' },
    ])
  })

  it.each([
    ['Harbour master Ann Lee said it rained.', 'Harbour master'],
    ['Undersecretary for Ports Mr Lee said it rained.', 'Undersecretary for Ports'],
    ['The 44-year-old skipper Ann Lee said it rained.', '44-year-old skipper'],
    // a time or a number before a name is nobody's role
    ['That week Ann Lee said it rained.', null],
    ['For the next four hours Ann Lee said it rained.', null],
    ['In June 2011 Ann Lee said it rained.', null],
    ['20:44 @annlee said it rained.', null],
  ])('have the role that the words before the name say: %s', (text, role) => {
    expect(attribute(parseText(text)).sources[0]?.role ?? null).toBe(role)
  })
})

describe('quotations', () => {
  it('go on over paragraphs as one attribution', () => {
    const text = '“It was cold,” Ann Lee said. “We left.\n\n“Nobody came.”\n\nThe road is shut.'
    const { segments } = attribute(parseText(text))
    const quoted = segments.filter((segment) => segment.kind === 'direct')
    expect(new Set(quoted.map((segment) => segment.sourceId)).size).toBe(1)
    expect(quoted.at(-1)?.attribution).toBe(quoted.at(-2)?.attribution)
    expect(segments.at(-1)?.kind).toBe('narration')
  })

  it('stand inside quotations, with who quotes whom', () => {
    const text = '“My boss told me, ‘Go home,’ and I went,” said Ann Lee.'
    const inner = attribute(parseText(text)).segments.find((segment) => segment.depth === 1)
    expect(inner && text.slice(inner.start, inner.end)).toContain('Go home')
    expect(inner?.quotedBy).not.toBeNull()
    expect(inner?.quotedBy).not.toBe(inner?.sourceId)
  })

  it.each([
    'The club, known as "the Farm," was built in 1980.',
    "It is called 'the Tin Tabernacle' in the village.",
    'They carried a banner, "Rice, Roads, Respect", through the town.',
    'The board plans to sell the plant and has ordered an audit.',
    'She declined to comment, and he did not say why.',
    "The dockers' union met at the workers' club.",
  ])('are not heard in %j', (text) => {
    expect(said(text)).toEqual([])
  })
})
