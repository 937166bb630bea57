import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { attributeOpening } from '../../../src/core/attribution/opening.ts'
import { writeScript } from '../../../src/core/script/build.ts'
import type { Utterance } from '../../../src/core/script/types.ts'

const text = ['articles/dev', 'attribution/open']
  .map((name) => `tests/fixtures/${name}`)
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')).text as string)
  .join('\n\n')
const article = parseText(text)
const whole = { article, attribution: attribute(article) }

function openingOfText() {
  const opening = attributeOpening(article)
  if (!opening) throw new Error('The fixtures are too short to have an opening.')
  return opening
}

test('the opening is the beginning of the article, with the same offsets', () => {
  const opening = openingOfText()
  const { length } = opening.article.text
  expect(length).toBeGreaterThan(6000)
  expect(length).toBeLessThan(text.length / 2)
  expect(text.startsWith(opening.article.text)).toBe(true)
  const { blocks, sentences } = opening.article
  expect(blocks).toEqual(article.blocks.slice(0, blocks.length))
  expect(sentences).toEqual(article.sentences.slice(0, sentences.length))
  expect(sentences.at(-1)?.end).toBeLessThanOrEqual(length)
})

test('its segments cover it exactly, and every source that they name is there', () => {
  const { article: opening, attribution } = openingOfText()
  let at = 0
  const ids = new Set(attribution.sources.map(({ id }) => id))
  for (const segment of attribution.segments) {
    expect(segment.start).toBe(at)
    expect(segment.end).toBeGreaterThan(at)
    for (const id of [segment.sourceId, segment.quotedBy, segment.possibleSourceId])
      if (id !== null) expect(ids).toContain(id)
    for (const span of [segment.mention, segment.cue, ...segment.evidence.map((one) => one.span)])
      expect(span?.end ?? 0).toBeLessThanOrEqual(opening.text.length)
    at = segment.end
  }
  expect(at).toBe(opening.text.length)
})

test('a short article has none', () => {
  expect(attributeOpening(parseText('It rained. “Take care,” said Ann Lee.'))).toBeNull()
  expect(attributeOpening(parseText(text.slice(0, 15_000)))).toBeNull()
  expect(attributeOpening(parseText(''))).toBeNull()
})

test('a script of the opening goes on with the whole: every word once, labels of the whole', () => {
  const opening = openingOfText()
  let there = false
  const script: Utterance[] = []
  for (const utterance of writeScript(opening.article, opening.attribution, {
    level: 'standard',
    whole: () => (there ? whole : null),
  })) {
    script.push(utterance)
    there = script.length >= 40
  }
  const expected = [...writeScript(article, whole.attribution, { level: 'standard' })]
  const words = (list: readonly Utterance[]) =>
    list.flatMap((one) => (one.type === 'content' ? [one.text] : []))
  expect(words(script).join('') === words(expected).join('')).toBe(true)
  // for some sentences a label may say again who speaks; then all is as if there had been no opening
  const from = (script[40]?.sentence ?? 0) + 20
  const labels = (list: readonly Utterance[]) =>
    list.flatMap((one) => (one.type === 'label' && one.sentence > from ? [one.text] : []))
  expect(labels(script).length).toBeGreaterThan(50)
  expect(labels(script)).toEqual(labels(expected))
})

test('a script that nobody gives the whole to ends with the opening', () => {
  const opening = openingOfText()
  const script = [...writeScript(opening.article, opening.attribution, { level: 'standard' })]
  expect(script.at(-1)?.sentence).toBe(opening.article.sentences.length - 1)
})
