import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web'
import { Worker } from 'node:worker_threads'
import type { Engine, EngineVoice, SpeechChunk } from '../port.ts'
import {
  SAMPLE_RATE,
  type SpeakRequest,
  type WorkerMessage,
  type WorkerSettings,
} from './protocol.ts'
import { toSpoken } from './spoken.ts'
import { createWordClock, type WordClock } from './word-clock.ts'

export interface EspeakOptions {
  /** The built worker, dist/engines/espeak-worker.js: a file: URL outside any archive. */
  readonly workerUrl: URL
  /** espeak-ng.data; by default ../vendor/espeak/espeak-ng.data beside the worker's folder. */
  readonly dataUrl?: URL
  /** Voices to say a word in at once, unheard, so that the first real word comes quickly. */
  readonly warmUp?: readonly EngineVoice[]
}

interface Job {
  readonly request: SpeakRequest
  readonly controller: ReadableStreamDefaultController<SpeechChunk>
  readonly clock: WordClock
  readonly forget: () => void
  samples: number
}

const stopped = () => new DOMException('Stopped.', 'AbortError')

/** eSpeak NG in a worker thread. Utterances are spoken one after another, in the order of the calls. */
export function createEspeak(options: EspeakOptions): Engine {
  const settings: WorkerSettings = {
    dataUrl: (options.dataUrl ?? new URL('../vendor/espeak/espeak-ng.data', options.workerUrl))
      .href,
  }
  const jobs = new Map<number, Job>()
  let worker: Worker | null = null
  let lastJob = 0
  let closed = false

  const settle = (id: number): Job | undefined => {
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

  const hear = (message: WorkerMessage) => {
    const job = jobs.get(message.job)
    if (!job) return
    if (message.type === 'failed') {
      settle(message.job)?.controller.error(new Error(message.message))
      return
    }
    const { samples, events, last } = message
    job.samples += samples.length
    const words = job.clock.hear(events)
    if (last) words.push(...job.clock.end((job.samples * 1000) / SAMPLE_RATE))
    job.controller.enqueue({ samples, words })
    if (last) settle(message.job)?.controller.close()
  }

  const start = (): Worker => {
    const started = new Worker(options.workerUrl, { workerData: settings })
    const fail = (cause: unknown) => {
      if (worker !== started) return
      worker = null
      failAll(new Error('The eSpeak worker ended.', { cause }))
    }
    started.on('message', hear)
    started.on('error', fail)
    started.on('exit', fail)
    started.unref()
    return started
  }

  const post = (request: SpeakRequest) => {
    worker ??= start()
    worker.ref()
    worker.postMessage(request)
  }

  const cancel = (id: number) => {
    const job = settle(id)
    if (job) Atomics.store(job.request.cancelled, 0, 1)
  }

  const createJob = (
    text: string,
    voice: EngineVoice,
    forget: () => void,
    controller: ReadableStreamDefaultController<SpeechChunk> = nobody,
  ): number => {
    const id = ++lastJob
    const spoken = toSpoken(text)
    const request: SpeakRequest = {
      job: id,
      markup: spoken.markup,
      voice: voice.id,
      pitch: voice.pitch ?? 1,
      cancelled: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    }
    const clock = createWordClock(text, spoken)
    jobs.set(id, { request, controller, clock, forget, samples: 0 })
    post(request)
    return id
  }

  for (const voice of options.warmUp ?? []) createJob('ready', voice, () => {})

  return {
    id: 'espeak-ng',
    capabilities: { audio: true, wordTimings: true, offline: true, languages: ['en-US'] },
    sampleRate: SAMPLE_RATE,
    speak(text, voice, signal) {
      let id = 0
      return new ReadableStream<SpeechChunk>({
        start(controller) {
          // not thrown: the caller looks for errors where it looks for speech
          if (closed) return controller.error(new Error('The engine is closed.'))
          if (signal.aborted) return controller.error(stopped())
          const onAbort = () => {
            controller.error(stopped())
            cancel(id)
          }
          signal.addEventListener('abort', onAbort, { once: true })
          const forget = () => signal.removeEventListener('abort', onAbort)
          id = createJob(text, voice, forget, controller)
        },
        cancel: () => cancel(id),
      })
    },
    async close() {
      closed = true
      const ending = worker
      worker = null
      failAll(stopped())
      await ending?.terminate()
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
