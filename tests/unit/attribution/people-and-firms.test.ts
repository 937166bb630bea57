import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('a firm with a name like a person’s', () => {
  it.each([
    [
      'Fern Passage, which runs the boats, told islanders that it would stop. The union was angry. Fern Passage disputes that. It says its pay is fair.',
      ['Fern Passage', 'Fern Passage', 'Fern Passage'],
    ],
    [
      'Hail fell, police say. Met Lorian has put out a warning. It warns of floods.',
      ['police', 'Met Lorian'],
    ],
    [
      'The Crop Oversight Board said online brokerage Tradefern lost it. Tradefern paid. The company said it was sorry.',
      ['Crop Oversight Board', 'Tradefern'],
    ],
    [
      'The largest of the newcomers, Ohio-based Plain Gold Dairies, says it uses less. The company said it may grow.',
      ['Plain Gold Dairies', 'Plain Gold Dairies'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('somebody called by where she or he comes from', () => {
  it.each([
    ['Dutchman Jan Vos won. “I ran,” the Dutchman said.', ['Jan Vos']],
    [
      'Tom Wu scored. Then Pep Arria’s side faded, and the Spaniard admitted that he was wrong.',
      ['Pep Arria'],
    ],
    ['Ana Conti was third. The Italian said she had slept badly.', ['Ana Conti']],
    ['Bob Kerr felt it was late. “It was,” the New Zealander said.', ['Bob Kerr', 'Bob Kerr']],
    ['Ann Lee wrote to it. The Guardian said it was late.', ['Guardian']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('people told of within somebody’s words', () => {
  it.each([
    [
      'Ann Lee laughed. “My mum kept the letter. She says it will be framed.”',
      ['Ann Lee', 'Ann Lee’s mum', 'Ann Lee'],
    ],
    [
      '“A nurse was there, and she told me it was late,” said Tom Wu. He said he ran.',
      ['Tom Wu', 'a nurse', 'Tom Wu', 'Tom Wu'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('who speaks', () => {
  it.each([
    ['Labour last night demanded an inquiry.', ['Labour: an inquiry.']],
    ['Downing Street yesterday insisted that it was late.', ['Downing Street: that it was late.']],
    ['Mrs A, who is 74, told reporters outside that she was ill.', ['Mrs A: that she was ill.']],
    [
      'The firm’s general counsel, Ann Lee, warned that it would lose.',
      ['Ann Lee: that it would lose.'],
    ],
    [
      'He left four sons, the eldest of whom, Tom, told the radio that it was late.',
      ['Tom: that it was late.'],
    ],
    ['A bus hit a shop, a court heard on Monday.', ['unstated: A bus hit a shop']],
    ['“He ran,” the jury heard.', ['unstated: “He ran,”']],
    ['Not everyone in the town blames the firm.', []],
    [
      'The dogs are in a hotel where, according to Tom Wu, they have a bath.',
      ['Tom Wu: they have a bath.'],
    ],
    [
      'Ann Lee is a nurse. When guests ask her whether she is sad she tells them that it is late.',
      ['guests: whether she is sad', 'Ann Lee: that it is late.'],
    ],
    ['People woke to what Ann Lee described as “a long cough”.', ['Ann Lee: “a long cough”.']],
    [
      'The club thanked the crew for their work. It thanked the fans.',
      ['the club: for their work.'],
    ],
    ['The Taoiseach was there. He said it was late.', ['the Taoiseach: it was late.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
