import type { Source } from '../../core/attribution/types.ts'

/** Shapes told apart without colour, also when small; in the order in which sources get them. */
export const SHAPES = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'ring',
  'cross',
  'triangle-down',
  'bar',
] as const
export type ShapeName = (typeof SHAPES)[number]

/** What marks one source all over the page. */
export interface SourceMark {
  readonly shape: ShapeName
  /** 1–8: a colour of the theme (`.source-1` …). */
  readonly color: number
  /** Set from the ninth source on, where shapes repeat: colour alone never tells two sources apart. */
  readonly number: number | null
}

/** A mark for every source, by id, in the order in which they first speak. */
export function markSources(sources: readonly Source[]): ReadonlyMap<string, SourceMark> {
  return new Map(
    sources.map((source, index) => {
      const place = index % SHAPES.length
      const round = Math.floor(index / SHAPES.length)
      const shape = SHAPES[place] ?? 'circle'
      return [source.id, { shape, color: place + 1, number: round ? round + 1 : null }]
    }),
  )
}
