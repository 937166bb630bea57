import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('people who are told', () => {
  it.each([
    [
      'Ann Lee told jurors Pruitt had shown her the policy.',
      ['Ann Lee: Pruitt had shown her the policy.'],
    ],
    ['Ann Lee told the council daily use would not rise.', ['Ann Lee: daily use would not rise.']],
    [
      'Ann Lee told people in the valley it was too late to leave.',
      ['Ann Lee: it was too late to leave.'],
    ],
    [
      'Ann Lee warned the wood "would turn to dust" within hours.',
      ['Ann Lee: the wood | "would turn to dust" | within hours.'],
    ],
    [
      'Harbour police asked anyone with film of the crash to come forward.',
      ['Harbour police: to come forward.'],
    ],
    [
      'The guild has appealed to both sides to return, and has hired two lawyers.',
      ['the guild: to return'],
    ],
    [
      'Ann Lee was told by her bank that the card had been used.',
      ['Ann Lee’s bank: that the card had been used.'],
    ],
    ['Ann Lee told reporters there that the road was shut.', ['Ann Lee: that the road was shut.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('frames with what hangs on them', () => {
  it.each([
    ['It was her heart, her daughter, Ann Lee, said.', ['Ann Lee: It was her heart']],
    [
      'The vote would be close, predicted Ann Lee, a mediator who knows the port.',
      ['Ann Lee: The vote would be close'],
    ],
    [
      'The board had looked for a chief since May, a person familiar with the matter said.',
      ['a person familiar with the matter: The board had looked for a chief since May'],
    ],
    [
      'He will take the stand, his lawyer said outside the court.',
      ['his lawyer: He will take the stand'],
    ],
    [
      'The union, which has 340 members, claims the vote was unlawful.',
      ['the union: the vote was unlawful.'],
    ],
    [
      'Ann Lee, a baker in Graz, doubts that the oven was lit.',
      ['Ann Lee: that the oven was lit.'],
    ],
    [
      'The authors caution, however, that only five animals were seen.',
      ['the authors: that only five animals were seen.'],
    ],
    [
      'His captors, Ann Lee said, fed him once a day.',
      ['Ann Lee: His captors', 'Ann Lee: fed him once a day.'],
    ],
    [
      'It was based, campaigners say, on a broken gate counter.',
      ['campaigners: It was based', 'campaigners: on a broken gate counter.'],
    ],
    [
      'Ann Lee would only say that it had "been done before".',
      ['Ann Lee: that it had | "been done before".'],
    ],
    [
      'Police read an email in which Ann Lee warned a foreman that the dam leaked.',
      ['Ann Lee: that the dam leaked.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('where the words of a frame end', () => {
  it.each([
    [
      'The weather office warned that skin could freeze and advised people to stay indoors.',
      ['the weather office: that skin could freeze', 'the weather office: to stay indoors.'],
    ],
    [
      'The company denied the ferry was full, and has stopped all sailings.',
      ['the company: the ferry was full'],
    ],
    [
      'The court observed that life had become cheap, and directed the city to act.',
      ['the court: that life had become cheap'],
    ],
    [
      'The firm said it had sympathy with Ann Lee, who has banked there since 1971.',
      ['the firm: it had sympathy with Ann Lee'],
    ],
    [
      'Ann Lee deplored the attack in Kurram, in which seven people died.',
      ['Ann Lee: the attack in Kurram'],
    ],
    [
      'Ann Lee has urged two brothers to shake hands after a row over a wall reached the court.',
      ['Ann Lee: to shake hands'],
    ],
    [
      'Ann Lee described the ruling as "unworldly" in an interview with public radio.',
      ['Ann Lee: the ruling as | "unworldly"'],
    ],
    [
      'A clerk testified that his boss had joked about a fire, on the fourth day of a trial in Leeds.',
      ['a clerk: that his boss had joked about a fire'],
    ],
    [
      'Ann Lee faulted the parade, which she described as "a circus".',
      ['Ann Lee: the parade', 'Ann Lee: "a circus".'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('judgements', () => {
  it.each([
    [
      'A report by the engineer put the cost of repairs at £186,000.',
      ['a report: the cost of repairs at £186,000.'],
    ],
    ['Ann Lee saw little new in the letter.', ['Ann Lee: little new in the letter.']],
    [
      'Ann Lee called the decision to freeze the grant "a breach of trust".',
      ['Ann Lee: the decision to freeze the grant | "a breach of trust".'],
    ],
    ['Villagers suspect a gang from the coast.', ['villagers: a gang from the coast.']],
    ['Pupils speak of lessons that began at dawn.', ['pupils: of lessons that began at dawn.']],
    [
      'Ann Lee wants to know why stalls pay the same rates.',
      ['Ann Lee: why stalls pay the same rates.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('deeds', () => {
  it.each([
    ['Norwell is recalling 900 kettles after a lid left some owners scalded.', []],
    ['The depot lies on the road that links the port to the hills.', []],
    ['Ann Lee insisted on being paid in cash.', []],
    ['Ann Lee conceded defeat on Sunday after a long count.', []],
    ['Ann Lee, who is writing a book about the raid, is weary.', []],
    ['Ann Lee, who wrote to the leader in pencil, was there with her aunt.', []],
    ['Ann Lee was dismissed by text message.', []],
    ['Children called it the Grumpy Man.', []],
    ['The mayor conceded a late goal, fans joked.', ['fans: The mayor conceded a late goal']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
