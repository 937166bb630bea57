import { describe, expect, it } from 'vitest'
import { countAttributions, rollCall } from '../../../src/core/script/roll-call.ts'
import { describeBeginning, describeSpeaker } from '../../../src/core/script/who.ts'
import { scene } from './scene.ts'

const made = scene(
  [
    { id: 'c', name: 'U.S. Central Command', kind: 'organization' },
    { id: 'o', name: 'a port official', kind: 'anonymous' },
    { id: 'g', name: 'analysts', kind: 'group' },
    { id: 'l', name: 'Maria Lopez' },
  ],
  [
    [
      [
        'A statement released by the command revealed, ',
        {
          say: '“Our forces were ready.”',
          by: 'c',
          mention: 'the command',
          cue: 'revealed',
          medium: 'statement',
        },
      ],
      [{ say: '“And they are.”', by: 'c', confidence: 0.6 }],
    ],
    [['Nothing moved.'], [{ say: '“Who knows.”', by: null, confidence: 0.2 }]],
    [
      [
        'A port official said ',
        { say: 'no', by: 'o', mention: 'A port official', cue: 'said', confidence: 0.9 },
        '.',
      ],
    ],
    [
      [
        'Some analysts fear ',
        { say: 'a storm', by: 'g', mention: 'Some analysts', cue: 'fear' },
        '.',
      ],
    ],
    [
      [
        'Maria Lopez said ',
        { say: 'yes', by: 'l', mention: 'Maria Lopez', cue: 'said', medium: 'to Reuters' },
        '.',
      ],
    ],
  ],
)
const who = (words: string) =>
  describeSpeaker(made.article, made.attribution, made.article.text.indexOf(words))

describe('who is speaking?', () => {
  it('answers with the source, how it speaks, and the article’s own words', () => {
    expect(who('Our forces').text).toBe(
      'U.S. Central Command, organisation, quoted word for word, in a statement. The text says: “A statement released by the command revealed”. “the command” is U.S. Central Command.',
    )
  })

  it('tells a paraphrase from a quotation', () => {
    expect(who('yes').summary).toBe('Maria Lopez, person, in the reporter’s words, to Reuters.')
    expect(who('no.').text).toBe(
      'Unnamed port official, unnamed, in the reporter’s words. The text says: “A port official said”.',
    )
  })

  it('says what it does not know', () => {
    expect(who('And they').text).toBe(
      'Probably U.S. Central Command, organisation, quoted word for word. No words name the speaker here; this goes on from before.',
    )
    expect(who('Who knows').summary).toBe(
      'Source unclear, quoted word for word. The text does not say who.',
    )
  })

  it('says that the reporter speaks', () => {
    expect(who('Nothing moved').text).toBe('The reporter. Nobody is quoted here.')
  })

  it('takes a headline for no reporter’s words', () => {
    const { article, attribution } = made
    const blocks = article.blocks.map((block, index) =>
      index === 1 ? { ...block, role: 'heading' as const, level: 2 } : block,
    )
    const offset = article.text.indexOf('Nothing moved')
    expect(describeSpeaker({ ...article, blocks }, attribution, offset).text).toBe(
      'A headline. Nobody is quoted in it.',
    )
  })

  it('before anything is read: outlet, byline, and the roll-call', () => {
    const told = (outlet: string | null, byline: string | null) =>
      describeBeginning({ ...made.article, outlet, byline }, 'One person speaks here.').text
    expect(told('Reuters', 'Jane Roe')).toBe(
      'Nothing has been read yet. The article is from Reuters, by Jane Roe. One person speaks here.',
    )
    expect(told(null, 'Jane Roe')).toContain('The article is by Jane Roe.')
    expect(told(null, null)).toBe('Nothing has been read yet. One person speaks here.')
  })
})

describe('the roll-call', () => {
  it('counts who speaks', () => {
    expect(rollCall(made.attribution, 'en')).toBe(
      'One person, one organisation, unnamed analysts, and one unnamed source speak here.',
    )
    expect(rollCall({ sources: [], segments: [] }, 'en')).toBe('Nobody is quoted here.')
    expect(countAttributions(made.attribution).get('c')).toBe(2)
  })
})
