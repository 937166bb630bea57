import type { Attribution, Source, SourceKind } from '../attribution/types.ts'
import type { SourceRole } from './types.ts'

/** Kinds of sources that are the same in another article where they have the same name. Nobody knows that of "residents". */
const NAMED: ReadonlySet<SourceKind> = new Set(['person', 'organization', 'document', 'outlet'])

/** The voices of sources, by their ids. */
export type SourceVoices = ReadonlyMap<string, SourceRole>

/** Voices by id from the answer to a list of sources; see the call "voices.cast". */
export const voicesOf = (
  quoted: readonly { readonly id: string }[],
  roles: readonly (SourceRole | null)[],
): SourceVoices =>
  new Map(
    quoted.flatMap(({ id }, index): [string, SourceRole][] => {
      const role = roles[index]
      return role ? [[id, role]] : []
    }),
  )

/** The named sources that are quoted word for word, in the order in which they first are. */
export function quotedSources({
  sources,
  segments,
}: Attribution): Pick<Source, 'id' | 'name' | 'kind'>[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const quoted = new Map<string, Pick<Source, 'id' | 'name' | 'kind'>>()
  for (const { kind, sourceId } of segments) {
    const source = sourceId === null ? undefined : byId.get(sourceId)
    if (kind !== 'direct' || !source || !NAMED.has(source.kind)) continue
    quoted.set(source.id, { id: source.id, name: source.name, kind: source.kind })
  }
  return [...quoted.values()]
}
