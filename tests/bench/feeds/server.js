// A server of feeds in a program of its own: what it does takes nothing from the app that asks it.
import { createServer } from 'node:http'

/** As long as an answer takes from not far away, in milliseconds. */
const AWAY = 60
const ENTRIES = 25
let version = 1
let now = 0
let counts = { most: 0, bodies: 0, same: 0, bytes: 0 }

const sentence = (at) =>
  `The harbour master said on day ${at} that the ferry would stay where it is. "We wait," she said. `

function feed(path) {
  const items = Array.from({ length: ENTRIES }, (_, at) => {
    // with each version one of the entries is new
    const id = `${path}#${version - at}`
    return `<item><guid isPermaLink="false">${id}</guid><title>Day ${version - at} of ${path}</title>
<pubDate>${new Date(1.77e12 + (version - at) * 8.64e7).toUTCString()}</pubDate>
<content:encoded><![CDATA[${`<p>${sentence(version - at).repeat(5)}</p>`.repeat(6)}]]></content:encoded></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Feed ${path}</title><link>http://127.0.0.1${path}</link>${items.join('\n')}</channel></rss>`
}

const server = createServer((request, response) => {
  now += 1
  counts.most = Math.max(counts.most, now)
  setTimeout(() => {
    now -= 1
    const etag = `"${version}"`
    if (request.headers['if-none-match'] === etag) {
      counts.same += 1
      response.writeHead(304, { etag }).end()
      return
    }
    const body = feed(request.url)
    counts.bodies += 1
    counts.bytes += body.length
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body)
  }, AWAY)
})
server.listen(0, '0.0.0.0', () => process.send({ port: server.address().port }))
process.on('message', (asked) => {
  if (asked === 'new') version += 1
  process.send(counts)
  counts = { most: 0, bodies: 0, same: 0, bytes: 0 }
})
