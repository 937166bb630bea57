import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDocuments } from '../../../src/services/intake/documents.ts'
import { incomingFile } from '../../../src/services/intake/formats/format.ts'

const workerUrl = new URL('../../../dist/engines/document-worker.js', import.meta.url)
const page = (word: string) =>
  incomingFile(
    'a.html',
    new TextEncoder().encode(`<html><body><p>The ${word} is shut.</p></body></html>`),
  )

test('a thread that is ready reads one document; those after it have their own', async () => {
  const documents = createDocuments({ workerUrl, warm: true })
  // longer than a thread waits before it gets ready
  await delay(4500)
  const both = await Promise.all([documents.read(page('quay')), documents.read(page('port'))])
  expect(both.map(({ article }) => article.text)).toEqual([
    'The quay is shut.',
    'The port is shut.',
  ])
  expect((await documents.read(page('wall'))).article.text).toBe('The wall is shut.')
  await documents.close()
})
