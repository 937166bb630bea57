import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CallName, CallReply } from '../../src/contract/contract.ts'
import { createApp } from '../../src/services/app/app.ts'
import { appOptions } from '../app-options.ts'

const FEEDS = 500
/** Each host of the loopback has so many of them: a limit for each host must not be all that is measured. */
const OF_A_HOST = 2
const ROUNDS = 2
const SENTENCE =
  '“We expect to open it on Friday,” the harbour master said, and added that the ferry stays where it is.'

const counts = z.object({ most: z.int(), bodies: z.int(), same: z.int(), bytes: z.int() })
const rows: Record<string, string | number>[] = []

async function ask(server: ChildProcess, what: 'new' | 'counts') {
  const answered = once(server, 'message')
  server.send(what)
  return counts.parse((await answered)[0])
}

/** The services as a window has them, with their own voices. */
function newApp(folder: string) {
  const firstChunk = new Map<string, (at: number) => void>()
  const app = createApp(appOptions(folder))
  const { dispatch } = app.connect((event) => {
    if (event.type === 'speech.chunk') firstChunk.get(event.id)?.(performance.now())
  })
  const call = async <N extends CallName>(name: N, request: unknown) => {
    const reply = await dispatch(name, request)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as CallReply<N>
  }
  let last = 0
  /** From the call to the first sound, in milliseconds. */
  const speak = async () => {
    last += 1
    const id = `s${last}`
    const begun = performance.now()
    let heard = Number.NaN
    firstChunk.set(id, (at) => {
      if (Number.isNaN(heard)) heard = at - begun
    })
    await call('speech.start', { id, text: SENTENCE, voice: 'narrator', hurry: true })
    firstChunk.delete(id)
    return heard
  }
  return { app, call, speak }
}

const ms = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(0)} ms`

/** Speaks sentence after sentence until `work` is done; how late the main thread and the first sounds were. */
async function measured<T>(what: string, speak: (() => Promise<number>) | null, work: Promise<T>) {
  const lateness = monitorEventLoopDelay({ resolution: 5 })
  let done = false
  const begun = performance.now()
  const cpu = process.cpuUsage()
  const result = work.finally(() => {
    done = true
  })
  lateness.enable()
  const sounds: number[] = []
  while (speak && !done) {
    sounds.push(await speak())
    // as long as somebody listens to a part of it
    await delay(150)
  }
  const value = await result
  const time = performance.now() - begun
  const { user, system } = process.cpuUsage(cpu)
  lateness.disable()
  sounds.sort((a, b) => a - b)
  rows.push({
    what,
    took: ms(time),
    'processor time': ms((user + system) / 1000),
    'main thread held up, worst': ms(lateness.max / 1e6),
    '99 %': ms(lateness.percentile(99) / 1e6),
    'first sound, median': ms(sounds[sounds.length >> 1]),
    worst: ms(sounds.at(-1)),
    sounds: sounds.length,
  })
  return value
}

test(`${FEEDS} feeds`, { timeout: 900_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  const server = fork(fileURLToPath(new URL('./feeds/server.js', import.meta.url)))
  const { port } = z.object({ port: z.int() }).parse((await once(server, 'message'))[0])
  const { app, call, speak } = newApp(folder)
  try {
    const outlines = Array.from({ length: FEEDS }, (_, at) => {
      const host = Math.floor(at / OF_A_HOST)
      return `<outline text="Feed ${at}" xmlUrl="http://127.0.0.${host + 1}:${port}/${at}"/>`
    })
    const opml = `<opml version="2.0"><body>${outlines.join('\n')}</body></opml>`
    const bytes = new TextEncoder().encode(opml)
    await measured(
      'OPML of 500 feeds taken in',
      null,
      call('feeds.import-opml', { name: 'x', bytes }),
    )
    // what is on this machine was agreed to
    for (const { address } of (await call('feeds.list', {})).feeds)
      await call('feeds.add', { address, allowLocal: true })
    for (let warm = 0; warm < 5; warm += 1) await speak()
    const refresh = async (what: string, sound: boolean) => {
      await ask(server, 'counts')
      const asked = call('feeds.refresh', {})
      const result = await measured(what, sound ? speak : null, asked)
      const said = await ask(server, 'counts')
      rows.push({ what: `… ${JSON.stringify(said)} ${JSON.stringify(result)}` })
      expect(result).toMatchObject({ feeds: FEEDS, failed: 0, skipped: 0 })
      return said
    }
    await refresh('a round to warm up', false)
    for (let round = 0; round < ROUNDS; round += 1) {
      await measured('speech alone', speak, delay(10_000))
      await ask(server, 'new')
      const { most } = await refresh('all of them new, and speech', true)
      expect(most).toBeLessThanOrEqual(6)
      await ask(server, 'new')
      await refresh('all of them new', false)
      const { same } = await refresh('not one of them new, and speech', true)
      expect(same).toBe(FEEDS)
    }
  } finally {
    await app.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  console.table(rows.filter(({ took }) => took !== undefined))
  for (const { what, took } of rows) if (took === undefined) console.log(what)
  console.log(`processors: ${cpus().length}, load: ${loadavg()[0]?.toFixed(1)}`)
})
