import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web'
import { Worker } from 'node:worker_threads'
import type { Engine, EngineVoice, SpeechChunk } from './port.ts'

/** What the adapter posts to its worker: the job, and what that engine is to speak. */
export interface WorkerRequest<Order> {
  readonly job: number
  readonly order: Order
  /** One Int32: 1 once the job is cancelled. Shared, since the worker cannot read messages while it speaks. */
  readonly cancelled: Int32Array<SharedArrayBuffer>
  /** One Int32, which the worker counts up while it gets on. */
  readonly steps: Int32Array<SharedArrayBuffer>
}

/** What the worker posts back. */
export type WorkerMessage<Heard> =
  | {
      readonly type: 'chunk'
      readonly job: number
      readonly heard: Heard
      /** Set in the last chunk of a job. */
      readonly last: boolean
    }
  | { readonly type: 'failed'; readonly job: number; readonly message: string }

export interface WorkerEngineOptions<Order, Heard>
  extends Pick<Engine, 'id' | 'capabilities' | 'sampleRate'> {
  /** The built worker: a file: URL outside any archive. */
  readonly workerUrl: URL
  /** Given to the worker at its start. */
  readonly workerData: unknown
  /** Voices to say a word in at once, unheard, so that the first real word comes quickly. */
  readonly warmUp: readonly EngineVoice[]
  readonly warmUpText: string
  /** Begins an utterance: what the worker is to be told, and how what it posts becomes speech. */
  readonly begin: (
    text: string,
    voice: EngineVoice,
    hurry: boolean,
  ) => { readonly order: Order; readonly hear: (heard: Heard, last: boolean) => SpeechChunk }
}

interface Job<Heard> {
  readonly cancelled: Int32Array<SharedArrayBuffer>
  readonly controller: ReadableStreamDefaultController<SpeechChunk>
  readonly hear: (heard: Heard, last: boolean) => SpeechChunk
  readonly forget: () => void
}

const sharedNumber = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

const stopped = () => new DOMException('Stopped.', 'AbortError')

/**
 * An engine in a worker thread. Utterances are spoken one after another, in the order of the calls. If the worker
 * dies, what was being spoken fails, and the next utterance starts a new worker.
 */
export function createWorkerEngine<Order, Heard>(
  options: WorkerEngineOptions<Order, Heard>,
): Engine {
  const jobs = new Map<number, Job<Heard>>()
  const steps = sharedNumber()
  let worker: Worker | null = null
  let lastJob = 0
  let closed = false

  const settle = (id: number): Job<Heard> | undefined => {
    const job = jobs.get(id)
    job?.forget()
    jobs.delete(id)
    // an idle engine must not keep the command line from ending
    if (jobs.size === 0) worker?.unref()
    return job
  }

  const failAll = (error: Error) => {
    for (const id of [...jobs.keys()]) settle(id)?.controller.error(error)
  }

  const hear = (message: WorkerMessage<Heard>) => {
    const job = jobs.get(message.job)
    if (!job) return
    if (message.type === 'failed') {
      settle(message.job)?.controller.error(new Error(message.message))
      return
    }
    job.controller.enqueue(job.hear(message.heard, message.last))
    if (message.last) settle(message.job)?.controller.close()
  }

  const start = (): Worker => {
    const started = new Worker(options.workerUrl, { workerData: options.workerData })
    const fail = (cause: unknown) => {
      if (worker !== started) return
      worker = null
      failAll(new Error(`The worker ended: ${options.id}.`, { cause }))
    }
    started.on('message', hear)
    started.on('error', fail)
    started.on('exit', fail)
    started.unref()
    return started
  }

  const end = async (reason: Error) => {
    const ending = worker
    worker = null
    failAll(reason)
    await ending?.terminate()
  }

  const cancel = (id: number) => {
    const job = settle(id)
    if (job) Atomics.store(job.cancelled, 0, 1)
  }

  const createJob = (
    text: string,
    voice: EngineVoice,
    forget: () => void,
    hurry = false,
    controller: ReadableStreamDefaultController<SpeechChunk> = nobody,
  ): number => {
    const job = ++lastJob
    const { order, hear } = options.begin(text, voice, hurry)
    const cancelled = sharedNumber()
    jobs.set(job, { cancelled, controller, hear, forget })
    worker ??= start()
    worker.ref()
    worker.postMessage({ job, order, cancelled, steps } satisfies WorkerRequest<Order>)
    return job
  }

  for (const voice of options.warmUp) createJob(options.warmUpText, voice, () => {})

  const { id, capabilities, sampleRate } = options
  return {
    id,
    capabilities,
    sampleRate,
    speak(text, voice, signal, hurry) {
      let job = 0
      return new ReadableStream<SpeechChunk>({
        start(controller) {
          // not thrown: the caller looks for errors where it looks for speech
          if (closed) return controller.error(new Error('The engine is closed.'))
          if (signal.aborted) return controller.error(stopped())
          const onAbort = () => {
            controller.error(stopped())
            cancel(job)
          }
          signal.addEventListener('abort', onAbort, { once: true })
          const forget = () => signal.removeEventListener('abort', onAbort)
          job = createJob(text, voice, forget, hurry, controller)
        },
        cancel: () => cancel(job),
      })
    },
    steps: () => Atomics.load(steps, 0),
    restart: () => end(new Error(`The engine was restarted: ${id}.`)),
    close() {
      closed = true
      return end(stopped())
    },
  }
}

/** Where the speech of jobs goes that nobody listens to. */
const nobody: ReadableStreamDefaultController<SpeechChunk> = {
  desiredSize: null,
  close() {},
  enqueue() {},
  error() {},
}
