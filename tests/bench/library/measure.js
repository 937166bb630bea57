// Measures a library that is there, in a program of its own: its memory is then that of the library alone.
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

const [workerUrl, file] = process.argv.slice(2)
const { queries, source, articles } = JSON.parse(readFileSync(0, 'utf8'))
const times = {}
/** Of the processor, in all threads: other programs distort it less. */
const work = {}

function open() {
  const worker = new Worker(new URL(workerUrl), { workerData: { file, damaged: false } })
  const asked = new Map()
  let last = 0
  worker.on('message', (message) => {
    if (message.type !== 'done') throw new Error(JSON.stringify(message))
    asked.get(message.id)(message.value)
  })
  const call = (name, ...args) =>
    new Promise((resolve) => {
      last += 1
      asked.set(last, resolve)
      worker.postMessage({ type: 'ask', id: last, name, args })
    })
  return { call, end: () => worker.terminate() }
}

async function take(what, deed) {
  const before = process.cpuUsage()
  const begun = performance.now()
  const answer = await deed()
  times[what] ??= []
  times[what].push(performance.now() - begun)
  const { user, system } = process.cpuUsage(before)
  work[what] ??= []
  work[what].push((user + system) / 1000)
  return answer
}

const page = { offset: 0, limit: 50 }
let library = open()
for (let run = 0; run < 9; run += 1) {
  await library.end()
  await take('start to list', async () => {
    library = open()
    await library.call('listArticles', page)
  })
}
await take('last page of the list', () => library.call('listArticles', { offset: 9950, limit: 50 }))
const hits = {}
for (let run = 0; run < 9; run += 1)
  for (const words of queries) {
    const answer = await take(`search: ${words}`, () =>
      library.call('searchLibrary', { words, offset: 0, limit: 20 }),
    )
    hits[words] = answer.hits.length
  }
for (let run = 0; run < 9; run += 1) {
  await take('sources', () => library.call('listSources', { words: '', ...page }))
  await take('everything a source said, a page', () =>
    library.call('statementsBy', { source, ...page }),
  )
}
for (const article of articles) await take('add one', () => library.call('addArticle', article))
process.stdout.write(JSON.stringify({ times, work, hits, memory: process.memoryUsage().rss }))
await library.end()
