import { expect, onTestFinished, test } from 'vitest'
import { createFeedReader } from '../../../src/services/feeds/feed-reader.ts'

/** A thread that does what the name of the document says. */
const PROGRAM = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ name }) => {
    if (name === 'slow') for (;;);
    if (name === 'large') for (const all = []; ; ) all.push(new Array(1e5).fill(1))
    if (name === 'gone') process.exit(3)
    parentPort.postMessage({ ok: true, value: { kind: 'page', choices: [{ address: name }] } })
  })`

function newReader() {
  const workerUrl = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`)
  const reader = createFeedReader({ workerUrl, patience: 5000 })
  onTestFinished(() => reader.close())
  const read = (name: string) =>
    reader.feed({ name, bytes: new Uint8Array(), charset: null, address: 'https://a.example/' })
  return { reader, read }
}

const answered = (name: string) => ({ kind: 'page', choices: [{ address: name }] })

test('what takes too long, too much or the thread with it holds up nothing that comes after', async () => {
  const { read } = newReader()
  const all = ['one', 'slow', 'two', 'large', 'three', 'gone', 'four']
  const ends = await Promise.allSettled(all.map(read))
  const found = ends.map((end) => (end.status === 'fulfilled' ? end.value : end.reason.message))
  const harmful = (name: string) => `${name} takes too much time or memory to read.`
  expect(found).toEqual([
    answered('one'),
    harmful('slow'),
    answered('two'),
    harmful('large'),
    answered('three'),
    expect.stringContaining('ended early'),
    answered('four'),
  ])
})

test('what waits when it is closed is told so', async () => {
  const { reader, read } = newReader()
  await read('one')
  const waiting = [read('slow'), read('two')].map((end) =>
    expect(end).rejects.toMatchObject({ code: 'aborted' }),
  )
  await new Promise((done) => setImmediate(done))
  await reader.close()
  await Promise.all(waiting)
})
