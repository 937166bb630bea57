import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SaysoError } from '../src/contract/failure.ts'
import { incomingFile } from '../src/services/intake/formats/format.ts'
import { readFileBytes } from '../src/services/intake/read.ts'
import { checkIncoming } from '../src/services/intake/reading.ts'
import { openWindow } from './open-window.ts'
import { serveInBrowser } from './serve-in-browser.ts'

const USAGE = `Usage: npm start [-- [--browser] [FILE]]

Opens Sayso with the article in FILE, or with a sample article.

  --browser   in a browser on this machine, not in a window of its own
  --help      this text
`
/** Of package.json; the same two folders up from the source and from dist/start. */
const folder = fileURLToPath(new URL('../..', import.meta.url))

process.exitCode = await start(process.argv.slice(2))

/** `npm start`: a window of its own where that can be, else the browser. Returns the exit code. */
async function start(argv: readonly string[]): Promise<number> {
  const request = parse(argv)
  if (typeof request === 'number') return request
  const file = request.file
  if (file !== null) {
    try {
      checkIncoming(incomingFile(file, await readFileBytes(file)))
    } catch (thrown) {
      if (!(thrown instanceof SaysoError)) throw thrown
      console.error(thrown.message)
      return 1
    }
  }
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort())

  const place = { folder, file, signal: stop.signal }
  let why = 'you asked for it'
  if (!request.browser) {
    const run = await openWindow(place)
    if (stop.signal.aborted) return 0
    if (run.started) return run.code
    why = run.reason
  }
  console.log(`Sayso runs in the browser, not in a window of its own: ${why}.`)
  await serveInBrowser(place)
  return 0
}

/** What the command line asks for; an exit code where it asks for no start. */
function parse(argv: readonly string[]): { file: string | null; browser: boolean } | number {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) {
      console.log(USAGE)
      return 0
    }
    const [file, ...more] = positionals
    if (more.length > 0) throw new Error('Sayso opens one file at a time.')
    // npm runs this in the package's folder; a relative name is relative to the user's
    const from = process.env.INIT_CWD ?? process.cwd()
    return {
      file: file === undefined ? null : resolve(from, file),
      browser: values.browser ?? false,
    }
  } catch (thrown) {
    console.error(`${(thrown as Error).message}\n\n${USAGE}`)
    return 2
  }
}
