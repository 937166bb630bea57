import { afterEach, expect, test, vi } from 'vitest'
import { createDocuments } from '../../../src/services/intake/documents.ts'
import { incomingFile } from '../../../src/services/intake/formats/format.ts'

afterEach(() => void vi.useRealTimers())

/** In place of the thread: answers with the document's name, and whether it was ready before that came. */
const workerUrl = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    parentPort.once('message', ({ name }) =>
      parentPort.postMessage({ ok: true, document: [name, workerData.warm] }))`)}`,
)
const file = (name: string) => incomingFile(name, new Uint8Array([1]))

test('a thread that is ready reads one document; those after it have their own, until one is ready again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const documents = createDocuments({ workerUrl, warm: true })
  const read = (...names: readonly string[]) =>
    Promise.all(names.map((name) => documents.read(file(name))))
  expect(await read('at once')).toEqual([['at once', false]])
  vi.advanceTimersByTime(3000)
  expect(await read('quay', 'port')).toEqual([
    ['quay', true],
    ['port', false],
  ])
  vi.advanceTimersByTime(3000)
  expect(await read('wall')).toEqual([['wall', true]])
  await documents.close()
})

test('no thread is ready where no more documents will come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const documents = createDocuments({ workerUrl })
  vi.advanceTimersByTime(60_000)
  expect(await documents.read(file('quay'))).toEqual(['quay', false])
  await documents.close()
})
