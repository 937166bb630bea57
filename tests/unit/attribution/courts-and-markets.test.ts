import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('where the words of a source end', () => {
  it.each([
    [
      'The firm admitted pumping waste into the sea, in what a judge called “pollution for profit”.',
      ['the firm: pumping waste into the sea', 'a judge: “pollution for profit”.'],
    ],
    [
      'The shop will open, Ann Lee has announced, three weeks after she shut it.',
      ['Ann Lee: The shop will open'],
    ],
    ['A petition asking the mayor to think gathered 211 names.', ['a petition: to think']],
    [
      'Tom Wu warned that the ban would cost him his house; he has taken out a loan.',
      ['Tom Wu: that the ban would cost him his house'],
    ],
    [
      'The boss had been told of it, Ann Lee added, and had replied with a nod.',
      ['Ann Lee: The boss had been told of it', 'Ann Lee: and had replied with a nod.'],
    ],
    [
      'Some islands waited too long, Ann Lee says: by then nobody was left.',
      ['Ann Lee: Some islands waited too long', 'Ann Lee: by then nobody was left.'],
    ],
    ['Striker to miss derby, coach confirms', ['coach: Striker to miss derby']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who it is', () => {
  it.each([
    [
      'Mr Bain’s solicitor, Neeta Rao, said it was late. She said it was cold.',
      ['Neeta Rao', 'Neeta Rao'],
    ],
    ['Mr Justice Halloran said it was late. The judge said it was cold.', ['Halloran', 'Halloran']],
    ['He had it quashed on Monday by three judges, who called it “a disgrace”.', ['three judges']],
    [
      'His wife Jan, who had threatened to leave, was heard to say that it was late.',
      ['Jan', 'Jan'],
    ],
    [
      'Two people familiar with the trial said it was late. One called it “sick”.',
      ['two people familiar with the trial', 'two people familiar with the trial'],
    ],
    ['Ann Lee of Pell, who cut it to “hold” from “buy”, said the news was bad.', ['Ann Lee']],
    [
      'The Drug Agency said it was late. The European medicines agency said it was early.',
      ['Drug Agency', 'the European medicines agency'],
    ],
    ['“We did,” said Vent’s head of running, Ann Lee.', ['Ann Lee']],
    ['She went with her own mother, a nurse, who remarked that it was late.', ['her own mother']],
    [
      'It was flour, according to an affidavit unsealed this week. The affidavit says that it was old.',
      ['an affidavit', 'an affidavit'],
    ],
    ['The line Pearl, whose ships called 19 times, said that it was sorry.', ['Pearl']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})
