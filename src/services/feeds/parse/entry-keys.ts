import { createHash } from 'node:crypto'

/** What tells entries of a feed apart. */
export interface Identity {
  /** As the feed says; null where it says none. */
  readonly id: string | null
  readonly address: string | null
  readonly title: string
  /** As written. */
  readonly date: string | null
}

/**
 * A key for each entry, the same whenever the feed is read: of its id; of its address where it has none; of its title
 * and date where it has neither. Where several have the same id, their addresses and titles count too. What is the
 * same entry twice has the same key twice.
 */
export function entryKeys(entries: readonly Identity[]): string[] {
  const times = new Map<string, number>()
  for (const { id } of entries) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1)
  return entries.map(({ id, address, title, date }) => {
    if (id !== null && times.get(id) === 1) return hash('id', id)
    if (id !== null) return hash('ids', id, address ?? '', title)
    return address !== null ? hash('address', address, title) : hash('title', title, date ?? '')
  })
}

/** The same as long as nothing that a feed says of an entry changes. */
export const entryVersion = (entry: object) => hash(JSON.stringify(entry))

const hash = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
