import { expect, test } from 'vitest'
import { createAssembly, partsOf } from '../../../src/contract/parts.ts'
import { type Opened, opened } from '../../../src/contract/schemas.ts'
import { decode, encode } from '../../../src/contract/transport/json.ts'
import { readArticleText } from '../../../src/services/intake/read.ts'

const open = (text: string) =>
  opened.parse({ ...readArticleText(text, 'a.txt'), id: 'a', corrections: 0, notice: null })
const sentence = 'The quay is shut. “It is safe,” said harbour master Ana Ruiz.\n\n'
const long = open(sentence.repeat(600))

function putTogether(parts: readonly unknown[]): Opened | null {
  const assembly = createAssembly()
  let whole: Opened | null = null
  for (const part of parts) {
    expect(whole).toBeNull()
    whole = assembly.add(part)
  }
  return whole
}

test('an article in parts is the same once they are put together', () => {
  for (const article of [long, open('One word.')]) {
    const parts = [...partsOf(article)].map((part) => decode(encode(part)))
    expect(putTogether(parts)).toEqual(article)
  }
  expect([...partsOf(long)].length).toBeGreaterThan(3)
})

test('no part holds much of it', () => {
  for (const { blocks, sentences, sources, segments } of partsOf(long))
    expect(Math.max(...[blocks, sentences, sources, segments].map((l) => l.length))).toBeLessThan(
      500,
    )
})

test('a part that is lost, comes twice, or is none is refused', () => {
  const [first, second, ...rest] = partsOf(long)
  for (const wrong of [
    [second],
    [first, ...rest],
    [first, first],
    [{ ...first, shell: null }],
    [{ ...first, more: 1 }],
    [{ ...first, segments: [{}] }],
    [null],
  ])
    expect(() => putTogether(wrong)).toThrow()
})
