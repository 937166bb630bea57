import type { Span } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import { words } from '../reading/word-lists.ts'
import type { Entity } from './discourse.ts'

/** "Babybarn, which sold half of them": of a person it would be "who". */
export function noteKind({ items }: Stream, entity: Entity, mention: Span, leads: boolean): void {
  if (entity.kind !== 'person' && entity.kind !== 'unstated') return
  if (entity.gender !== null || entity.role !== null) return
  const comma = items.findIndex((item) => item.start >= mention.end)
  // "Norwich have sold …": of one person it would be "has".
  const first = items.findIndex((item) => item.start >= mention.start)
  if (
    leads &&
    SEVERAL.has(items[comma]?.lower ?? '') &&
    !/^(?:and|,|nor|or)$/.test(items[first - 1]?.lower ?? '')
  )
    entity.kind = 'organization'
  if (items[comma]?.text !== ',') return
  if (items[comma + 1]?.lower === 'who') entity.human = true
  if (items[comma + 1]?.lower !== 'which') return
  if (items[comma - 1]?.end === mention.end) entity.kind = 'organization'
}

const SEVERAL = words('have are were')
