import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('speech that is told in other words', () => {
  it.each([
    ['The king, now 79, is said by aides to be in good heart.', ['aides: to be in good heart.']],
    [
      'Her solicitor made clear that she would fight the charge.',
      ['her solicitor: that she would fight the charge.'],
    ],
    ['Ann Lee made it plain that she would fight, and left.', ['Ann Lee: that she would fight']],
    ['Ann Lee made a cake that was dry.', []],
    [
      "The study's authors are careful to say that the link is not proof.",
      ["the study's authors: that the link is not proof."],
    ],
    [
      'Witnesses reported seeing a green light over the bay.',
      ['witnesses: seeing a green light over the bay.'],
    ],
    [
      'The vicar hopes the roof will be mended by Easter.',
      ['the vicar: the roof will be mended by Easter.'],
    ],
    [
      'The village has one shop and, according to the landlord, one ghost.',
      ['the landlord: one ghost.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
