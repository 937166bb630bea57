import { join } from 'node:path'
import { createLibrary, type Library } from '../services/library/library.ts'
import { dataFolder } from '../services/settings/folder.ts'
import { warn } from './terminal.ts'

/** Runs `work` with the listener's own library, the same as the app's. */
export async function withLibrary<T>(work: (library: Library) => Promise<T>): Promise<T> {
  const library = createLibrary({
    file: join(dataFolder(), 'library.db'),
    // this module is bundled into dist/chunks
    workerUrl: new URL('../engines/library-worker.js', import.meta.url),
    report: (thrown) => warn(String(thrown)),
  })
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}
