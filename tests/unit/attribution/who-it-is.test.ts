import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('what is no part of a name', () => {
  it.each([
    ['Diner Tom Wu said the soup was cold.', ['Tom Wu']],
    ['Microbiologist Ann Lee said the water was clean.', ['Ann Lee']],
    ['Republican Tom Wu said the vote was lost.', ['Tom Wu']],
    ['The case is old. On 14 May Tom Wu said it was late.', ['Tom Wu']],
    ['Managing director Ann Lee said sales fell.', ['Ann Lee']],
    ['Opening the case on Monday, Ann Lee told the jury that it was late.', ['Ann Lee']],
    ['TV chef Tom Wu flung a tray at the wall. “I am tired,” he said.', ['Tom Wu']],
    ['Ann Lee points at the shelf. “It is mine.”', ['Ann Lee']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('what is no person', () => {
  it.each([
    // Words of the dictionary, a land, a count, a firm that is called "which".
    ['Ann Lee rang Range Rover. Then she said it was late.', ['Ann Lee']],
    ['Ann Lee flew to see Sri Lanka. Then she said it was late.', ['Ann Lee']],
    ['Ann Lee was in the ward. Thirty of the sick came. Then she said it was late.', ['Ann Lee']],
    ['Blue Fern, which sells prams, lost money. It said it would close.', ['Blue Fern']],
    ['The Irish Coast Guard was out. It said nobody was hurt.', ['Irish Coast Guard']],
    ['He was told by telephone to hold the count.', []],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('whom a description means', () => {
  it.each([
    ['Tom Wu, 36, was there. “I ran,” the roofer from Widnes said.', ['Tom Wu']],
    [
      'Manager Tom Wu said it was cold. The former England midfielder said he would rest.',
      ['Tom Wu', 'Tom Wu'],
    ],
    ['Tom Wu, a nurse, said it was cold. The judge said it was late.', ['Tom Wu', 'the judge']],
    [
      'Orlin Ferries runs the boat. Goats pay the full fare, a spokeswoman said.',
      ['Orlin Ferries'],
    ],
    [
      'The Relief Office shut the road. The bridge is old, according to a press release issued by the office.',
      ['Relief Office'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('where the words of a source end', () => {
  it.each([
    [
      'The ministry said the dam was safe, but villagers have begun to leave.',
      ['the ministry: the dam was safe'],
    ],
    [
      'The suit alleges that the rule was broken. The suit said it was unlawful to keep the pouch, which requires a key.',
      ['the suit: that the rule was broken.', 'the suit: it was unlawful to keep the pouch'],
    ],
    ['Ann Lee was at home when, she said, the roof came off.', ['Ann Lee: the roof came off.']],
    ['Asked if he expected to play, Tom Wu smiled.', []],
    ['The trust disputes that account and has hired a lawyer.', ['the trust: that account']],
    ['A video showing how it is done has been watched.', ['a video: how it is done']],
    ['“It is a joke,” is how Ann Lee sums up the plan.', ['Ann Lee: “It is a joke,”']],
    ['Ann Lee posted a picture with the caption “Worth it”.', ['Ann Lee: “Worth it”.']],
    ['A cook threw a tray, it has been claimed.', ['unstated: A cook threw a tray']],
    ['The Daily Post understands he will leave.', ['unstated: he will leave.']],
    ['It was claimed by Ann Lee that the book was burned.', ['Ann Lee: that the book was burned.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
