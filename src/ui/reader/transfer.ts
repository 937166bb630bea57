import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import { type ImportReport, MAX_PART_BYTES } from '../../contract/transfer.ts'
import { message } from '../messages/message.ts'
import { tellProgress } from './progress-words.ts'
import type { ReaderState, TransferState } from './state.ts'
import type { Teller } from './teller.ts'

/**
 * Everything as one file. It goes on when the dialog is closed; how far it is and what comes of it is in the state, and
 * its end is told. Nothing here rejects.
 */
export interface Transfer {
  /** @param save hands the file to the listener */
  exportAll(save: (name: string, content: Blob) => void): Promise<void>
  importAll(file: File): Promise<void>
  /** Nothing is lost: an export leaves no file, and what an import brought stays. */
  stop(): void
}

interface TransferParts {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  readonly teller: Teller
  /** A clock in milliseconds. */
  readonly now: () => number
}

/** How much of the whole it is to get the file over the contract; the rest is the library's. */
const CARRYING = 0.05

export function createTransfer({ store, client, teller, now }: TransferParts): Transfer {
  const show = (transfer: Partial<TransferState>) =>
    store.setState((before) => ({ transfer: { ...before.transfer, ...transfer } }))
  let stopped = new AbortController()

  /**
   * One at a time.
   * @param work answers with what the listener is told of it; `go` takes each step of the library's and of carrying
   */
  const attempt = async (
    kind: 'export' | 'import',
    begun: string,
    work: (id: string, go: (library: number, carried: number) => void) => Promise<string>,
  ) => {
    if (store.getState().transfer.work) return
    stopped = new AbortController()
    show({ work: kind, done: 0, told: begun, problem: null })
    const tell = tellProgress((percent) => {
      show({ told: message(`transfer.${kind}.going`, { percent }) })
    }, now)
    try {
      const { id } = await client.call('transfer.begin', {})
      let ofLibrary = 0
      let carried = 0
      const go = (library: number, carrying: number) => {
        ofLibrary = library
        carried = carrying
        const done = ofLibrary * (1 - CARRYING) + carried * CARRYING
        show({ done })
        tell(done)
      }
      const stopEvents = client.on('transfer.progress', (progress) => {
        if (progress.id === id) go(progress.done, carried)
      })
      const stop = () => client.call('transfer.stop', { id }).catch(() => {})
      stopped.signal.addEventListener('abort', stop)
      try {
        stopped.signal.throwIfAborted()
        end(await work(id, go), null)
      } finally {
        stopEvents()
        stopped.signal.removeEventListener('abort', stop)
        await client.call('transfer.end', { id })
      }
    } catch (thrown) {
      if (stopped.signal.aborted) end(message(`transfer.${kind}.stopped`), null)
      else end(null, teller.reasonOf(thrown))
    }
  }
  const end = (told: string | null, problem: string | null) => {
    show({ work: null, told, problem })
    // heard where the dialog is closed by now
    teller.say(told ?? problem ?? '')
  }

  const fetchAll = async (id: string, size: number, go: (carried: number) => void) => {
    const parts: Blob[] = []
    for (let offset = 0; offset < size; ) {
      stopped.signal.throwIfAborted()
      const { bytes } = await client.call('transfer.fetch', { id, offset })
      if (bytes.byteLength === 0) break
      // the platform keeps it, on the disk if need be
      parts.push(new Blob([new Uint8Array(bytes)]))
      offset += bytes.byteLength
      go(offset / size)
    }
    return new Blob(parts, { type: 'application/gzip' })
  }

  return {
    exportAll: (save) =>
      attempt('export', message('transfer.exporting'), async (id, go) => {
        const { size, articles } = await client.call('transfer.export', { id })
        const name = `sayso-${new Date(now()).toISOString().slice(0, 10)}.sayso`
        save(name, await fetchAll(id, size, (carried) => go(1, carried)))
        return message('transfer.exported', { count: articles, name })
      }),
    importAll: (file) =>
      attempt('import', message('transfer.importing', { name: file.name }), async (id, go) => {
        for (let offset = 0; offset < file.size; offset += MAX_PART_BYTES) {
          stopped.signal.throwIfAborted()
          const part = await file.slice(offset, offset + MAX_PART_BYTES).arrayBuffer()
          await client.call('transfer.add', { id, bytes: new Uint8Array(part) })
          go(0, Math.min(1, (offset + MAX_PART_BYTES) / file.size))
        }
        stopped.signal.throwIfAborted()
        return inWords(await client.call('transfer.import', { id, name: file.name }), file.name)
      }),
    stop: () => stopped.abort(),
  }
}

/** What came in, and what was there and stays. */
function inWords({ articles, known, files, stopped }: ImportReport, name: string): string {
  const { settings, entries, corrections, correctionsLeft, problems } = files
  return [
    stopped && message('transfer.stopped'),
    message('transfer.imported', { count: articles, known, name }),
    entries > 0 && message('transfer.entries', { count: entries }),
    corrections > 0 && message('transfer.corrections', { count: corrections }),
    correctionsLeft > 0 && message('transfer.corrections.left', { count: correctionsLeft }),
    settings !== 'none' && message(`transfer.settings.${settings}`),
    ...problems,
    stopped && message('transfer.import.again'),
  ]
    .filter((words) => words !== false)
    .join(' ')
}
