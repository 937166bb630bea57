import { Worker } from 'node:worker_threads'
import { SaysoError } from '../../contract/failure.ts'
import type {
  LongOperationName,
  OperationArgs,
  OperationName,
  OperationReply,
} from './operations.ts'
import { type FromLibrary, fromLibrary, type ToLibrary } from './protocol.ts'

/** The library, which lives on a thread of its own: nobody here waits for a disk. */
export interface Library {
  /** @throws {SaysoError} in words, where the library can't do it; nothing in it is changed then */
  call<N extends OperationName>(name: N, ...args: OperationArgs<N>): Promise<OperationReply<N>>
  /** The same for what takes long. Stopped, it answers with what was done till then, or is rejected with "aborted". */
  watch<N extends LongOperationName>(
    watching: Watching,
    name: N,
    ...args: OperationArgs<N>
  ): Promise<OperationReply<N>>
  /** After all that was asked before. */
  close(): Promise<void>
}

/** How something that takes long is looked on at. */
export interface Watching {
  readonly signal: AbortSignal
  /** Gets how much is done, from 0 to 1, now and then. */
  readonly onGoing: (done: number) => void
}

export interface LibraryOptions {
  readonly file: string
  /** The built ./library-worker.ts. */
  readonly workerUrl: URL
  /** Gets what should be in the log. */
  readonly report: (thrown: unknown) => void
  readonly onNotice?: (notice: string) => void
}

type ToAsk = Extract<ToLibrary, { type: 'ask' }>

interface Asked {
  readonly message: ToAsk
  readonly resolve: (value: never) => void
  readonly reject: (thrown: unknown) => void
  readonly watching: Watching | null
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
      else if (told.type === 'going') asked.get(told.id)?.watching?.onGoing(told.done)
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
      for (const one of asked.values()) send(worker, one)
    })
    return started
  }

  /** What is to stop is told so, again after another thread has begun anew. */
  function send(to: Worker, { message, watching }: Pick<Asked, 'message' | 'watching'>): void {
    to.postMessage(message)
    if (watching?.signal.aborted) stop(message.id)
  }
  const stop = (id: number) => worker?.postMessage({ type: 'stop', id } satisfies ToLibrary)

  function tell(words: string): void {
    report(words)
    options.onNotice?.(words)
  }

  function answer(told: Extract<FromLibrary, { type: 'done' | 'failed' }>): void {
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

  function ask(name: OperationName, args: readonly unknown[], watching: Watching | null) {
    if (over || closing) return Promise.reject(lost())
    worker ??= start(false)
    last += 1
    const id = last
    const message: ToAsk = { type: 'ask', id, name, args: [...args] }
    const answered = new Promise<never>((resolve, reject) => {
      asked.set(id, { message, resolve, reject, watching })
    })
    worker.ref()
    send(worker, { message, watching })
    watching?.signal.addEventListener('abort', () => stop(id), { once: true })
    return answered
  }

  return {
    call: (name, ...args) => ask(name, args, null),
    watch: (watching, name, ...args) => ask(name, args, watching),
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
