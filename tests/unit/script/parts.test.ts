import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { turnsOf } from '../../../src/core/playback/turns.ts'
import { buildScript, writeScript } from '../../../src/core/script/build.ts'
import { AS_STANDARD } from '../../../src/core/script/casting.ts'
import { lazily } from '../../../src/core/script/lazy.ts'
import type { Script, Utterance } from '../../../src/core/script/types.ts'

const article = parseText(readFileSync('assets/sample/al-tanf.txt', 'utf8'))
const attribution = attribute(article)
const standard = buildScript(article, attribution, { level: 'standard' })
const words = (script: Iterable<Utterance>) =>
  [...script]
    .flatMap((u) => (u.type === 'content' ? [u.text] : []))
    .join(' ')
    .replace(/\s+/g, '')
const labels = (script: Script) => script.flatMap((u) => (u.type === 'label' ? [u.text] : []))

describe('a script that is made as it is asked for', () => {
  test('is the same script, and no further made than that', () => {
    let made = 0
    function* counted() {
      for (const utterance of writeScript(article, attribution, { level: 'standard' })) {
        made += 1
        yield utterance
      }
    }
    const script = lazily(counted())
    expect(script.at(3)).toEqual(standard[3])
    expect(made).toBe(4)
    expect(script.at(1)).toEqual(standard[1])
    expect(made).toBe(4)
    expect(script.at(standard.length - 1)).toEqual(standard.at(-1))
    expect(script.at(standard.length)).toBeUndefined()
  })
})

describe('a part of the article', () => {
  test('each turn alone is its own words, and together they are all of them', () => {
    const all = turnsOf(article, attribution).map(({ start, end }) =>
      words(writeScript(article, attribution, { level: 'standard', from: start, to: end })),
    )
    expect(all.join('')).toBe(words(standard))
  })

  test('the source is named at the start of each', () => {
    const command = attribution.sources.find(({ name }) => name.includes('Central Command'))
    const turn = turnsOf(article, attribution).findLast(({ sourceId }) => sourceId === command?.id)
    const { start = 0, end = 0 } = turn ?? {}
    const part = buildScript(article, attribution, { level: 'standard', from: start, to: end })
    expect(labels(part)).toEqual(['Statement from U.S. Central Command:'])
  })
})

describe('the level Custom', () => {
  const level = 'custom'

  test('as it comes does what Standard does', () => {
    expect(buildScript(article, attribution, { level })).toEqual(standard)
  })

  test('each column holds for its own kind of source, and for no other', () => {
    const off = { label: false, sound: false, voice: false, pan: -0.3, pause: 500 }
    const custom = { ...AS_STANDARD, organization: off }
    const script = buildScript(article, attribution, { level, custom })
    expect(labels(script)).toEqual([
      'Unnamed source, Global Coalition:',
      'Same unnamed source:',
      'Unnamed analysts:',
    ])
    const ofOrganization = script.filter(({ segment }) => {
      const id = attribution.segments[segment]?.sourceId
      return attribution.sources.find((source) => source.id === id)?.kind === 'organization'
    })
    expect(ofOrganization.filter(({ type }) => type === 'mark')).toEqual([])
    const content = ofOrganization.flatMap((u) => (u.type === 'content' ? [u] : []))
    expect(content.length).toBeGreaterThan(2)
    for (const { voice, pan } of content)
      expect({ voice, pan }).toEqual({ voice: 'narrator', pan: -0.3 })
    expect(ofOrganization.some((u) => u.type === 'rest' && u.milliseconds === 500)).toBe(true)
    expect(words(script)).toBe(words(standard))
  })
})

describe('what is left out', () => {
  const list = parseText(
    'Port fire out\n\nWhat burned\n\n- a ship\n- a crane\n\nNobody was hurt.\n',
  )
  const nobody = attribute(list)

  test('is said, once for blocks that follow each other; all else is spoken', () => {
    const skip = ['heading', 'list-item'] as const
    const script = buildScript(list, nobody, { level: 'standard', skip })
    expect(labels(script)).toEqual(['Skipped: one heading, 2 list items.'])
    // the title stays: it names the article
    expect(words(script)).toBe('PortfireoutNobodywashurt.')
  })

  test.each([
    ['caption', 'Skipped: 3 captions.'],
    ['footnote', 'Skipped: 3 footnotes.'],
    // these are made of several blocks
    ['table', 'Skipped: one table.'],
    ['box', 'Skipped: one box.'],
  ] as const)('a %s: %s', (role, told) => {
    const plain = parseText('It began.\n\nOne.\n\nTwo.\n\nThree.\n\nIt ended.\n')
    const beside = (at: number) => at > 0 && at < 4
    const blocks = plain.blocks.map((block, at) => (beside(at) ? { ...block, role } : block))
    const article = { ...plain, blocks }
    const level = 'standard'
    const script = buildScript(article, attribute(article), { level, skip: [role] })
    expect(labels(script)).toEqual([told])
    expect(words(script)).toBe('Itbegan.Itended.')
    expect(words(buildScript(article, attribute(article), { level }))).toContain('Two.')
  })

  test('nothing by itself', () => {
    expect(words(buildScript(list, nobody, { level: 'off' }))).toContain('acrane')
  })

  test('also at the very end', () => {
    const end = parseText('Nobody was hurt.\n\n- a ship\n- a crane\n')
    const script = buildScript(end, attribute(end), { level: 'standard', skip: ['list-item'] })
    expect(labels(script)).toEqual(['Skipped: 2 list items.'])
  })
})

test('a jump to a sentence begins with it, where no blank parts it from the one before', () => {
  for (const text of ['今天天气很好。我们去公园。', '今日は晴れ。公園へ行く。']) {
    const { article, attribution } = {
      article: parseText(text),
      attribution: attribute(parseText(text)),
    }
    const sentence = article.sentences[1] ?? { start: 0, end: 0 }
    expect(sentence.start).toBeGreaterThan(0)
    const script = buildScript(article, attribution, { level: 'off', from: sentence.start + 1 })
    expect(words(script)).toBe(text.slice(sentence.start))
  }
})
