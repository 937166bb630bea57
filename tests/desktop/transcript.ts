import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type ScreenReader, unsaid } from './screen-reader.ts'

/** Does something and waits until all that the transcript has under this name has been said. */
export type Hear = (name: string, act: () => Promise<unknown>, from?: number) => Promise<void>

/**
 * What Orca must say, part by part, in this order; other words may come between. A heading that names a landmark is said
 * as its name; Orca does not always say it a second time, so that is not asked for.
 * @param file in tests/fixtures/orca
 * @param reader the one that is listened to, when there is something to hear
 */
export function hearAsIn(file: string, reader: () => ScreenReader): Hear {
  const url = new URL(`../fixtures/orca/${file}`, import.meta.url)
  const parts = readFileSync(fileURLToPath(url), 'utf8').split(/^== /m).slice(1)
  const golden = new Map(
    parts.map((part) => {
      const [name = '', ...phrases] = part.split('\n').filter(Boolean)
      return [name, phrases]
    }),
  )
  return async (name, act, from = reader().spoken().length) => {
    const phrases = golden.get(name)
    if (!phrases) throw new Error(`The transcript has no part "${name}".`)
    await act()
    const said = () => reader().spoken().slice(from)
    try {
      await expect.poll(() => unsaid(phrases, said()), { timeout: 30_000 }).toEqual([])
    } catch (thrown) {
      throw new Error(`${name}: Orca said\n${said().join('\n')}`, { cause: thrown })
    } finally {
      if (process.env.ORCA) console.log(`== ${name}\n${said().join('\n')}`)
    }
  }
}
