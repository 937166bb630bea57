import { expect, test } from 'vitest'
import { checkOpened } from '../../../src/contract/check-opened.ts'
import { opened } from '../../../src/contract/schemas.ts'
import { readArticleText } from '../../../src/services/intake/read.ts'

const text = 'The quay is shut. “It is safe,” said harbour master Ana Ruiz.\n\n'.repeat(300)
const whole = { ...readArticleText(text, 'long.txt'), id: 'a', corrections: 0, notice: null }

test('an article is checked a step at a time, to the same end', async () => {
  let pauses = 0
  const pause = async () => {
    pauses += 1
  }
  expect(await checkOpened(whole, pause)).toEqual(opened.parse(whole))
  expect(pauses).toBeGreaterThan(3)
})

test('what is no article is refused, wherever it is wrong', async () => {
  const pause = async () => {}
  const { article, attribution } = whole
  const segments = attribution.segments.map((segment, n) =>
    n === attribution.segments.length - 1 ? { ...segment, start: -1 } : segment,
  )
  const wrong = [
    null,
    undefined,
    'text',
    {},
    { ...whole, more: 1 },
    { ...whole, article: { ...article, blocks: null } },
    { ...whole, article: { ...article, text: 1 } },
    { ...whole, attribution: { ...attribution, segments } },
  ]
  for (const value of wrong) await expect(checkOpened(value, pause)).rejects.toThrow()
})
