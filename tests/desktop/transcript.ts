import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { launch } from './launch.ts'
import { type ScreenReader, startScreenReader, unsaid } from './screen-reader.ts'

/**
 * Starts Orca, and Sayso under it; both end with the test.
 * @param transcript what Orca must say: a file in tests/fixtures/orca
 * @param prepare is given the user's home before Sayso is started
 */
export async function launchWithOrca(transcript: string, prepare?: (home: string) => void) {
  const orca = await startScreenReader()
  onTestFinished(() => orca.close())
  prepare?.(orca.home)
  const { app, page } = await launch({ home: orca.home, environment: orca.environment })
  // it may have been quit
  onTestFinished(() => app.close().catch(() => {}))
  return { orca, app, page, hear: hearAsIn(transcript, orca) }
}

/** Between two words of one answer, in milliseconds, at most. */
const SILENCE = 250

/** Waits until no more is said, as a listener does before the next key. */
async function silence(said: () => readonly string[]): Promise<void> {
  for (let before = -1; before !== said().length; await setTimeout(SILENCE)) before = said().length
}

/** Does something and waits until all that the transcript has under this name has been said. */
type Hear = (name: string, act: () => Promise<unknown>, from?: number) => Promise<void>

/**
 * What Orca must say, part by part, in this order; other words may come between. A heading that names a landmark is said
 * as its name; Orca does not always say it a second time, so that is not asked for.
 */
function hearAsIn(file: string, orca: ScreenReader): Hear {
  const url = new URL(`../fixtures/orca/${file}`, import.meta.url)
  const parts = readFileSync(fileURLToPath(url), 'utf8').split(/^== /m).slice(1)
  const golden = new Map(
    parts.map((part) => {
      const [name = '', ...phrases] = part.split('\n').filter(Boolean)
      return [name, phrases]
    }),
  )
  return async (name, act, from = orca.spoken().length) => {
    const phrases = golden.get(name)
    if (!phrases) throw new Error(`The transcript has no part "${name}".`)
    await act()
    const said = () => orca.spoken().slice(from)
    try {
      await expect.poll(() => unsaid(phrases, said()), { timeout: 30_000 }).toEqual([])
      await silence(said)
    } catch (thrown) {
      throw new Error(`${name}: Orca said\n${said().join('\n')}`, { cause: thrown })
    } finally {
      if (process.env.ORCA) console.log(`== ${name}\n${said().join('\n')}`)
    }
  }
}
