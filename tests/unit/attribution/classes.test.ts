import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('where the words of a source end', () => {
  it.each([
    [
      'Critics say the rule rewards the rich, a practice known as skimming.',
      ['critics: the rule rewards the rich'],
    ],
    [
      'The union accused the firm of "theft by timetable", the latest blow in a long row.',
      ['the union: the firm of | "theft by timetable"'],
    ],
    ['The mayor urged both sides to talk but declined to say when.', ['the mayor: to talk']],
    ['Police have asked for witnesses, and the school will open soon.', ['police: for witnesses']],
    [
      'The mayor is understood to favour a sale, but no one has signed.',
      ['unstated: The mayor', 'unstated: to favour a sale'],
    ],
    ['Norland, which lies upstream, says the dam is safe.', ['Norland: the dam is safe.']],
    [
      'The drug, which its maker says prevents attacks, costs £900 a dose.',
      ['its maker: prevents attacks'],
    ],
    [
      'Ann Lee insisted the cuts were small; Bob Wu walked out of the room.',
      ['Ann Lee: the cuts were small'],
    ],
    ['Zubrovia recalled its ambassador on Friday.', []],
    ['A clerk, who asked that his name be withheld, opened the door.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('frames set into what is said', () => {
  it.each([
    [
      'Rules change, Ann Lee notes; judges do not.',
      ['Ann Lee: Rules change', 'Ann Lee: judges do not.'],
    ],
    [
      'There had been no quarrel, Ann Lee added, "apart from the one about the goat."',
      ['Ann Lee: There had been no quarrel', 'Ann Lee: "apart from the one about the goat."'],
    ],
    [
      'Buyers were shown trees, Ann Lee said, that belonged to a monastery.',
      ['Ann Lee: Buyers were shown trees', 'Ann Lee: that belonged to a monastery.'],
    ],
    [
      'The convoy was hit twice, two drivers told Reuters, adding that they had seen no soldiers.',
      ['two drivers: The convoy was hit twice', 'two drivers: that they had seen no soldiers.'],
    ],
    ['“We wait,” Ann Lee went on.', ['Ann Lee: “We wait,”']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('are not said by those who are named in it', () => {
    const text =
      'Eve Tan spoke. Bob Wu was late.\n\nReferee Tom Brand had apologised to Wu, he claimed.'
    expect(said(text).join()).not.toContain('Tom Brand:')
  })
})

describe('frames of more than one word', () => {
  it.each([
    ['The chairman shrugged off the criticism.', ['the chairman: the criticism.']],
    ['The minister played down talk of a split.', ['the minister: talk of a split.']],
    [
      'The inspector would not rule out that the fire was set on purpose.',
      ['the inspector: that the fire was set on purpose.'],
    ],
    ['The bishop remembered meeting her on a train.', ['the bishop: meeting her on a train.']],
    ['The hotel offered its "deepest apologies".', ['the hotel: its | "deepest apologies".']],
    ['Ann Lee regards it as a gift to landlords.', ['Ann Lee: it as a gift to landlords.']],
    ['Critics see the deal as a bribe.', ['critics: the deal as a bribe.']],
    ['She saw the man as he left.', []],
    ['The agency advises everyone to boil water.', ['the agency: to boil water.']],
    ['"Blind," was the captain\'s verdict.', ['the captain: "Blind,"']],
    ['In the words of Ann Lee, it is a wet Tuesday.', ['Ann Lee: it is a wet Tuesday.']],
    ['A baker stole a recipe, a court has heard.', ['unstated: A baker stole a recipe']],
    ['Jurors were told that he hid it.', ['unstated: that he hid it.']],
    ['The band played down by the river.', []],
    ['He went on to win.', []],
    ['Locals call the hill "the Old Man".', []],
    ['Bob Wu called for a taxi.', []],
    ['The museum shows its masks in glass cases.', []],
    ['A heat warning has been issued for the basin.', []],
    ['The mayor praised the crew and left.', ['the mayor: the crew']],
  ])('reads %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who speaks', () => {
  const speakers = (text: string): string[] => said(text).map((line) => line.split(':')[0] ?? '')

  it.each([
    [
      'Dunmore Mills closed. Water is scarce, said farmer Ann Lee. The company said it would drill.',
      ['Ann Lee', 'Dunmore Mills'],
    ],
    [
      'Blue Line said its ferry was sound. The operator said it had passed a test.',
      ['Blue Line', 'Blue Line'],
    ],
    ['Tom Brand keeps bees with his wife, Eve. Mrs Brand said it was cold.', ['Eve Brand']],
    [
      'Ann Lee met Tom Brand, the airline’s chief executive. She said he listened. He said he was tired. The airline said flights would run.',
      ['Ann Lee', 'Tom Brand', 'the airline'],
    ],
    [
      'The parish council said no. The parish council said it was late. The county council said it was early.',
      ['the parish council', 'the county council'],
    ],
    [
      'One buyer, a retired nurse, wept. She said it was cruel. The nurse said she would sue.',
      ['one buyer', 'one buyer'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('in a quotation is the one named there', () => {
    expect(said('"My wife says it is my best hat," said Bob Wu.')).toContain(
      'Bob Wu’s wife: it is my best hat',
    )
  })
})

describe('printed conversations', () => {
  const talk = (lines: string[]): string[] => said(lines.join('\n\n'))
  const lead = 'Eve Parr has asked questions for a living since 1989. She lives in Port Tarn.'

  it.each([
    ['letters', ['Q: Do people lie?', 'A: They do.', 'Q: Why?', 'A: They can.']],
    ['initials', ['HP: Do people lie?', 'EP: They do.', 'HP: Why?', 'EP: They can.']],
    ['names', ['PARKS: Do people lie?', 'PARR: They do.', 'PARKS: Why?', 'PARR: They can.']],
  ])('with %s: answers are the guest’s, questions are narration', (_kind, turns) => {
    expect(talk([lead, ...turns])).toEqual(['Eve Parr: They do.', 'Eve Parr: They can.'])
  })

  it('under bare questions', () => {
    const turns = [
      'Do people lie?',
      'To me they do.',
      'Why?',
      'I let them.',
      'Will you stop?',
      'I might.',
    ]
    expect(talk([lead, ...turns])).toEqual([
      'Eve Parr: To me they do.',
      'Eve Parr: I let them.',
      'Eve Parr: I might.',
    ])
  })

  it('hold what others said', () => {
    const turns = ['Q: Was it hard?', 'A: My boss said, "Go home." I went.', 'Q: And?', 'A: Home.']
    expect(talk([lead, ...turns])).toContain('Eve Parr’s boss: "Go home."')
  })
})
