import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('what somebody is blamed or praised for', () => {
  it.each([
    [
      'A former bookkeeper was accused by her employer of moving £40,000 into an account.',
      ['her employer: A former bookkeeper', 'her employer: of moving £40,000 into an account.'],
    ],
    [
      'Two councillors have been accused of leaking the plan to builders by the mayor, Osric Hale.',
      ['Osric Hale: Two councillors', 'Osric Hale: of leaking the plan to builders'],
    ],
    [
      'The driver was praised by the judge for his honesty, but jailed for two years.',
      ['the judge: The driver', 'the judge: for his honesty'],
    ],
    ['A man accused by police of stealing a bus has fled.', ['police: of stealing a bus']],
    [
      'Ann Lee, who was accused by the Council of Elders of theft, has fled.',
      ['Council of Elders: of theft'],
    ],
    ['He was accused of entering the country by boat.', []],
    ['Ann Lee was accused of keeping men from work by force.', []],
    ['Ann Lee was accused by Bob Wu in March.', []],
    [
      'Ann Lee accused the firm of keeping men from work by force.',
      ['Ann Lee: the firm of keeping men from work by force.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
