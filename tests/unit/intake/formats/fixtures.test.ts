import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../src/services/intake/formats/registry.ts'
import { cases, expectedFile, inputOf, outline } from './fixture.ts'

describe.each(cases)('%s', (name) => {
  it('is read as expected', async () => {
    const found = outline(await readDocument(inputOf(name)))
    // for a new case: UPDATE_FIXTURES=1, then read what was written
    if (process.env.UPDATE_FIXTURES)
      writeFileSync(expectedFile(name), `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(expectedFile(name), 'utf8')))
  })

  it('has blocks that follow each other and hold all words, and sentences within them', async () => {
    const { article } = await readDocument(inputOf(name))
    let at = 0
    for (const { start, end } of article.blocks) {
      expect(article.text.slice(at, start).trim()).toBe('')
      expect(end).toBeGreaterThan(start)
      at = end
    }
    expect(article.text.slice(at).trim()).toBe('')
    for (const { start, end, block } of article.sentences) {
      expect(start).toBeGreaterThanOrEqual(article.blocks[block]?.start ?? Number.NaN)
      expect(end).toBeLessThanOrEqual(article.blocks[block]?.end ?? Number.NaN)
    }
  })
})
