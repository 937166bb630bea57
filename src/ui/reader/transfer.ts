import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import { type ImportReport, MAX_PART_BYTES } from '../../contract/transfer.ts'
import { message } from '../messages/message.ts'
import type { ReaderState, TransferState } from './state.ts'
import type { Teller } from './teller.ts'

/**
 * Everything as one file. It goes on when the dialog is closed; what comes of it is in the state, and told. Nothing
 * here rejects.
 */
export interface Transfer {
  /** @param save hands the file to the listener */
  exportAll(save: (name: string, content: Blob) => void): Promise<void>
  importAll(file: File): Promise<void>
}

interface TransferParts {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  readonly teller: Teller
  /** A clock in milliseconds. */
  readonly now: () => number
}

export function createTransfer({ store, client, teller, now }: TransferParts): Transfer {
  const show = (transfer: TransferState) => store.setState({ transfer })

  /** One at a time. @param work answers with what the listener is told of it */
  const attempt = async (begun: string, work: () => Promise<string>) => {
    if (store.getState().transfer.busy) return
    show({ busy: true, told: begun, problem: null })
    try {
      const told = await work()
      show({ busy: false, told, problem: null })
      // heard where the dialog is closed by now
      teller.say(told)
    } catch (thrown) {
      const problem = teller.reasonOf(thrown)
      show({ busy: false, told: null, problem })
      teller.say(problem)
    }
  }

  const fetchAll = async (id: string, size: number): Promise<Blob> => {
    const parts: Blob[] = []
    for (let offset = 0; offset < size; ) {
      const { bytes } = await client.call('transfer.fetch', { id, offset })
      if (bytes.byteLength === 0) break
      // the platform keeps it, on the disk if need be
      parts.push(new Blob([new Uint8Array(bytes)]))
      offset += bytes.byteLength
    }
    return new Blob(parts, { type: 'application/gzip' })
  }

  return {
    exportAll: (save) =>
      attempt(message('transfer.exporting'), async () => {
        const { id, size, articles } = await client.call('transfer.export', {})
        try {
          const name = `sayso-${new Date(now()).toISOString().slice(0, 10)}.sayso`
          save(name, await fetchAll(id, size))
          return message('transfer.exported', { count: articles, name })
        } finally {
          await client.call('transfer.end', { id })
        }
      }),
    importAll: (file) =>
      attempt(message('transfer.importing', { name: file.name }), async () => {
        const { id } = await client.call('transfer.begin', {})
        try {
          for (let offset = 0; offset < file.size; offset += MAX_PART_BYTES) {
            const part = await file.slice(offset, offset + MAX_PART_BYTES).arrayBuffer()
            await client.call('transfer.add', { id, bytes: new Uint8Array(part) })
          }
          return inWords(await client.call('transfer.import', { id, name: file.name }), file.name)
        } finally {
          await client.call('transfer.end', { id })
        }
      }),
  }
}

/** What came in, and what was there and stays. */
function inWords({ articles, known, files }: ImportReport, name: string): string {
  const { settings, entries, corrections, correctionsLeft, problems } = files
  return [
    message('transfer.imported', { count: articles, known, name }),
    entries > 0 && message('transfer.entries', { count: entries }),
    corrections > 0 && message('transfer.corrections', { count: corrections }),
    correctionsLeft > 0 && message('transfer.corrections.left', { count: correctionsLeft }),
    settings !== 'none' && message(`transfer.settings.${settings}`),
    ...problems,
  ]
    .filter((words) => words !== false)
    .join(' ')
}
