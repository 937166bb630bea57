import { describe, expect, it } from 'vitest'
import { buildScript } from '../../../src/core/script/build.ts'
import type { Level } from '../../../src/core/script/types.ts'
import { scene } from './scene.ts'

const lopez = { id: 'lopez', name: 'Maria Lopez', shortName: 'Lopez', role: 'harbour master' }
const command = { id: 'command', name: 'U.S. Central Command', kind: 'organization' as const }

function labels(made: ReturnType<typeof scene>, level: Level = 'standard', from = 0): string[] {
  return buildScript(made.article, made.attribution, { level, from })
    .filter((utterance) => utterance.type === 'label')
    .map((utterance) => utterance.text)
}

describe('labels at Standard', () => {
  it('names the source first when the attribution comes after the words', () => {
    const made = scene(
      [lopez],
      [
        [
          [
            { say: '“The quay is shut,”', by: 'lopez', mention: 'Maria Lopez', cue: 'said' },
            ' said Maria Lopez.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual(['Maria Lopez, harbour master, says:'])
  })

  it('says nothing where the sentence leads with the name', () => {
    const made = scene(
      [lopez],
      [
        [
          [
            'Ms Lopez said ',
            { say: 'that the quay was shut', by: 'lopez', mention: 'Ms Lopez', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual([])
  })

  it('says nothing where the name stands between a description and its verb', () => {
    const made = scene(
      [lopez],
      [
        [
          [
            'The harbour master, Maria Lopez, said ',
            { say: 'that it was shut', by: 'lopez', mention: 'The harbour master', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual([])
  })

  it('resolves a description and a pronoun', () => {
    const made = scene(
      [command],
      [
        [
          [
            'The group said ',
            { say: 'that it was ready', by: 'command', mention: 'The group', cue: 'said' },
            '.',
          ],
        ],
        [['Nothing moved.'], ['The sea was calm.']],
        [
          [
            'It said ',
            { say: 'that all was well', by: 'command', mention: 'It', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual([
      'According to U.S. Central Command:',
      'According to U.S. Central Command:',
    ])
  })

  it('leaves a second label out when the same source goes on', () => {
    const made = scene(
      [lopez],
      [
        [
          [
            'She said ',
            { say: 'that the quay was shut', by: 'lopez', mention: 'She', cue: 'said' },
            '.',
          ],
          [
            'She said ',
            { say: 'it would open soon', by: 'lopez', mention: 'She', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual(['According to Maria Lopez:'])
  })

  it('names the source again in a new paragraph of the same quotation, and in a long one', () => {
    const long =
      '“We will not move the boats before the spring tide is over and the wind has gone round to the west as it does each year at about this time of the year.'
    const made = scene(
      [lopez],
      [
        [
          [{ say: long, by: 'lopez', attribution: 1, mention: undefined as never }],
          [{ say: 'That is what the crews want.', by: 'lopez', attribution: 1, kind: 'direct' }],
        ],
        [[{ say: '“And it is what we do.”', by: 'lopez', attribution: 1 }]],
      ],
    )
    expect(labels(made)).toEqual([
      'Maria Lopez, harbour master, says:',
      'Lopez continues:',
      'Lopez continues:',
    ])
  })

  it('never says a guess as a fact', () => {
    const made = scene(
      [lopez, command],
      [
        [[{ say: '“Perhaps.”', by: 'lopez', confidence: 0.6 }]],
        [[{ say: '“Nobody knows.”', by: null, confidence: 0.3 }]],
        [[{ say: '“Nor this.”', by: 'command', confidence: 0.4 }]],
      ],
    )
    expect(labels(made)).toEqual(['Probably Maria Lopez:', 'Source unclear:', 'Source unclear:'])
  })

  it('introduces an unnamed source, then calls it the same', () => {
    const official = {
      id: 'o',
      name: 'a port official',
      kind: 'anonymous' as const,
      role: 'Harbour Board',
    }
    const say = (cue: string) => ({
      say: 'that the quay was shut',
      by: 'o',
      mention: cue,
      cue: 'said',
    })
    const made = scene(
      [official],
      [
        [['A port official said ', say('A port official'), '.']],
        [['Nothing moved.']],
        [['The official said ', say('The official'), '.']],
      ],
    )
    expect(labels(made)).toEqual([
      'Unnamed port official, Harbour Board:',
      'Same unnamed port official:',
    ])
  })

  it('gives a quotation inside a quotation its own source, and goes back', () => {
    const made = scene(
      [lopez, { id: 'crew', name: 'the crews', kind: 'group' }],
      [
        [
          [
            { say: '“They told me, ', by: 'lopez', attribution: 1 },
            { say: '‘we stay’', by: 'crew', attribution: 2, quotedBy: 'lopez', kind: 'direct' },
            { say: ', and so they did,”', by: 'lopez', attribution: 1, kind: 'direct' },
            ' she said.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual([
      'Maria Lopez, harbour master, says:',
      'Lopez, quoting crews:',
      'Back to Maria Lopez.',
    ])
  })

  it('speaks one label a sentence at most, but for nested quotations', () => {
    const made = scene(
      [lopez, command],
      [
        [
          [
            'She said ',
            { say: 'no', by: 'lopez', mention: 'She', cue: 'said' },
            ' and the group said ',
            { say: 'yes', by: 'command', mention: 'the group', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    expect(labels(made)).toEqual(['According to Maria Lopez:'])
  })

  it('keeps the reporter’s own words out of a label’s reach', () => {
    const made = scene(
      [lopez],
      [
        [
          [
            'The quay was closed on Monday morning after a long night of gales and she said ',
            { say: 'that it would open soon', by: 'lopez', mention: 'she', cue: 'said' },
            '.',
          ],
        ],
      ],
    )
    const script = buildScript(made.article, made.attribution, { level: 'standard' })
    const spoken = script
      .filter((u) => u.type === 'label' || u.type === 'content')
      .map((u) => u.text)
    expect(spoken).toEqual([
      'The quay was closed on Monday morning after a long night of gales and',
      'According to Maria Lopez:',
      'she said that it would open soon.',
    ])
  })

  it('says "end quote" after a very long quotation with more text in its paragraph', () => {
    const many = Array.from({ length: 40 }, () => 'word').join(' ')
    const made = scene([lopez], [[[{ say: `“${many}.”`, by: 'lopez' }], ['Nobody answered.']]])
    expect(labels(made)).toContain('End quote.')
  })
})

describe('labels after a seek', () => {
  const made = scene(
    [command],
    [
      [
        [
          'The command said ',
          {
            say: 'that it was ready',
            by: 'command',
            mention: 'The command',
            cue: 'said',
            medium: 'statement',
          },
          '.',
        ],
      ],
      [
        [
          'The command said ',
          {
            say: 'that all was well',
            by: 'command',
            mention: 'The command',
            cue: 'said',
            medium: 'statement',
          },
          '.',
        ],
      ],
    ],
  )

  it('are spoken although the source went on', () => {
    expect(labels(made)).toEqual(['Statement from U.S. Central Command:'])
    const second = made.article.blocks[1]?.start ?? 0
    expect(labels(made, 'standard', second)).toEqual(['Statement from U.S. Central Command:'])
  })

  it('come before the first word, in the middle of a sentence too', () => {
    const at = made.article.text.lastIndexOf('all was')
    const script = buildScript(made.article, made.attribution, { level: 'standard', from: at + 1 })
    expect(script[0]).toMatchObject({ type: 'label', text: 'Statement from U.S. Central Command:' })
    expect(script.find((u) => u.type === 'content')).toMatchObject({ text: 'all was well.' })
  })
})

describe('the other levels', () => {
  const made = scene(
    [lopez, command],
    [
      [['Ms Lopez said ', { say: 'no', by: 'lopez', mention: 'Ms Lopez', cue: 'said' }, '.']],
      [['Nothing moved.']],
      [
        [
          { say: '“Yes,”', by: 'command', mention: 'the command', cue: 'said', confidence: 0.8 },
          ' the command said.',
        ],
      ],
    ],
  )

  it('Off adds nothing and keeps one voice', () => {
    const script = buildScript(made.article, made.attribution, { level: 'off' })
    expect(script.every((u) => u.type === 'content' || u.type === 'rest')).toBe(true)
    expect(script.every((u) => u.type !== 'content' || u.voice === 'narrator')).toBe(true)
  })

  it('Sounds adds marks and voices but no words', () => {
    const script = buildScript(made.article, made.attribution, { level: 'sounds' })
    expect(labels(made, 'sounds')).toEqual([])
    expect(script.filter((u) => u.type === 'mark').length).toBeGreaterThan(0)
    expect(script.some((u) => u.type === 'content' && u.voice === 'quotation')).toBe(true)
  })

  it('Brief gives the name alone on a change of source', () => {
    expect(labels(made, 'brief')).toEqual(['Maria Lopez:', 'U.S. Central Command:'])
  })

  it('Full announces everything, the reporter and the confidence too', () => {
    expect(labels(made, 'full')).toEqual([
      'According to Maria Lopez:',
      'Report.',
      'U.S. Central Command says:',
      '80 percent sure.',
      'Quote.',
      'End quote.',
    ])
  })
})
