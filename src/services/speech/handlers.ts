import type { ServiceEvent } from '../../contract/contract.ts'
import type { Handlers } from '../../contract/dispatch.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { Speech } from './speech.ts'

export interface SpeechHandlers extends Pick<Handlers, 'speech.start' | 'speech.stop'> {
  /** Stops all that this client started: call it when the client is gone. */
  readonly stopAll: () => void
}

export interface SpeechHandlersOptions {
  readonly speech: Speech
  /** Sends an event to the client that calls. */
  readonly send: (event: Extract<ServiceEvent, { type: 'speech.chunk' }>) => void
}

/** Answers one client's calls for speech. Make one for each client. */
export function createSpeechHandlers({ speech, send }: SpeechHandlersOptions): SpeechHandlers {
  const running = new Map<string, AbortController>()

  return {
    async 'speech.start'({ id, text, voice, rate, trial, language, hurry }) {
      if (running.has(id)) throw new SaysoError('bad-request', 'This speech is already running.')
      const stop = new AbortController()
      running.set(id, stop)
      try {
        let total = 0
        let given = 1
        const speaking = speech.speak(text, voice, stop.signal, {
          rate,
          trial,
          language,
          hurry,
        })
        for await (const { samples, sampleRate, words } of speaking) {
          total += samples.length
          given = sampleRate
          send({ type: 'speech.chunk', id, sampleRate, samples, words: [...words] })
        }
        return { sampleRate: given, samples: total }
      } finally {
        running.delete(id)
      }
    },
    'speech.stop'({ id }) {
      running.get(id)?.abort()
      return {}
    },
    stopAll() {
      for (const stop of running.values()) stop.abort()
    },
  }
}
