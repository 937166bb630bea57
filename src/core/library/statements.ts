import { type Attribution, UNCLEAR_BELOW } from '../attribution/types.ts'
import { sameSource } from './same-source.ts'

/** Words of an article that are a source's. Offsets: UTF-16 units, end exclusive. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly kind: 'direct' | 'indirect'
  readonly confidence: number
  /** The source as the article names it. */
  readonly saidBy: string
  /** Names the source in every article; null for one that is known in this article only. */
  readonly source: { readonly key: string; readonly name: string; readonly kind: string } | null
}

/** What the sources of an article say, in its order. What is unclear is nobody's. */
export function statementsOf({ sources, segments }: Attribution): Statement[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return segments.flatMap(({ start, end, kind, sourceId, confidence }) => {
    const source = sourceId === null ? undefined : byId.get(sourceId)
    if (!source || kind === 'narration' || confidence < UNCLEAR_BELOW) return []
    const key = sameSource(source)
    const { name } = source
    return [
      {
        start,
        end,
        kind,
        confidence,
        saidBy: name,
        source: key === null ? null : { key, name, kind: source.kind },
      },
    ]
  })
}
