import { Worker } from 'node:worker_threads'
import { SaysoError } from '../../contract/failure.ts'
import type { OperationArgs, OperationName, OperationReply } from './operations.ts'
import { type FromLibrary, fromLibrary, type ToLibrary } from './protocol.ts'

/** The library, which lives on a thread of its own: nobody here waits for a disk. */
export interface Library {
  /** @throws {SaysoError} in words, where the library can't do it; nothing in it is changed then */
  call<N extends OperationName>(name: N, ...args: OperationArgs<N>): Promise<OperationReply<N>>
  /** After all that was asked before. */
  close(): Promise<void>
}

export interface LibraryOptions {
  readonly file: string
  /** The built ./library-worker.ts. */
  readonly workerUrl: URL
  /** Gets what should be in the log. */
  readonly report: (thrown: unknown) => void
  readonly onNotice?: (notice: string) => void
}

interface Asked {
  readonly message: ToLibrary
  readonly resolve: (value: never) => void
  readonly reject: (thrown: unknown) => void
}

/** Salvaged once and damaged again: the disk is at fault, and it would go on for ever. */
const MAX_SALVAGES = 2

/** The library's thread starts with the first call, and the file is opened. */
export function createLibrary(options: LibraryOptions): Library {
  const { file, report } = options
  const asked = new Map<number, Asked>()
  let last = 0
  let salvages = 0
  let closing = false
  let gone: Promise<void> = Promise.resolve()
  /** Null before the first call, and where there is none any more. */
  let worker: Worker | null = null
  let over = false

  function start(damaged: boolean): Worker {
    const started = new Worker(options.workerUrl, {
      workerData: { file, damaged },
    })
    let handsOver = false
    // a program that has nothing else to do may end
    started.unref()
    gone = new Promise((resolve) => started.once('exit', () => resolve()))
    started.on('message', (message: unknown) => {
      const told = fromLibrary.parse(message)
      if (told.type === 'damaged') handsOver = true
      else if (told.type === 'notice') tell(told.notice)
      else answer(told)
    })
    started.on('error', report)
    started.once('exit', () => {
      worker = null
      salvages += 1
      over = !handsOver || salvages > MAX_SALVAGES || closing
      if (over) return giveUp()
      worker = start(true)
      if (asked.size > 0) worker.ref()
      for (const { message } of asked.values()) worker.postMessage(message)
    })
    return started
  }

  function tell(words: string): void {
    report(words)
    options.onNotice?.(words)
  }

  function answer(told: Extract<FromLibrary, { id: number }>): void {
    const waiting = asked.get(told.id)
    asked.delete(told.id)
    if (asked.size === 0) worker?.unref()
    if (told.type === 'done') waiting?.resolve(told.value as never)
    else {
      const { code, message } = told.failure
      if (code === 'internal') report(told.why)
      waiting?.reject(new SaysoError(code, message, { cause: told.why }))
    }
  }

  function giveUp(): void {
    for (const { reject } of asked.values()) reject(lost())
    asked.clear()
  }

  return {
    call(name, ...args) {
      if (over || closing) return Promise.reject(lost())
      worker ??= start(false)
      last += 1
      const id = last
      const message: ToLibrary = { type: 'ask', id, name, args }
      const answered = new Promise<never>((resolve, reject) => {
        asked.set(id, { message, resolve, reject })
      })
      worker.ref()
      worker.postMessage(message)
      return answered
    },
    async close() {
      if (!worker || closing) return gone
      closing = true
      worker.ref()
      worker.postMessage({ type: 'close' } satisfies ToLibrary)
      await gone
    },
  }
}

const lost = () =>
  new SaysoError(
    'unreadable',
    'Your library can’t be used now. Articles can be read all the same; start Sayso again to have it back.',
  )
