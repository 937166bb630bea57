import type { MessagePort } from 'node:worker_threads'
import type { WorkerMessage, WorkerRequest } from './worker-engine.ts'

/** How a worker answers one job. */
export interface WorkerJob<Heard> {
  /** True once nobody listens any more: stop. Ask often: that one asks is a sign of life. */
  isCancelled(): boolean
  /** Posts what was spoken since the last call; `samples` move, and can't be used after. */
  send(heard: Heard, samples: Float32Array<ArrayBuffer>, last: boolean): void
}

/** Answers the requests of the adapter, one after another. What `speak` throws is what the utterance fails with. */
export function serveEngine<Order, Heard>(
  port: MessagePort | null,
  speak: (order: Order, job: WorkerJob<Heard>) => void,
): void {
  if (!port) throw new Error('The engine must run in a worker.')
  const post = (message: WorkerMessage<Heard>, moved: ArrayBuffer[]) =>
    port.postMessage(message, moved)

  port.on('message', ({ job, order, cancelled, steps }: WorkerRequest<Order>) => {
    const isCancelled = () => {
      Atomics.add(steps, 0, 1)
      return Atomics.load(cancelled, 0) === 1
    }
    if (isCancelled()) return
    try {
      speak(order, {
        isCancelled,
        send: (heard, samples, last) => post({ type: 'chunk', job, heard, last }, [samples.buffer]),
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      post({ type: 'failed', job, message }, [])
    }
  })
}
