// A reader that is killed: keeps articles and places as fast as it can, and says on standard output what was kept.
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

const [workerUrl, file, key, from] = process.argv.slice(2)
const worker = new Worker(new URL(workerUrl), { workerData: { file, damaged: false } })
/** So many are on their way at a time: the end comes in the midst of one. */
const AT_ONCE = 4
let next = Number(from)
const asked = new Map()

const article = (n) => ({
  title: `Report ${n}`,
  byline: null,
  outlet: null,
  date: null,
  language: 'en',
  text: `Report ${n}\n\n${`The ferry ${n} sank near the quay. `.repeat(100)}`,
  blocks: [],
  sentences: [],
  credit: null,
  dateline: null,
})

function ask(name, args, kept) {
  next += 1
  asked.set(next, kept)
  worker.postMessage({ type: 'ask', id: next, name, args })
}

function go() {
  const n = next + 1
  if (n % 2)
    ask(
      'addArticle',
      [{ name: 'x', origin: null, article: article(n), statements: [] }],
      `article ${n}`,
    )
  else ask('keepPosition', [key, { offset: n, length: 1e9, ended: false }], `place ${n}`)
}

worker.on('message', (message) => {
  if (message.type !== 'done') {
    writeSync(2, JSON.stringify(message))
    process.exit(1)
  }
  writeSync(1, `${asked.get(message.id)}\n`)
  asked.delete(message.id)
  go()
})
for (let i = 0; i < AT_ONCE; i += 1) go()
