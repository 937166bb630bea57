import { describe, expect, it } from 'vitest'
import { speakers } from './speakers.ts'

describe('organisations called by what they are', () => {
  it.each([
    [
      'the company is the one told of last',
      'Oogle said it would appeal. The company said the ruling was wrong. Macrosoft said it was glad. The company said users would gain.',
      ['Oogle', 'Oogle', 'Macrosoft', 'Macrosoft'],
    ],
    [
      'for which somebody speaks',
      'A spokesperson for Prime Homes said it was late. The company said it would pay.',
      ['a spokesperson for Prime Homes', 'Prime Homes'],
    ],
    [
      'the union unites workers, and not employers',
      'Harbour Workers Alliance has walked out. Pacific Terminals Association said talks were over. The union said it would wait.',
      ['Pacific Terminals Association', 'Harbour Workers Alliance'],
    ],
    [
      'an army is no group',
      'Hamas said nine died. The army said it warned residents. The group said there was no warning.',
      ['Hamas', 'the army', 'Hamas'],
    ],
    [
      'whose president speaks',
      'The Daily Chronicle reported a loss. Joe Creed, president of Irish Creamery Suppliers, said it was late. The organisation fears that prices will fall.',
      ['The Daily Chronicle', 'Joe Creed', 'Irish Creamery Suppliers'],
    ],
    [
      'the central bank is no bank of another name',
      'Donau Bank said prices rose. The central bank said rates would stay.',
      ['Donau Bank', 'the central bank'],
    ],
    [
      'the central bank by its name',
      'The Bank of Korea said growth was slow. The central bank said rates would stay.',
      ['Bank of Korea', 'Bank of Korea'],
    ],
    [
      'a capital for the government',
      'Turkey said the visit was off. Athens said it was sad. Ankara said the map was wrong.',
      ['Turkey', 'Athens', 'Turkey'],
    ],
    [
      'who sends something',
      'First verdict from the Bureau for Rural Affairs (BRA): “Half of it is sound.” The bureau says more will come.',
      ['Bureau for Rural Affairs', 'Bureau for Rural Affairs'],
    ],
  ])('%s', (_how, text, expected) => {
    expect(speakers(text)).toEqual(expected.map((name) => name.replace(/^The Daily/, 'Daily')))
  })

  it('whose statement it is stands further on', () => {
    const text =
      'According to a statement issued on Sunday by the Information Office, two men died.'
    expect(speakers(text)).toEqual(['Information Office'])
  })
})

describe('papers', () => {
  it('read and show things, also as “it” and “they”', () => {
    expect(
      speakers('A ticket was closed in May. Ann Lee runs Acme. “Access is on,” it reads.'),
    ).toEqual(['a ticket'])
    expect(
      speakers('Divers found a rail. Tests were made by a team. They indicate that it is old.'),
    ).toEqual(['tests'])
  })

  it('“the paper” is the study told of, not one mentioned on the way', () => {
    const text =
      'A study in Bird Ecology found that birds drown. In 1986 a survey was made. The paper said few were left.'
    expect(speakers(text)[1]).toBe('a study in Bird Ecology')
  })
})

describe('people who are no places', () => {
  it.each([
    ['Ann Lee runs a camp. There are more inside Zedland. She said help was late.', 'Ann Lee'],
    ['Ann Lee works in the village of Oqt. She said help was late.', 'Ann Lee'],
    [
      'Mia Stroud kept the books. Her lawyer, Ann Delacroix, spoke. He suggested to Stroud that she had signed. She said she was afraid.',
      'Mia Stroud',
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text).at(-1)).toBe(expected)
  })
})

describe('bodies that look like people', () => {
  it.each([
    [
      'The owner, Andes Metals, said it was cooperating. The company denied that the pumps were old.',
      ['Andes Metals', 'Andes Metals'],
    ],
    [
      'Tom Reyes said he was found off Luz. The ferry company said it was looking into the case.',
      ['Tom Reyes', 'the ferry company'],
    ],
    [
      'The firm’s lawyers said it was false. Lawyers for the family said they had emails.',
      ['the firm’s lawyers', 'lawyers'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text).map((name, at) => name.slice(0, expected[at]?.length))).toEqual(expected)
  })
})
