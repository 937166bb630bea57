import type { Article, BlockRole } from '../article/types.ts'
import { message } from './messages/message.ts'

/** What of an article can be left out, as far as it is known for what it is. Never paragraphs or quotations. */
export const SKIPPABLE = [
  'heading',
  'list-item',
  'caption',
  'table',
  'box',
  'footnote',
] as const satisfies readonly BlockRole[]
export type SkippableRole = (typeof SKIPPABLE)[number]

/** Several blocks that follow each other are one of these. */
const MADE_OF_BLOCKS: readonly SkippableRole[] = ['table', 'box']

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
      // the title is the article's name, whatever is left out within it
      const titled = block === 0 && article.title !== null
      const role = titled ? undefined : roles.find((one) => one === article.blocks[block]?.role)
      if (!role) return false
      const before = article.blocks[block - 1]?.role
      const goesOn = last === block - 1 && before === role && MADE_OF_BLOCKS.includes(role)
      if (block !== last && !goesOn) counts.set(role, (counts.get(role) ?? 0) + 1)
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
