import { expect, test } from 'vitest'
import { createPool } from '../../../src/services/feeds/pool.ts'

/** Runs work for these hosts; the names of what runs now, and what ends the first of them. */
function running(limits: { atOnce: number; perHost: number }, ...hosts: readonly string[]) {
  const pool = createPool(limits)
  const now: string[] = []
  const ends: (() => void)[] = []
  const all = hosts.map((host, at) =>
    pool.run(host, async () => {
      const name = `${host}${at}`
      now.push(name)
      await new Promise<void>((end) => ends.push(end))
      now.splice(now.indexOf(name), 1)
      if (host === 'bad') throw new Error('bad')
      return name
    }),
  )
  const settle = () => new Promise((done) => setImmediate(done))
  const endFirst = async () => {
    ends.shift()?.()
    await settle()
  }
  return { all, now, settle, endFirst }
}

test('so much runs at once, and so much for each host; who waits behind a host that has enough is let through', async () => {
  const { now, settle, endFirst } = running(
    { atOnce: 3, perHost: 2 },
    ...['a', 'a', 'a', 'a', 'b', 'c'],
  )
  await settle()
  expect(now).toEqual(['a0', 'a1', 'b4'])
  await endFirst()
  expect(now).toEqual(['a1', 'b4', 'a2'])
  await endFirst()
  await endFirst()
  expect(now).toEqual(['a2', 'a3', 'c5'])
})

test('what fails makes room too', async () => {
  const { all, now, settle, endFirst } = running({ atOnce: 1, perHost: 1 }, 'bad', 'a')
  const failed = expect(all[0]).rejects.toThrow('bad')
  await settle()
  await endFirst()
  await failed
  expect(now).toEqual(['a1'])
  await endFirst()
  expect(await all[1]).toBe('a1')
})
