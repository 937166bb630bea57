import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('who the subject of a reporting verb is', () => {
  it.each([
    [
      'Shares in Tandem Foods fell after the chairman, Luis Prado, said margins would not recover.',
      ['Luis Prado: margins would not recover.'],
    ],
    [
      'The band slept, while the manager, Teo Lisk, said it was the best night in years.',
      ['Teo Lisk: it was the best night in years.'],
    ],
    [
      "The study's lead author, Mei Tan, said bees could count to five.",
      ['Mei Tan: bees could count to five.'],
    ],
    [
      'A survey published on Tuesday found that bees were bored.',
      ['a survey: that bees were bored.'],
    ],
    ['Court papers filed this week allege that he lied.', ['court papers: that he lied.']],
    ['Most of those polled said they would stay.', ['most of those: they would stay.']],
    [
      'Half of the villagers interviewed believed the well was cursed.',
      ['Half of the villagers: the well was cursed.'],
    ],
    [
      'The head teacher, Olive Strand, wrote to parents to say the pool would stay shut.',
      ['Olive Strand: the pool would stay shut.'],
    ],
    ['Ann Lee hoped to say that it was over.', []],
    ['"We are full," Ann Lee said by telephone.', ['Ann Lee: "We are full,"']],
    ['Ann Lee questioned 2,010 adults.', []],
    ['The cook shouts. Ann Lee says that every week.', []],
    ['Ann Lee said it was a pity, before leaving for Brussels.', ['Ann Lee: it was a pity']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('counts those who speak one after another', () => {
    expect(
      said(
        'Three of the hostages spoke to reporters. "We sang," one of them said. A second said she had wept.',
      ),
    ).toEqual(['one of the hostages: "We sang,"', 'a second hostage: she had wept.'])
    expect(said('One diplomat said the plan was dead. A second said it was asleep.')).toEqual([
      'one diplomat: the plan was dead.',
      'a second diplomat: it was asleep.',
    ])
  })
})

describe('who it is that was told of on the way', () => {
  it.each([
    [
      'Hamid Noor was there. A shopkeeper who saw them said they were boys.',
      ['a shopkeeper: they were boys.'],
    ],
    [
      'According to his widow, Marlowe wrote the song in ten minutes.',
      ['his widow: Marlowe wrote the song in ten minutes.'],
    ],
    [
      'The minister, asked by reporters if he had lied, said: "Next question."',
      ['reporters: if he had lied', 'the minister: "Next question."'],
    ],
    [
      'Two surveyors saw the bridge. One said it would last. The other said it might not.',
      ['one of the two surveyors: it would last.', 'the other surveyor: it might not.'],
    ],
    [
      "The Environment Agency has fined the firm. The agency's Lisa Tarn said fish had died. The firm said a valve had failed.",
      ['Lisa Tarn: fish had died.', 'the firm: a valve had failed.'],
    ],
    [
      'Wendell Cray, a councillor, objected. So did Moira Bligh, who runs the post office. "Where will people park?" she asked.',
      ['Moira Bligh: "Where will people park?"'],
    ],
    ['"I saved it," Dale Buck shot back.', ['Dale Buck: "I saved it,"']],
    [
      'Rita Sol had painted her face. Next to her, a man in a bear suit wept. "It is hot," he said.',
      ['a man in a bear suit: "It is hot,"'],
    ],
    ['The speaker calls for order. The chairman asked for quiet.', []],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('knows relatives whom a speaker has told of', () => {
    const text = "Abel Stone told us: 'My father looked at it. He said, “Do it in tune.” So I did.'"
    expect(said(text)).toContain('Abel Stone’s father: “Do it in tune.”')
    const late = "'My father looked at it. He said, “Do it in tune.” So I did,' said Abel Stone."
    expect(said(late)).toContain('?: “Do it in tune.”')
  })
})
