import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('where a phrase, a frame or what is said ends', () => {
  it.each([
    [
      'Their group, Quiet Valley, argued the permit of 1968 covered only daytime flights.',
      ['Quiet Valley: the permit of 1968 covered only daytime flights.'],
    ],
    ['Not me, says Ann Lee.', ['Ann Lee: Not me']],
    [
      'A doctor with a flat on the south coast predicted that it would rain.',
      ['a doctor with a flat on the south coast: that it would rain.'],
    ],
    [
      'The chairman, Till Hornbostel, called the decision "a breach of trust".',
      ['Till Hornbostel: the decision | "a breach of trust".'],
    ],
    ['Chief judge Marisa Catarino rejected the protest.', ['Marisa Catarino: the protest.']],
    [
      'Ann Lee blamed about a third of the loss on gas prices.',
      ['Ann Lee: about a third of the loss on gas prices.'],
    ],
    [
      'The loss must be found by summer, Ann Lee said, and "all is on the table."',
      ['Ann Lee: The loss must be found by summer', 'Ann Lee: and | "all is on the table."'],
    ],
    ['The group claims to hold 870 files and has set a price.', ['the group: to hold 870 files']],
    [
      'Over three years, court records seen by the Courier show, Ann Lee charged the estate $94,310.',
      [
        'court records seen by the Courier: Over three years',
        'court records seen by the Courier: Ann Lee charged the estate $94,310.',
      ],
    ],
    [
      'Ann Lee was less sure, putting the odds at "about one in five".',
      ['Ann Lee: the odds at | "about one in five".'],
    ],
    [
      'Ann Lee said the town could not live on memories of the tannery, which closed in 2003.',
      ['Ann Lee: the town could not live on memories of the tannery'],
    ],
    ['Ann Lee felt around in the dark for a bird.', []],
    [
      'The minister announced a review on Monday after three children fell ill.',
      ['the minister: a review'],
    ],
    [
      'Ann Lee said she had "never seen it", and she has been there for years.',
      ['Ann Lee: she had | "never seen it"'],
    ],
    [
      'Keepers said Agnes, who was thought to be 140, had been ill.',
      ['keepers: Agnes, who was thought', 'unstated: to be 140', 'keepers: , had been ill.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text).map((line) => line.replace(/^Keepers/, 'keepers'))).toEqual(expected)
  })
})

describe('who is told of before', () => {
  it.each([
    ['Hunters disagree. They say the deer would starve.', ['Hunters: the deer would starve.']],
    [
      'Norwich have sold Tarik Boel. The 24-year-old scored twice. "I am glad," he said.',
      ['Tarik Boel: "I am glad,"'],
    ],
    [
      'Judge Petra Vail jailed him. "You showed no mercy," she said. Outside, the victim\'s sister wept. "It is over," she said.',
      ['Petra Vail: "You showed no mercy,"', 'the victim\'s sister: "It is over,"'],
    ],
    ['Bob Wu was met by Judge Ann Lee, who in 2022 dismissed the suit.', ['Ann Lee: the suit.']],
    [
      'Observers led by the judge Sir Alec Drummond called the vote fair.',
      ['observers: the vote fair.'],
    ],
    [
      'The agency lost the probe at 03:12 UTC. The agency said it was cold.',
      ['the agency: it was cold.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
