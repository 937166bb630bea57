import { expect, test } from 'vitest'
import { parseText } from '../../src/core/article/parse.ts'
import { attribute } from '../../src/core/attribution/attribute.ts'
import { turnsOf } from '../../src/core/playback/turns.ts'
import { describeSpeaker } from '../../src/core/script/who.ts'
import { speakerOffset } from '../../src/ui/reader/place.ts'

const whoAt = (text: string, offset: number) => {
  const article = parseText(text)
  const attribution = attribute(article)
  const ground = { article, attribution, turns: turnsOf(article, attribution) }
  return describeSpeaker(article, attribution, speakerOffset(ground, offset))
}

test.each([
  'Shafaq News/ The Lind Port Authority said on Monday that the quay would open again.',
  'GENEVA, May 3 (Reuters) - The Lind Port Authority said that the quay would open again.',
])('on a credit or dateline, the answer is whose words it leads to: %s', (text) => {
  const { source, evidence } = whoAt(text, 0)
  expect(source?.name).toBe('Lind Port Authority')
  expect(text.slice(evidence?.start, evidence?.end)).toMatch(/^The Lind Port Authority said/)
})

test('and the reporter where it leads to nobody’s', () => {
  expect(whoAt('Shafaq News/ The quay was empty. Nothing moved.', 0).source).toBeNull()
})
