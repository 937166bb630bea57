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

describe('whose relative or officer', () => {
  it.each([
    [
      'Cal Bagsh was found dead. His mother, Anita Bagsh, wept. Imran Seth, the solicitor, argued that it was late.\n\nBagsh had mended bicycles before he left. His mother said in evidence that he was kind.',
      ['Imran Seth', 'Anita Bagsh'],
    ],
    [
      'Kofi Quar drove a bus. He married Esi Mens, a midwife. “It is sad,” his widow said.',
      ['Esi Mens'],
    ],
    [
      'Marie Dupont’s lawyer, Jean Petit, said it was late. Ms Dupont said she was tired. Her lawyer said he would appeal.',
      ['Jean Petit', 'Marie Dupont', 'Jean Petit'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

it('a minister of another country is another minister', () => {
  const text =
    'Sione Fal, the foreign minister, said it was late. New Zealand’s foreign minister said it was early.'
  expect(speakers(text)[1]).toBe('New Zealand’s foreign minister')
})

describe('one just met with an age', () => {
  it('is the one who speaks next', () => {
    const text =
      'Leader Hu Pryd said that homes were empty. The dog belongs to Sioned Rees, 81. “It bit me,” she says.'
    expect(speakers(text).at(-1)).toBe('Sioned Rees')
  })

  it('and is called by it', () => {
    const text = 'Ann Lee, 66, grows figs. Bob Wu, 40, sells them. “I wait,” the 66-year-old said.'
    expect(speakers(text)).toEqual(['Ann Lee'])
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
      'Senator Joe Hale, a Republican, said it was dead. Senator Ann Marsh, a Democrat, said it was not. The Republican said it would fail.',
      ['Joe Hale', 'Ann Marsh', 'Joe Hale'],
    ],
    [
      'Mayor Jane Dow resigned. Her deputy, Raj Patel, said it was sad. The deputy mayor said it was late. The mayor said it was time.',
      ['Raj Patel', 'Raj Patel', 'Jane Dow'],
    ],
    [
      'Cross-examined by lawyer Mihai Pop, the witness said it was dark. Mr Pop said it was not. “It was,” replied the witness.',
      ['the witness', 'Mihai Pop', 'the witness'],
    ],
    [
      'An email was sent by an engineer, Paul Ito. Ito said it was late. The engineer said he kept a copy.',
      ['Paul Ito', 'Paul Ito'],
    ],
    [
      'He was found by the verger of St Olaf’s, Bo Krog. “I saw a hat,” he said. The verger said it was cold.',
      ['Bo Krog', 'Bo Krog'],
    ],
    [
      'Nadia Rahman, whose shop burned, said it was late. Officer Gil Reed said it was early. The shopkeeper said she was sad.',
      ['Nadia Rahman', 'Gil Reed', 'Nadia Rahman'],
    ],
    [
      'The landlord, surnamed Chen, said it was fair. Chen said tenants could leave.',
      ['Chen', 'Chen'],
    ],
    [
      '“We warned them,” a former engineer at the company said on condition that he not be named. He said it was late.',
      ['a former engineer', 'a former engineer'],
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
