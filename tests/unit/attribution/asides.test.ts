import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('a frame with an aside in it', () => {
  it.each([
    [
      'A nurse at the agency, who spoke on the condition that her name not be used because she fears for her job, said she had seen it.',
      ['a nurse at the agency: she had seen it.'],
    ],
    [
      'Another, asked whether it was true, replied that it was late.',
      ['another: that it was late.'],
    ],
    [
      'Leaked minutes of a meeting, seen by this newspaper, show that it was late.',
      ['minutes of a meeting: that it was late.'],
    ],
    [
      'Riders are workers, the court ruled on Monday, in a judgment that unions liked.',
      ['the court: Riders are workers'],
    ],
    ['A colleague of his believes that it was late.', ['a colleague of his: that it was late.']],
    ['A survey last summer hinted at gas.', ['a survey last summer: at gas.']],
    ['Ann Lee let it be known that she would come.', ['Ann Lee: that she would come.']],
    ['Neither government mentions this.', []],
    ['“We are late,” the minutes record Ann Lee as saying.', ['Ann Lee: “We are late,”']],
    ['The source hit back last night.', []],
    ['Ann Lee inquired what it was.', ['Ann Lee: what it was.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who it is', () => {
  it.each([
    [
      'The home secretary has said it was late. The education secretary, Tom Wu, said it was early.',
      ['the home secretary', 'Tom Wu'],
    ],
    [
      'It was by Ann Lee, whose husband, Walt, a nurse, had left. She said it was late.',
      ['Ann Lee'],
    ],
    [
      'Ann Lee, whose husband, Walt, had left, said it was late. She said it was cold.',
      ['Ann Lee', 'Ann Lee'],
    ],
    [
      'The founder of a firm that took money from people who had none told a jury that it was late.',
      ['the founder of a firm'],
    ],
    [
      '“It was late,” said Ann Lee, who runs the league and was dismissed by the station in May.',
      ['Ann Lee'],
    ],
    ['Farmers marched on Monday after talks broke down, and vowed to return.', ['farmers']],
    [
      'It was late, according to the landlord of the Prince Albert, Huw Bevan, a baker.',
      ['Huw Bevan'],
    ],
    [
      'Ann Lee was out. Police said they had spoken to a 44-year-old man. He told officers that it was late.',
      ['police', 'a 44-year-old man'],
    ],
    ['Clockmaker Tom Wu said it was late.', ['Tom Wu']],
    ['The king turned to a seven-year-old. “You,” she said.', ['a seven-year-old']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})
