import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server of the test's own on the loopback; its address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server that answers each path with the same each time; null is 404. */
export const serveFiles = (files: Readonly<Record<string, string>>) =>
  serve(({ url = '' }, response) => {
    const body = files[url]
    response.writeHead(body === undefined ? 404 : 200)
    response.end(body)
  })

interface Item {
  readonly id?: string
  readonly title: string
  readonly link?: string
  readonly description?: string
  /** Markup. */
  readonly content?: string
  readonly author?: string
  readonly date?: string
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`

/** A feed of the kind that most are. */
export function rss(items: readonly Item[], title = 'Harbour News'): string {
  const written = items.map(
    ({ id, title: headline, link, description, content, author, date }) =>
      `<item>${[
        element('guid', id),
        element('title', headline),
        element('link', link),
        element('description', description),
        element('dc:creator', author),
        element('pubDate', date),
        element('content:encoded', content),
      ].join('')}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>${element('title', title)}<link>https://harbour.example/</link>${written.join('\n')}</channel></rss>`
}

/** An article long enough to be one. */
export const STORM_MARKUP = `<p>The harbour is shut, harbour master Ana Ruiz said on Tuesday. The storm had torn
  two boats from their moorings in the night, and nobody was hurt.</p>
  <p>“We expect to open it on Friday,” Ruiz said. “Until then no ship may leave or enter, and the ferry stays where
  it is.”</p>
  <p>US Central Command said its ships had left the port before the storm. The ferry company said that it would pay
  back all tickets for the week.</p>`
