import { describe, expect, it } from 'vitest'
import { buildScript, type ScriptOptions } from '../../../src/core/script/build.ts'
import { AS_STANDARD } from '../../../src/core/script/casting.ts'
import { quotedSources, voicesOf } from '../../../src/core/script/source-voices.ts'
import { scene } from './scene.ts'

const { article, attribution } = scene(
  [
    { id: 's1', name: 'Ana Ruiz', kind: 'person' },
    { id: 's2', name: 'Ben Cole', kind: 'person' },
    { id: 's3', name: 'residents', kind: 'group' },
    { id: 's4', name: 'Cleo Dunn' },
  ],
  [
    [['Ana Ruiz said: ', { say: '“One.”', by: 's1' }]],
    [['Ben Cole said: ', { say: '“Two.”', by: 's2' }]],
    [['Residents said: ', { say: '“Three.”', by: 's3' }]],
    [['Ana Ruiz said: ', { say: '“Four.”', by: 's1' }]],
    [['Cleo Dunn said ', { say: 'it was five', by: 's4' }, '.']],
  ],
)
const said = (options: Partial<ScriptOptions>) =>
  buildScript(article, attribution, { level: 'standard', ...options }).flatMap((utterance) =>
    utterance.type === 'content' && /“/.test(utterance.text)
      ? [[utterance.text.replace(/[“”.]/g, ''), utterance.voice, utterance.pan ?? 0]]
      : [],
  )
const voices = voicesOf([{ id: 's1' }, { id: 's2' }], ['source-3', null])

describe('a voice for each source', () => {
  it('is for named sources that are quoted word for word, in the order in which they speak', () => {
    expect(quotedSources(attribution)).toEqual([
      { id: 's1', name: 'Ana Ruiz', kind: 'person' },
      { id: 's2', name: 'Ben Cole', kind: 'person' },
    ])
  })

  it('speaks all quotations of its source; the others keep the one for quotations', () => {
    expect(said({ casting: { voices } })).toEqual([
      ['One', 'source-3', 0],
      ['Two', 'quotation', 0],
      ['Three', 'quotation', 0],
      ['Four', 'source-3', 0],
    ])
  })

  it('gives way where a level has one voice for all', () => {
    expect(
      said({ casting: { voices, sides: true }, level: 'off' }).map(([, voice]) => voice),
    ).toEqual(['narrator', 'narrator', 'narrator', 'narrator'])
    const person = { label: true, sound: true, voice: false, pan: 0, pause: 0 }
    const custom = { ...AS_STANDARD, person }
    expect(
      said({ casting: { voices }, level: 'custom', custom }).map(([, voice]) => voice),
    ).toEqual(['narrator', 'narrator', 'quotation', 'narrator'])
  })
})

it('from the sides, each source has its own, and the reporter the middle', () => {
  expect(said({ casting: { sides: true } }).map(([text, , pan]) => [text, pan])).toEqual([
    ['One', -0.3],
    ['Two', 0.3],
    ['Three', -0.3],
    ['Four', -0.3],
  ])
  const script = buildScript(article, attribution, { level: 'standard', casting: { sides: true } })
  const reporter = script.filter((u) => u.type === 'content' && u.voice === 'narrator')
  expect(reporter.every((u) => u.type === 'content' && u.pan === undefined)).toBe(true)
})
