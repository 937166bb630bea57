import type { Article, BlockRole } from '../article/types.ts'
import { message } from './messages/message.ts'

/** What of an article can be left out, as far as it is known for what it is. Never paragraphs. */
export const SKIPPABLE = ['heading', 'list-item'] as const satisfies readonly BlockRole[]
export type SkippableRole = (typeof SKIPPABLE)[number]

export interface Skips {
  /** True where the block is left out; it counts for the next {@link Skips.tell}. */
  take(block: number): boolean
  /** "Skipped: one heading.", or null where nothing was since the last call. */
  tell(): string | null
}

/** Leaves blocks out, and says so: nothing is lost in silence. */
export function createSkips(article: Article, roles: readonly SkippableRole[]): Skips {
  let counts = new Map<SkippableRole, number>()
  let last = -1
  return {
    take(block) {
      const role = roles.find((one) => one === article.blocks[block]?.role)
      if (!role) return false
      if (block !== last) counts.set(role, (counts.get(role) ?? 0) + 1)
      last = block
      return true
    },
    tell() {
      if (counts.size === 0) return null
      const list = [...counts].map(([role, count]) => message(`skip.${role}`, { count })).join(', ')
      counts = new Map()
      return message('skip.skipped', { list })
    },
  }
}
