import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('what is no verb of speech', () => {
  it.each([
    ['The Teachers Union state president Ann Lee said it was late.', ['Ann Lee: it was late.']],
    ['“I ran,” Hope said. Hope said she was tired.', ['Hope: “I ran,”', 'Hope: she was tired.']],
    ['Police questioned a man of 42 but did not arrest him.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('where another frame begins', () => {
  it.each([
    [
      'The minister, Tom Wu, has criticised the bank for its rates; on Thursday he said only that he had noted it.',
      ['Tom Wu: the bank for its rates', 'Tom Wu: that he had noted it.'],
    ],
    [
      'The government has promised piped water by 2030 but the auditor warned in March that it was late.',
      ['the government: piped water by 2030', 'the auditor: that it was late.'],
    ],
    [
      'Ann Lee said it would cost a lot and save little.',
      ['Ann Lee: it would cost a lot and save little.'],
    ],
    [
      'The reports were first told of by the website Pine, which quoted three guards as saying that it was empty.',
      ['three guards: that it was empty.'],
    ],
    ['Not soon, most analysts believe.', ['most analysts: Not soon']],
    ['One maker told it that buyers liked it.', ['one maker: that buyers liked it.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who it is', () => {
  it.each([
    [
      'Blue Fern denies it. “We have not,” it said in a statement, which added that it was checked.',
      ['Blue Fern', 'Blue Fern', 'Blue Fern'],
    ],
    ['A woman from Hull who paid, and asked to be called Helen, said she had left.', ['Helen']],
    [
      'Doug Speight never played again. “He cried,” says his daughter, Karen. Her father said it was late.',
      ['Karen', 'Doug Speight'],
    ],
    [
      'The labour inspectorate opened an inquiry. A spokesman said it was late.',
      ['the labour inspectorate'],
    ],
    [
      'The club promised a new stand. The government said it was late.',
      ['the club', 'the government'],
    ],
    [
      'A tall man asked whether she was in. The man, Tom Wu, is an engineer. He said it was late.',
      ['Tom Wu', 'Tom Wu'],
    ],
    [
      'Chief Ann Lee was there. Asked by a Lowry analyst whether it was late, she said, “No.”',
      ['a Lowry analyst', 'Ann Lee'],
    ],
    ['According to the group Find Us, it was late.', ['Find Us']],
    ['He found, in a tin, a letter from the nuns. “She knows,” it read.', ['a letter']],
    ['Court rolls show that he paid a fine.', ['court rolls']],
    ['He did so on the advice of the archdeacon, who said that it was late.', ['the archdeacon']],
    ['“She goes, ‘Put it down,’” said Tom Wu of Ann Lee.', ['Tom Wu', '?', 'Tom Wu']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('knows an outlet by its initials in a printed conversation', () => {
    const text = [
      'Ann Lee raised the ship. She spoke to Deep Water.',
      'Deep Water: Well done. How was it?',
      'Lee: Cold. I had no heater.',
      'DW: You were late.',
      'Lee: Yes. I was.',
      'DW: What now?',
      'Lee: I will rest.',
    ].join('\n\n')
    expect(new Set(speakers(text))).toEqual(new Set(['Ann Lee']))
  })
})
