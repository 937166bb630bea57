import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('“as she put it”', () => {
  it.each([
    ['As Ann Lee put it, the town was asleep.', ['Ann Lee: the town was asleep.']],
    ['As Ann Lee tells it, the dog found the bone.', ['Ann Lee: the dog found the bone.']],
    ['To hear Ann Lee tell it, the club was poor.', ['Ann Lee: the club was poor.']],
    ['It was, as Ann Lee put it, "a wet week".', ['Ann Lee: "a wet week".']],
    ['Ann Lee did as she was told.', []],
    ['Seen as the best, Ann Lee had it all.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('words that another quotes', () => {
  it.each([
    ['The Herald quoted Ann Lee as saying the deal was off.', ['Ann Lee: the deal was off.']],
    [
      'Ann Lee was quoted by the Herald as saying the deal was off.',
      ['Ann Lee: the deal was off.'],
    ],
    ['The club is seen as saying too little.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('nouns of saying with their owner', () => {
  it.each([
    [
      "Ann Lee spoke. Her lawyer's claim that the book was hers was disputed.",
      ['Ann Lee’s lawyer: that the book was hers'],
    ],
    [
      'Ann Lee came. Her insistence that the dog was fed has angered Tom.',
      ['Ann Lee: that the dog was fed'],
    ],
    ['The insistence that a dog be fed is old.', []],
    ['Ann Lee came. Her fear of heights is known.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('a name before what it is', () => {
  it('is the one who says it', () => {
    expect(said('Among them is Tom Wu, a fisherman, who says the reef is dying.')).toEqual([
      'Tom Wu: the reef is dying.',
    ])
  })
})

describe('frames with more behind them', () => {
  it.each([
    [
      '"If," said Tom Wu with a grin, "is a big word".',
      ['Tom Wu: "If,"', 'Tom Wu: "is a big word".'],
    ],
    [
      'The wait was short, Tom Wu said, and lost minutes had been paid.',
      ['Tom Wu: The wait was short', 'Tom Wu: and lost minutes had been paid.'],
    ],
    [
      'The risk was high, Tom Wu warned, because of the rain.',
      ['Tom Wu: The risk was high', 'Tom Wu: because of the rain.'],
    ],
    ['The risk was high, Tom Wu said after the match.', ['Tom Wu: The risk was high']],
    ['The army, which has said it will wait, sent two cars.', ['the army: it will wait']],
    [
      'Reuters reported, citing two people in the room, that the price fell.',
      ['Reuters: that the price fell.'],
    ],
    [
      'Ann Lee told cheering supporters outside her house that it was over.',
      ['Ann Lee: that it was over.'],
    ],
    ['Ann Lee reported a fault in March after her car rolled away.', ['Ann Lee: a fault in March']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('asides between a name and its verb', () => {
  it.each([
    [
      'Rimal TV, citing witnesses, said six shells had landed.',
      ['Rimal TV: six shells had landed.'],
    ],
    ['Ann Lee told the Business Ledger prices would ease.', ['Ann Lee: prices would ease.']],
    ['Ann Lee, citing the rain, said it was late.', ['Ann Lee: the rain', 'Ann Lee: it was late.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
