import { describe, expect, it } from 'vitest'
import { said } from './said.ts'
import { speakers } from './speakers.ts'

describe('what is asked of the reporter', () => {
  it.each([
    ['One of the crew, who asked us not to print his name, laughed.', []],
    [
      'A nurse, who asked that her name be left out for fear of the bank, said it was late.',
      ['a nurse'],
    ],
    ['Ann Lee asked the clerk to print the list.', ['Ann Lee']],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})

describe('where the words of a source end', () => {
  it.each([
    [
      'Tom Wu expects the minister to be questioned on Thursday, though the last three sessions were cancelled.',
      ['Tom Wu: the minister to be questioned on Thursday'],
    ],
    [
      'The cuts follow what Ann Lee called “a review” by the firm that she hired.',
      ['Ann Lee: “a review”'],
    ],
    [
      'Ann Lee defended it on a call with investors, saying it was late.',
      ['Ann Lee: it', 'Ann Lee: it was late.'],
    ],
    [
      'Ten people died, the governor said, the heaviest toll since May.',
      ['the governor: Ten people died'],
    ],
    ['The council promised to mend it, to cheers from the gallery.', ['the council: to mend it']],
    [
      'Ann Lee promised that she would pay, but appeared to reject the plan.',
      ['Ann Lee: that she would pay'],
    ],
    [
      'Asked about a report that called the pit “risky”, Ann Lee said she was new.',
      ['a report: the pit | “risky”', 'Ann Lee: she was new.'],
    ],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('where what is said begins', () => {
  it.each([
    ['It has maintained since the case was opened that users knew.', ['?: that users knew.']],
    [
      'Ann Lee said in a message recorded on the quay that it was late.',
      ['Ann Lee: that it was late.'],
    ],
    [
      'An officer told Harbour Desk two of the pumps had been shut down.',
      ['an officer: two of the pumps had been shut down.'],
    ],
    [
      'The army acknowledged carrying out a strike in the area.',
      ['the army: carrying out a strike in the area.'],
    ],
    [
      'The judge reminded jurors not to visit the yard or read about it.',
      ['the judge: not to visit the yard or read about it.'],
    ],
    [
      'The strike is costing shops a lot, reckons the Trade Institute.',
      ['Trade Institute: The strike is costing shops a lot'],
    ],
    ['Dr Ann Lee gave the cause of death as a fall.', ['Ann Lee: the cause of death as a fall.']],
    [
      'A draft put the levy at four euros, said two people who were there; an hour later it was six.',
      ['two people: A draft put the levy at four euros'],
    ],
    [
      'It began on the north bank, according to the ministry, which said it would wait.',
      ['the ministry: It began on the north bank', 'the ministry: it would wait.'],
    ],
    [
      'The rules, Ann Lee said during the campaign, were too old.',
      ['Ann Lee: The rules', 'Ann Lee: were too old.'],
    ],
    [
      'It would have been quick, Ann Lee told them, but not at once.',
      ['Ann Lee: It would have been quick', 'Ann Lee: but not at once.'],
    ],
    [
      'An audit released in May found that it was late.',
      ['an audit released in May: that it was late.'],
    ],
    ['Mayor Ann Lee worries about the drain.', ['Ann Lee: about the drain.']],
    ['Cllr Ellis Vane, who was there, doubts it.', ['Ellis Vane: it.']],
    ['Tom Wu called the second red card “a joke”.', ['Tom Wu: the second red card | “a joke”.']],
    [
      'A note seen by the Capital Dispatch alleges that four of them ran.',
      ['a note seen by the Capital Dispatch: that four of them ran.'],
    ],
    ['Ann Lee ridiculed the claim.', ['Ann Lee: the claim.']],
    ['Tom Wu called this “a fantasy”.', ['Tom Wu: this | “a fantasy”.']],
  ])('in %j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('who it is', () => {
  it.each([
    ['Per Lund, a sailor who read it early, argued that it was late.', ['Lund']],
    [
      'It turned on a memo, in which an engineer, since retired, wrote that it was “fine”.',
      ['an engineer'],
    ],
    [
      'Two Western officials said they feared it. One of them expects a meeting.',
      ['two Western officials', 'one of the two Western officials'],
    ],
    [
      'Tom Wu was tired. The new ringer is Bob Kerr, a nurse. He admits to being scared.',
      ['Bob Kerr'],
    ],
    [
      'Ann Lee, 79, called it “a kick”. Her late husband built it. “He said, ‘Jump.’ And I did.”',
      ['Ann Lee', 'Ann Lee', 'Ann Lee’s late husband', 'Ann Lee'],
    ],
    [
      'Bob Kerr was the mayor. “Old Mr Wu put the rope in my hand. He said, ‘Pull.’ So I did,” he said.',
      ['Bob Kerr', 'Wu', 'Bob Kerr'],
    ],
    ['Trustee Ed Marsh cast the lone no vote. He said it was late.', ['Ed Marsh']],
    ['Tom Wu later issued a statement saying he was sorry.', ['Tom Wu']],
    [
      'Ann Lee says she was taught by her grandfather, who was a miner. He used to say that it was late.',
      ['Ann Lee', 'Ann Lee’s grandfather'],
    ],
    [
      'An inquiry recommended it but the council rejected the idea, arguing that it was late.',
      ['an inquiry', 'the council', 'the council'],
    ],
  ])('in %j', (text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('hears a prompt without a question mark in a printed conversation', () => {
    const text = [
      'Ann Lee draws maps. We met her in Bergen.',
      'How do you begin?',
      'I walk. I take no camera with me.',
      'You once spent a winter in a village of four.',
      'Five, and I liked none of them. It was cold and I had no stove at all.',
      'What was hard?',
      'I had no north. I lost my way.',
      'What now?',
      'My kitchen. I will draw it.',
    ].join('\n\n')
    const words = said(text).join(' ')
    expect(words).not.toContain('You once spent')
    expect(words).toContain('Five, and I liked')
  })
})
