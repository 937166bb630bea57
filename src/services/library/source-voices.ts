import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Source } from '../../core/attribution/types.ts'
import { sameSource } from '../../core/library/same-source.ts'
import { SOURCE_ROLES, type SourceRole } from '../../core/script/types.ts'
import type { Database } from './storage/database.ts'

/** So many sources' voices are kept; the ones that were given longest ago are forgotten. */
const MAX_SOURCES = 2000

const roleRow = z.object({ role: z.enum(SOURCE_ROLES) })
const countRow = z.object({ role: z.string(), n: z.int() })

/**
 * Which voice speaks for whom: chance decides, and it is kept. Nothing is read out of a name. A source that has a
 * voice keeps it in every article; where two meet that have the same, it is the first one's here.
 * @param sources of one article, in the order in which they speak
 * @returns for each its role, null where it has none of its own
 */
export function castSources(
  db: Database,
  sources: readonly Pick<Source, 'name' | 'kind'>[],
): (SourceRole | null)[] {
  return db.transaction(() => {
    const known = sources.map((source) => knownVoice(db, source))
    const taken = new Set<SourceRole>()
    const own = known.map((role) => {
      if (!role || taken.has(role)) return null
      taken.add(role)
      return role
    })
    for (const [at, source] of sources.entries()) {
      if (known[at]) continue
      // named before in this very article, in another spelling
      if (knownVoice(db, source)) continue
      const role = rarest(db).find((one) => !taken.has(one))
      if (!role) break
      taken.add(role)
      own[at] = role
      keepVoice(db, keysOf(source)[0], role)
    }
    forgetOldest(db)
    return own
  })
}

/** Takes voices in that were given elsewhere; what is known here stays. @param voices by key, the oldest first */
export function adoptVoices(db: Database, voices: Readonly<Record<string, SourceRole>>): void {
  db.transaction(() => {
    for (const [key, role] of Object.entries(voices)) keepVoice(db, key, role)
    forgetOldest(db)
  })
}

/** By the source; else by its name alone, as it was kept before there was a library, and then by the source too. */
function knownVoice(db: Database, source: Pick<Source, 'name' | 'kind'>): SourceRole | null {
  const [bySource, byName] = keysOf(source)
  const voiceOf = (key: string) =>
    db.one(roleRow, 'SELECT role FROM source_voices WHERE key = ?', key)?.role ?? null
  const known = voiceOf(bySource)
  if (known || bySource === byName) return known
  const older = voiceOf(byName)
  if (older) keepVoice(db, bySource, older)
  return older
}

function keepVoice(db: Database, key: string, role: SourceRole): void {
  db.run(
    `INSERT OR IGNORE INTO source_voices
      VALUES (?, ?, (SELECT coalesce(max(given), 0) + 1 FROM source_voices))`,
    key,
    role,
  )
}

function forgetOldest(db: Database): void {
  db.run(
    `DELETE FROM source_voices WHERE key IN (
      SELECT key FROM source_voices ORDER BY given DESC LIMIT -1 OFFSET ${MAX_SOURCES})`,
  )
}

/** The voices, those that the fewest have first. */
function rarest(db: Database): SourceRole[] {
  const rows = db.all(countRow, 'SELECT role, count(*) AS n FROM source_voices GROUP BY role')
  const count = (role: SourceRole) => rows.find((row) => row.role === role)?.n ?? 0
  return [...SOURCE_ROLES].sort((a, b) => count(a) - count(b))
}

/** Who is known in this article only ("Smith") is known by the name alone: "The Coast Guard" and "Coast guard" are one. */
function keysOf(source: Pick<Source, 'name' | 'kind'>): readonly [string, string] {
  const byName = hash(
    source.name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  const same = sameSource(source)
  return [same === null ? byName : hash(same), byName]
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
