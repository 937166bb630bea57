import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFile } from 'atomically'
import type { z } from 'zod'
import { setAside } from './set-aside.ts'

/** Settings kept as one JSON file. */
export interface Store<T> {
  /** What the file holds; what it does not hold has its default. */
  get(): Promise<T>
  /** Changes the named parts and answers with the whole. */
  change(part: Partial<T>): Promise<T>
}

export interface StoreOptions<S extends z.ZodObject> {
  readonly file: string
  /** Every key needs a default: an empty object must pass. */
  readonly schema: S
  /** Gets one sentence for the log when the file is damaged or can't be written. */
  readonly report: (message: string) => void
}

/**
 * Opens a store. A damaged file is never an error to the caller: it is set aside, see `setAside`, reported, and the
 * defaults hold. Where the file can't be written, changes last until the program ends.
 */
export function createStore<S extends z.ZodObject>(options: StoreOptions<S>): Store<z.output<S>> {
  const { file, report } = options
  // a newer version's keys must not make this version's settings "damaged"
  const schema = options.schema.strip()
  let unsaved: z.output<S> | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function read(): Promise<z.output<S>> {
    if (unsaved) return unsaved
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (thrown) {
      if (!isMissing(thrown)) report(`The settings in ${file} can't be read; the defaults hold.`)
      return schema.parse({}) as z.output<S>
    }
    try {
      return schema.parse(JSON.parse(text)) as z.output<S>
    } catch {
      const aside = await setAside(file)
      report(
        aside === null
          ? `The settings in ${file} are damaged; the defaults hold.`
          : `The settings in ${file} were damaged. They are now ${aside}; the defaults hold.`,
      )
      return schema.parse({}) as z.output<S>
    }
  }

  async function write(value: z.output<S>): Promise<void> {
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
      unsaved = null
    } catch {
      if (!unsaved) report(`The settings can't be written to ${file}; they last until Sayso ends.`)
      unsaved = value
    }
  }

  /** One at a time: a change must not overwrite the one before it, nor a read see half of it. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result
  }

  return {
    get: () => inTurn(read),
    change: (part) =>
      inTurn(async () => {
        const value = schema.parse({ ...(await read()), ...part }) as z.output<S>
        await write(value)
        return value
      }),
  }
}

function isMissing(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException).code === 'ENOENT'
}

/** A store that tells of every change, with the whole as it is then. */
export function watched<T>(store: Store<T>, onChange: (value: T) => void): Store<T> {
  return {
    get: store.get,
    async change(part) {
      const value = await store.change(part)
      onChange(value)
      return value
    },
  }
}
