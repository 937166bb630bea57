import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site with feeds, on this machine. */
export interface FeedSite {
  readonly address: string
  /** What was asked for, in order. */
  readonly asked: string[]
  /** What each path answers; others are not found. */
  readonly files: Record<string, string>
  close(): void
}

export async function startFeedSite(files: Readonly<Record<string, string>>): Promise<FeedSite> {
  const site = { files: { ...files }, asked: [] as string[] }
  const server = createServer(({ url = '' }, response) => {
    site.asked.push(url)
    const body = site.files[url]
    const type = /^<(?:!doctype html|html)/i.test(body ?? '') ? 'text/html' : 'application/rss+xml'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // whoever has no moment to close it need not
  server.unref()
  return {
    ...site,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

interface Item {
  readonly title: string
  /** Paragraphs of the whole text. */
  readonly text: readonly string[]
  /** A date as feeds write it. */
  readonly date?: string
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A feed that has the whole text of what it tells of. */
export function feedOf(title: string, items: readonly Item[]): string {
  const written = items.map(
    (item) => `<item><guid>${item.title}</guid><title>${item.title}</title>
      <pubDate>${item.date ?? 'Tue, 05 Mar 2024 08:00:00 GMT'}</pubDate>
      <description>${item.text[0]}</description>
      <content:encoded>${escaped(item.text.map((one) => `<p>${one}</p>`).join('\n'))}</content:encoded></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>
<link>https://harbour.example/</link>${written.join('\n')}</channel></rss>`
}

export const HARBOUR_STORM: Item = {
  title: 'Storm closes the harbour',
  date: 'Tue, 05 Mar 2024 10:00:00 GMT',
  text: [
    'The harbour is shut, harbour master Ana Ruiz said on Tuesday. The storm had torn two boats from their moorings in the night, and nobody was hurt.',
    '“We expect to open it on Friday,” Ruiz said. “Until then no ship may leave or enter, and the ferry stays where it is.”',
  ],
}
export const HARBOUR_FERRY: Item = {
  title: 'The ferry is sold',
  date: 'Mon, 04 Mar 2024 10:00:00 GMT',
  text: [
    'The ferry is sold to a company in Bergen, the town said in a statement on Monday. It was built there in the spring of 1970.',
    'Passengers will not notice, mayor Tom Hale said. Tickets stay valid until the end of the season, and the timetable is the same.',
  ],
}
