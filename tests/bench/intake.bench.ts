import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDocuments } from '../../src/services/intake/documents.ts'
import { incomingFile } from '../../src/services/intake/formats/format.ts'

const SIZE = 5_000_000
const RUNS = 7
/** So long after the start of the app, in milliseconds, a thread is ready for the first document. */
const READY = 6000

const paragraph = (number: number) =>
  `<p class="body-text">On day ${number} the council said that <a href="/wall">the wall</a>, which was <em>badly</em> damaged in the storm, would be rebuilt by spring, &ldquo;whatever it costs,&rdquo; according to its leader, Bob Ray, who spoke to reporters outside the town hall.</p>\n`
const teaser = (number: number) =>
  `<div class="teaser"><div class="inner"><a href="/r/${number}"><img src="${number}.jpg" alt=""><span class="title">Related story ${number}</span></a></div></div>\n`
const state = (number: number) =>
  `{"id":${number},"type":"teaser","href":"/r/${number}","track":{"zone":"river","slot":${number}},"flags":[true,false,null]},`

function fill(make: (number: number) => string, size: number): string {
  const parts: string[] = []
  let length = 0
  for (let number = 0; length < size; number++) {
    const part = make(number)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** A page of 5 MB whose parts are, in shares of it: the article, teasers beside it, the state of its scripts. */
function page(article: number, teasers: number): string {
  const words = fill(paragraph, SIZE * article)
  const around = fill(teaser, SIZE * teasers)
  const script = fill(state, SIZE * (1 - article - teasers) - 2000)
  return `<!doctype html><html lang="en"><head><title>The wall | Harlow Post</title><meta property="og:site_name" content="Harlow Post"></head><body><nav>${'<a href="/">Section</a> '.repeat(40)}</nav><main><article><h1>The wall</h1><p class="byline">By Ann Teller</p>${words}</article></main><aside class="related">${around}</aside><script>window.state=[${script}0]</script></body></html>`
}

const pages = [
  ['a long read: 10 % article, 10 % teasers, 80 % script', page(0.1, 0.1)],
  ['half article, half teasers', page(0.5, 0.5)],
  ['all of it article', page(1, 0)],
] as const

/**
 * Milliseconds from the page's bytes to the article: by the clock, and of the processor's time in all threads, which
 * other programs distort less. On a thread that is ready, as in the window, or with its start, as on the command line.
 */
test.each([true, false])(
  'a page of 5 MB to an article, on a thread that is ready: %s',
  async (warm) => {
    const workerUrl = new URL('../../dist/engines/document-worker.js', import.meta.url)
    const rows: Record<string, string | number>[] = []
    for (const [what, html] of pages) {
      const bytes = new TextEncoder().encode(html)
      const times: number[] = []
      const work: number[] = []
      let blocks = 0
      for (let run = 0; run < RUNS; run++) {
        const documents = createDocuments({ workerUrl, warm })
        if (warm) await delay(READY)
        const before = process.cpuUsage()
        const begun = performance.now()
        const { article } = await documents.read(incomingFile('page.html', bytes))
        times.push(performance.now() - begun)
        const { user, system } = process.cpuUsage(before)
        work.push((user + system) / 1000)
        blocks = article.blocks.length
        expect(article.title).toBe('The wall')
        await documents.close()
      }
      for (const list of [times, work]) list.sort((a, b) => a - b)
      const ms = (time: number | undefined) => `${Math.round(time ?? Number.NaN)} ms`
      rows.push({
        what,
        bytes: bytes.byteLength,
        blocks,
        best: ms(times[0]),
        median: ms(times[RUNS >> 1]),
        worst: ms(times.at(-1)),
        processor: ms(work[RUNS >> 1]),
      })
    }
    console.table(rows)
  },
)

test('a PDF of two pages, on a thread', async () => {
  const workerUrl = new URL('../../dist/engines/document-worker.js', import.meta.url)
  const documents = createDocuments({ workerUrl })
  const pdf = new Uint8Array(readFileSync('tests/fixtures/intake/pdf-print/input.pdf'))
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    await documents.read(incomingFile('a.pdf', pdf))
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  console.log(`a PDF of two pages: median ${Math.round(times[RUNS >> 1] ?? 0)} ms`)
  await documents.close()
})
