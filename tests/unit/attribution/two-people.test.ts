import { describe, expect, it } from 'vitest'
import { speakers } from './speakers.ts'

describe('relatives', () => {
  it.each([
    [
      'Eve Papas was at home. Her husband, Dean, went out. “I ran,” he said. Ranger Wiri Tautu said it was big. Mr Tautu said it was old.',
      ['Dean', 'Wiri Tautu', 'Wiri Tautu'],
    ],
    [
      'Olena Koval said the ward was full. Koval said it was late. Koval’s husband, Petro Koval, said he was tired. Koval said she slept at work.',
      ['Olena Koval', 'Olena Koval', 'Petro Koval', 'Olena Koval'],
    ],
    [
      'Jonas Eck lost time. His younger brother, Luc Eck, paced him. The younger Eck said there was no rift.',
      ['Luc Eck'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('two whose sex only pronouns tell', () => {
  it.each([
    [
      'Ann Lee and Bob Wu met. Lee said she was tired. Wu said he was not. He said the tests were old. She said they were new.',
      ['Ann Lee', 'Bob Wu', 'Bob Wu', 'Ann Lee'],
    ],
    ['Uli Berg sacked her deputy, Olu Dahl. He said he was hurt.', ['Olu Dahl']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('go on within a paragraph with the one it is about', () => {
    const text =
      '“We were slow,” said captain Nils Holm. He said it was hot. “I was slow.”\n\nHarry Cane won the prize. He said, “It felt good.”'
    expect(speakers(text).at(-1)).toBe('Harry Cane')
  })
})

describe('two who hold posts', () => {
  it.each([
    [
      'Prime Minister Lena Berg sacked her finance minister, Olaf Dahl. The former finance minister said it hurt. The prime minister said it was time.',
      ['Olaf Dahl', 'Lena Berg'],
    ],
    [
      '‘It slept,’ said the abbot, Venerable Tenzin Ari. Ann Lee flew in. The abbot said she was welcome.',
      ['Tenzin Ari', 'Tenzin Ari'],
    ],
    [
      'Detective Sergeant Ian Moss said the car was found. DS Moss said it was empty.',
      ['Ian Moss', 'Ian Moss'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

it('who says “it was …” is still a person', () => {
  expect(speakers('Ann Lee said it was safe. She said the tests were new.')).toEqual([
    'Ann Lee',
    'Ann Lee',
  ])
})

it('one of two people who told the outlet is the outlet’s source', () => {
  const text =
    'The talks were bitter, according to two people in the room. One recalled that a glass broke.'
  expect(speakers(text)).toEqual(['two people in the room', 'two people in the room'])
})
