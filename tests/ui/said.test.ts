import { describe, expect, test } from 'vitest'
import { writtenLabels } from '../../src/core/script/written-labels.ts'
import { atOnce } from '../../src/core/steps.ts'
import { createPageModel } from '../../src/ui/article/page-model.ts'
import { partBySaid, sayInRows } from '../../src/ui/article/said.ts'
import { sample } from './fakes/sample.ts'

describe('labels in rows', () => {
  test.each(['brief', 'standard', 'full'] as const)('each in one row, none lost: %s', (level) => {
    const labels = writtenLabels(sample.article, sample.attribution, { level })
    const byRow = sayInRows(atOnce(createPageModel(sample)), labels)
    expect(labels.length).toBeGreaterThan(3)
    expect([...byRow.values()].flat()).toEqual(labels)
  })

  test('a run is parted where labels stand, and covered exactly', () => {
    const labels = [
      { at: 10, side: 'before', text: 'A says:' },
      { at: 14, side: 'before', text: 'Quote.' },
      { at: 20, side: 'after', text: 'End quote.' },
      // those of its neighbours
      { at: 10, side: 'after', text: 'End quote.' },
      { at: 20, side: 'before', text: 'B says:' },
    ] as const
    expect(partBySaid({ start: 10, end: 20 }, labels)).toEqual([
      { start: 10, end: 14, before: ['A says:'], after: [] },
      { start: 14, end: 20, before: ['Quote.'], after: ['End quote.'] },
    ])
    expect(partBySaid({ start: 0, end: 9 }, labels)).toEqual([
      { start: 0, end: 9, before: [], after: [] },
    ])
  })
})
