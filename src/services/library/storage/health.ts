import { z } from 'zod'
import type { Database } from './database.ts'
import { isDamage } from './failures.ts'

/** After the start, in milliseconds: nobody waits for a list any more. */
const AFTER = 5000
/** A library that was closed as it should be is looked through this often, in milliseconds. */
const EVERY = 7 * 24 * 3600 * 1000

const value = z.object({ value: z.string() })
const check = z.object({ quick_check: z.string() })

/** Looks through the whole file now and then, and after an end that was none: before its damage is met in use. */
export function watchHealth(db: Database, onDamage: () => void): void {
  const timer = setTimeout(() => {
    try {
      if (isDue(db) && !isSound(db)) return onDamage()
      db.run("INSERT OR REPLACE INTO meta VALUES ('checked', ?)", String(Date.now()))
    } catch (thrown) {
      // locked or full: the next time
      if (isDamage(thrown)) onDamage()
    }
  }, AFTER)
  timer.unref()
}

/** Closes it, and says in it that it was. */
export function closeHealthy(db: Database): void {
  try {
    db.run("INSERT OR REPLACE INTO meta VALUES ('closed', ?)", String(Date.now()))
  } finally {
    db.close()
  }
}

function isDue(db: Database): boolean {
  const at = (name: string) =>
    Number(db.one(value, 'SELECT value FROM meta WHERE name = ?', name)?.value ?? 0)
  const checked = at('checked')
  return at('closed') < checked || checked < Date.now() - EVERY
}

function isSound(db: Database): boolean {
  return db.one(check, 'PRAGMA quick_check(1)')?.quick_check === 'ok'
}
