import { describe, expect, it } from 'vitest'
import { speakers } from './speakers.ts'

describe('a phrase is about its first noun', () => {
  it.each([
    ['A teacher at Hillside Academy said the roof leaked.', ['a teacher at Hillside Academy']],
    ['A lawyer for Mr Hadley said his client would appeal.', ['a lawyer for Mr Hadley']],
    ['A friend of Tom Hadley said the car was stolen.', ['a friend of Tom Hadley']],
    [
      'The director of the Silver Pine Lodge said no one was hurt.',
      ['the director of the Silver Pine Lodge'],
    ],
    ['The head of the Refugee Council Ann Lee said it was late.', ['Ann Lee']],
    ['Many in the orchestra felt the hall was cold.', ['many in the orchestra']],
    ['Two in five tenants said the rent was too high.', ['two in five tenants']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('and what hangs on it may speak next', () => {
    const text =
      'The head of the Fisheries Council said quotas were high. The council said boats would wait.'
    expect(speakers(text)).toEqual(['the head of the Fisheries Council', 'Fisheries Council'])
  })
})

describe('surnames that are work', () => {
  it.each([
    ['Ruth Cook said the hall was cold. “It froze,” Cook said.', ['Ruth Cook', 'Ruth Cook']],
    [
      'According to Mary Bishop, the road is shut. Bishop says it floods.',
      ['Mary Bishop', 'Mary Bishop'],
    ],
    [
      'Archbishop Peter Lamb said he wept. The archbishop said he prayed.',
      ['Peter Lamb', 'Peter Lamb'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})
