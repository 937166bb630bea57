import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'
import { readGolds } from '../../bench/attribution/gold.ts'
import { scoreArticle, summarize } from '../../bench/attribution/score.ts'

const golds = readGolds(fileURLToPath(new URL('../../fixtures/articles/dev', import.meta.url)))

// Floors a little under what is reached, so that a change that loses ground is seen.
it('gives the words of the development articles to those who say them', () => {
  const figures = summarize(
    golds.map((gold) =>
      scoreArticle(gold, attribute(parseText(gold.text, { outlet: gold.outlet }))),
    ),
  )
  expect(figures.lossless).toBe(true)
  expect(figures.attributedF1).toBeGreaterThanOrEqual(96)
  expect(figures.contentF1).toBeGreaterThanOrEqual(98)
  expect(figures.wrongMouth).toBeLessThanOrEqual(1.5)
})
