import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Handlers } from '../../../contract/dispatch.ts'
import { SaysoError } from '../../../contract/failure.ts'
import {
  MAX_PART_BYTES,
  type TransferCallName,
  type transferProgress,
} from '../../../contract/transfer.ts'
import type { Dictionary } from '../../dictionary/dictionary.ts'
import type { Library, Watching } from '../library.ts'
import { type Folders, readSideFiles, takeSideFiles } from './side-files.ts'

interface TransferOptions {
  readonly library: Pick<Library, 'watch'>
  readonly dictionary: Pick<Dictionary, 'add'>
  readonly folders: Folders
  /** Gets how it goes. */
  readonly tell: (progress: z.infer<typeof transferProgress>) => void
}

/** What a Sayso that was killed has left is removed after so many milliseconds: another one may be at work. */
const STALE = 24 * 3600 * 1000

/**
 * What answers the UI's calls about everything as one file. The file lies beside the library while it goes over the
 * contract in parts: nobody holds all of it in memory.
 */
export function createTransferHandlers({
  library,
  dictionary,
  folders,
  tell,
}: TransferOptions): Pick<Handlers, TransferCallName> & { removeAll(): Promise<void> } {
  const folder = join(folders.data, 'transfer')
  const files = new Map<string, string>()
  const going = new Map<string, AbortController>()

  /** Does what takes long with a file. */
  async function watched<T>(id: string, work: (watching: Watching) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    going.set(id, stop)
    const onGoing = (done: number) => tell({ type: 'transfer.progress', id, done })
    try {
      return await work({ signal: stop.signal, onGoing })
    } finally {
      going.delete(id)
    }
  }

  async function newFile(): Promise<{ id: string; path: string }> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await removeStale(folder)
    const id = randomUUID()
    const path = join(folder, id)
    files.set(id, path)
    return { id, path }
  }
  const pathOf = (id: string): string => {
    const path = files.get(id)
    if (path === undefined)
      throw new SaysoError('missing-file', 'This file is no longer there. Begin anew.')
    return path
  }
  const remove = async (id: string) => {
    const path = files.get(id)
    files.delete(id)
    if (path !== undefined) await rm(path, { force: true })
  }

  return {
    'transfer.export': async ({ id }) => {
      const path = pathOf(id)
      try {
        const { articles } = await watched(id, (watching) =>
          library.watch(watching, 'exportLibrary', path, readSideFiles(folders)),
        )
        const { size } = await stat(path)
        return { size, articles }
      } catch (thrown) {
        await remove(id)
        throw thrown
      }
    },
    'transfer.fetch': async ({ id, offset }) => {
      const file = await open(pathOf(id))
      try {
        const bytes = new Uint8Array(MAX_PART_BYTES)
        const { bytesRead } = await file.read(bytes, 0, MAX_PART_BYTES, offset)
        return { bytes: bytes.slice(0, bytesRead) }
      } finally {
        await file.close()
      }
    },
    'transfer.begin': () =>
      inWords(async () => {
        const { id, path } = await newFile()
        await writeFile(path, '', { mode: 0o600 })
        return { id }
      }),
    'transfer.add': async ({ id, bytes }) => {
      await inWords(() => appendFile(pathOf(id), bytes))
      return {}
    },
    'transfer.import': async ({ id, name }) => {
      try {
        const { articles, known, files, stopped } = await watched(id, (watching) =>
          library.watch(watching, 'importLibrary', pathOf(id), name),
        )
        const taken = await takeSideFiles(folders, dictionary, files)
        return { articles, known, files: taken, stopped }
      } finally {
        await remove(id)
      }
    },
    'transfer.stop': ({ id }) => {
      going.get(id)?.abort()
      return {}
    },
    'transfer.end': async ({ id }) => {
      await remove(id)
      return {}
    },
    removeAll: async () => {
      await Promise.all([...files.keys()].map(remove))
    },
  }
}

/** What the disk says, as the listener is told it. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof SaysoError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    const message =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'The disk is full. Free some space and try again; nothing was changed.'
        : 'Sayso may not write into its own folder, where such a file lies for a moment. Check its permissions; nothing was changed.'
    throw new SaysoError('unwritable', message, { cause })
  }
}

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < Date.now() - STALE) await rm(path, { force: true })
  }
}
