import type { SpokenChunk } from '../../audio/speech.ts'
import type { Client } from '../../contract/client.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { Speak } from './types.ts'

interface Utterance {
  readonly controller: ReadableStreamDefaultController<SpokenChunk>
  received: number
  /** Samples in all, once the reply has told. */
  total: number | null
}

/** How long chunks may come later than the reply that counts them, in milliseconds. */
const LATEST = 5000

/** Speech from the services. Chunks and replies may take different ways, so neither waits for the other's order. */
export function speakOverContract(client: Client): Speak {
  const utterances = new Map<string, Utterance>()

  const endIfComplete = (id: string) => {
    const utterance = utterances.get(id)
    if (!utterance || utterance.total === null || utterance.received < utterance.total) return
    utterances.delete(id)
    utterance.controller.close()
  }

  const fail = (id: string, error: unknown) => {
    const utterance = utterances.get(id)
    utterances.delete(id)
    utterance?.controller.error(error)
  }

  client.on('speech.chunk', ({ id, samples, sampleRate, words }) => {
    const utterance = utterances.get(id)
    if (!utterance) return
    utterance.received += samples.length
    utterance.controller.enqueue({ samples, sampleRate, words })
    endIfComplete(id)
  })

  const stop = (id: string) => {
    // a stop that fails changes nothing for the listener: nobody hears this utterance any more
    client.call('speech.stop', { id }).catch(() => {})
  }

  return (text, voice, signal, { rate = 1, trial, language = 'en', hurry = false } = {}) => {
    const id = crypto.randomUUID()
    return new ReadableStream<SpokenChunk>({
      start(controller) {
        if (signal.aborted) return controller.error(new DOMException('Stopped.', 'AbortError'))
        utterances.set(id, { controller, received: 0, total: null })
        signal.addEventListener('abort', () => {
          if (!utterances.has(id)) return
          fail(id, new DOMException('Stopped.', 'AbortError'))
          stop(id)
        })
        const asked = { id, text, voice, rate, language, hurry, ...(trial && { trial }) }
        // given up together with the utterance: six jumps in a row would use up the browser's connections otherwise
        client.call('speech.start', asked, signal).then(
          ({ samples }) => {
            const utterance = utterances.get(id)
            if (!utterance) return
            utterance.total = samples
            endIfComplete(id)
            setTimeout(() => {
              fail(id, new SaysoError('speech-failed', 'A part of the speech was lost. Try again.'))
            }, LATEST)
          },
          (error) => fail(id, error),
        )
      },
      cancel() {
        if (utterances.delete(id)) stop(id)
      },
    })
  }
}
