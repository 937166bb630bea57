import { writeSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { createApp } from '../../../src/services/app/app.ts'
import { appOptions } from '../../app-options.ts'

const opened = z.object({ id: z.string() })
const listed = z.object({ articles: z.array(z.object({ title: z.string(), name: z.string() })) })

const words = (n: number) =>
  `The ferry ${n} sank near the quay, said harbour master Ana Ruiz. “It is the worst I have seen.” `.repeat(
    40,
  )
const page = (n: number) =>
  strToU8(
    `<html><head><title>Report ${n}</title></head><body><nav>Menu</nav><article><h1>Report ${n}</h1><p>${words(n)}</p></article></body></html>`,
  )
const book = (n: number) =>
  zipSync({
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<package><metadata><title>Report ${n}</title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    ),
    'a.xhtml': strToU8(`<html><body><p>${words(n)}</p></body></html>`),
  })

/**
 * A reader that is killed while it opens documents: pages and books, one after the other. Says on standard output
 * what is in the library, and which place was kept.
 */
export async function openDocuments(folder: string, from: number): Promise<void> {
  const report = (thrown: unknown) => writeSync(2, `${thrown}\n`)
  const app = createApp({ ...appOptions(folder, report), engines: [] })
  const { dispatch } = app.connect(() => {})
  const call = async (name: string, request: unknown): Promise<unknown> => {
    const reply = await dispatch(name, request)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  }
  for (let n = from; ; n += 1) {
    const document = n % 2 ? { name: 'a.html', bytes: page(n) } : { name: 'a.epub', bytes: book(n) }
    const { id } = opened.parse(await call('article.read', document))
    await call('place.keep', { id, offset: n })
    writeSync(1, `place ${n}\n`)
    // answered when what was opened is kept
    const { articles } = listed.parse(await call('library.list', { offset: 0, limit: 1 }))
    writeSync(1, `article ${articles[0]?.title.replace(/\D+/, '')}\n`)
  }
}
