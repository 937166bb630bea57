import type { Source } from '../../core/attribution/types.ts'
import { SOURCE_ROLES, type SourceRole } from '../../core/script/types.ts'
import type { Library } from './library.ts'

/** See castSources. Where the library can't be had, the voices are those of this article alone. Never rejects. */
export async function castFromLibrary(
  library: Pick<Library, 'call'>,
  sources: readonly Pick<Source, 'name' | 'kind'>[],
): Promise<(SourceRole | null)[]> {
  try {
    return await library.call('castSources', sources)
  } catch {
    return sources.map((_, at) => SOURCE_ROLES[at] ?? null)
  }
}
