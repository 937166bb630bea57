import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SOURCE_ROLES, type SourceRole } from '../../core/script/types.ts'
import type { Store } from '../settings/store.ts'

/** So many sources' voices are kept; the ones that were given longest ago are forgotten. */
const MAX_SOURCES = 2000

export const sourceVoices = z.object({
  /** By what the name hashes to, in the order in which they were given. */
  voices: z.record(z.string().length(32), z.enum(SOURCE_ROLES)).default({}),
})

/** Which voice speaks for whom: chance decides, and it is kept. Nothing is read out of a name. */
export interface SourceVoiceBook {
  /**
   * The voices of the sources of one article: for each name its role, null where it has none of its own. A source that
   * has one keeps it in every article; where two meet that have the same, it is the first one's here.
   * @param names in the order in which they speak
   */
  cast(names: readonly string[]): Promise<(SourceRole | null)[]>
}

/** Names themselves are not kept: what somebody reads is nobody's business. */
export function createSourceVoices(store: Store<z.output<typeof sourceVoices>>): SourceVoiceBook {
  let queue: Promise<unknown> = Promise.resolve()

  const cast = async (names: readonly string[]) => {
    const { voices } = await store.get()
    const keys = names.map(keyOf)
    const taken = new Set<SourceRole>()
    const own = new Map<string, SourceRole>()
    for (const key of keys) {
      const role = voices[key]
      if (!role || taken.has(role)) continue
      taken.add(role)
      own.set(key, role)
    }
    const given: Record<string, SourceRole> = {}
    for (const key of keys) {
      if (Object.hasOwn(voices, key) || own.has(key)) continue
      const role = rarest(voices, given).find((one) => !taken.has(one))
      if (!role) break
      taken.add(role)
      own.set(key, role)
      given[key] = role
    }
    if (Object.keys(given).length > 0) {
      const all = Object.entries({ ...voices, ...given })
      await store.change({ voices: Object.fromEntries(all.slice(-MAX_SOURCES)) })
    }
    return keys.map((key) => own.get(key) ?? null)
  }

  return {
    cast(names) {
      const result = queue.then(() => cast(names))
      queue = result.catch(() => {})
      return result
    },
  }
}

/** "The Coast Guard" and "Coast guard" are one. */
const keyOf = (name: string): string =>
  createHash('sha256')
    .update(
      name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/^the\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .digest('hex')
    .slice(0, 32)

/** The voices, those that the fewest have first. */
function rarest(...given: readonly Readonly<Record<string, SourceRole>>[]): SourceRole[] {
  const all = given.flatMap((voices) => Object.values(voices))
  const count = (role: SourceRole) => all.filter((one) => one === role).length
  return [...SOURCE_ROLES].sort((a, b) => count(a) - count(b))
}
