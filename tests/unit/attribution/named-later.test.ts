import { describe, expect, it } from 'vitest'
import { speakers } from './speakers.ts'

describe('somebody whom a lead tells of and who is named afterwards', () => {
  it.each([
    [
      'by an age',
      'A cyclist has praised the strangers who helped her. Ruth Amos, 52, fell in Mill Road in May. “They were angels,” she said.',
      ['Ruth Amos', 'Ruth Amos'],
    ],
    [
      'by speaking',
      'The chief executive of Tarn Foods has said he will resign. Owen Pike told staff on Friday that it was time.',
      ['Owen Pike', 'Owen Pike'],
    ],
    [
      'by a word of the lead, though the accused is named first',
      'A former desk clerk at the Pine Lodge testified on Monday that his boss was broke. Gord Pratt, 63, is charged with arson. Wen Okoro, who worked at the lodge for a year, told jurors he was tired.',
      ['Wen Okoro', 'Wen Okoro'],
    ],
    [
      'by a word like one of the lead',
      'A developer spent the money on a horse, his former bookkeeper testified Monday. Alan Kess, 57, is charged with fraud. Kim Stroud, who kept the books, told the jury he was broke.',
      ['Kim Stroud', 'Kim Stroud'],
    ],
  ])('%s', (_how, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it.each([
    [
      'another role',
      'A surgeon has warned that wards are full. Detective Ian Moss said a car was found.',
      ['a surgeon', 'Ian Moss'],
    ],
    [
      'an official, who stays nameless',
      'A senior official said talks had failed. Ann Lee, 40, said she was sad.',
      ['a senior official', 'Ann Lee'],
    ],
  ])('is nobody with %s', (_how, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})
