import { expect, onTestFinished, test } from 'vitest'
import { createReadingThreads } from '../../../src/services/intake/threads.ts'

/**
 * In place of the thread: where the opening is wanted, it tells that and is never done with the whole; else it answers
 * with the name, and with how many it has read.
 */
const workerUrl = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let read = 0
    parentPort.on('message', ({ toRead: { name }, early }) => {
      if (name === 'hangs') return
      if (early) return parentPort.postMessage({ part: 'opening', opening: name })
      read += 1
      parentPort.postMessage({ part: 'whole', article: [name, read] })
    })`)}`,
)

function newThreads(warm = false) {
  const threads = createReadingThreads(workerUrl, warm)
  onTestFinished(() => threads.close())
  return threads
}
const named = (name: string) => ({ what: 'Words.', name })

test('what nobody waits for any more is given up, on its thread too', async () => {
  const threads = newThreads()
  const waits = new AbortController()
  const coming = threads.read(named('hangs'), { signal: waits.signal })
  waits.abort()
  await expect(coming).rejects.toMatchObject({ code: 'aborted' })
  await expect(threads.read(named('quay'), { signal: waits.signal })).rejects.toMatchObject({
    code: 'aborted',
  })
  expect(await threads.read(named('wall'))).toEqual(['wall', 1])
})

test('what was seen is read when nobody waits for another, and has to stop for one', async () => {
  const threads = newThreads()
  const came: unknown[] = []
  const waits = new AbortController()
  const left = new Promise<void>((resolve) => {
    const early = (opening: unknown) => {
      came.push(opening)
      waits.abort()
      resolve()
    }
    threads
      .read(named('quay'), { early, signal: waits.signal })
      .then((article) => came.push(article))
  })
  await left
  came.push(await threads.read(named('wall')))
  await expect.poll(() => came, { timeout: 30_000 }).toHaveLength(3)
  expect(came).toEqual(['quay', ['wall', 1], ['quay', 1]])
})

test('closing gives up what was left open, too', async () => {
  const threads = newThreads()
  const waits = new AbortController()
  const coming = threads.read(named('quay'), { early: () => waits.abort(), signal: waits.signal })
  const over = expect(coming).rejects.toThrow('ended early')
  await expect.poll(() => waits.signal.aborted).toBe(true)
  await threads.close()
  await over
})

test('a thread is kept for the next article', async () => {
  const threads = newThreads(true)
  expect(await threads.read(named('quay'))).toEqual(['quay', 1])
  expect(await threads.read(named('wall'))).toEqual(['wall', 2])
})
