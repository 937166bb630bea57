import { expect, test } from 'vitest'
import type { Source } from '../../src/core/attribution/types.ts'
import { markSources } from '../../src/ui/sources/marks.ts'

const sources = Array.from({ length: 30 }, (_, i): Source => {
  const name = `Source ${i}`
  return { id: `s${i + 1}`, name, shortName: name, kind: 'person', role: null }
})

test('no two sources are told apart by colour alone', () => {
  const marks = [...markSources(sources).values()]
  const withoutColor = marks.map(({ shape, number }) => `${shape} ${number}`)
  expect(new Set(withoutColor).size).toBe(sources.length)
})

test('a source keeps its mark when others join', () => {
  const few = markSources(sources.slice(0, 3))
  const many = markSources(sources)
  for (const [id, mark] of few) expect(many.get(id)).toEqual(mark)
})
