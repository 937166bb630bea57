import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../settings/store.ts'

/** So many articles' places are kept; the ones that were left longest ago are forgotten. */
const MAX_PLACES = 500

export const places = z.object({
  /** By what the text hashes to, in the order in which they were left. Offsets: UTF-16 units. */
  places: z.record(z.string().length(32), z.int().min(0)).default({}),
})

/** Where articles were left. */
export interface Places {
  /** Null where the article is new, or was heard to its end. */
  get(text: string): Promise<number | null>
  /** 0 forgets the article. */
  keep(text: string, offset: number): Promise<void>
}

/** The text itself is not kept: it is known again by its hash. */
export function createPlaces(store: Store<z.output<typeof places>>): Places {
  const keyOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
  return {
    async get(text) {
      return (await store.get()).places[keyOf(text)] ?? null
    },
    async keep(text, offset) {
      const key = keyOf(text)
      const { [key]: _, ...others } = (await store.get()).places
      const kept = Object.entries(offset > 0 ? { ...others, [key]: offset } : others)
      await store.change({ places: Object.fromEntries(kept.slice(-MAX_PLACES)) })
    },
  }
}
