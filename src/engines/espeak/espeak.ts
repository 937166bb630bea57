import type { Engine, EngineVoice } from '../port.ts'
import { createWorkerEngine } from '../worker-engine.ts'
import { type EspeakHeard, type EspeakOrder, SAMPLE_RATE, type WorkerSettings } from './protocol.ts'
import { toSpoken } from './spoken.ts'
import { VOICE_FILES } from './voice-files.ts'
import { createWordClock } from './word-clock.ts'

export interface EspeakOptions {
  /** The built worker, dist/engines/espeak-worker.js: a file: URL outside any archive. */
  readonly workerUrl: URL
  /** espeak-ng.data; by default ../vendor/espeak/espeak-ng.data beside the worker's folder. */
  readonly dataUrl?: URL
  /** Voices to say a word in at once, unheard, so that the first real word comes quickly. */
  readonly warmUp?: readonly EngineVoice[]
}

/** eSpeak NG in a worker thread. */
export function createEspeak({ workerUrl, dataUrl, warmUp = [] }: EspeakOptions): Engine {
  const data = dataUrl ?? new URL('../vendor/espeak/espeak-ng.data', workerUrl)
  return createWorkerEngine<EspeakOrder, EspeakHeard>({
    id: 'espeak-ng',
    capabilities: {
      audio: true,
      wordTimings: true,
      offline: true,
      languages: Object.keys(VOICE_FILES),
    },
    sampleRate: SAMPLE_RATE,
    workerUrl,
    workerData: { dataUrl: data.href } satisfies WorkerSettings,
    warmUp,
    warmUpText: 'ready',
    begin(text, voice) {
      const spoken = toSpoken(text)
      const clock = createWordClock(text, spoken)
      let total = 0
      return {
        order: { markup: spoken.markup, voice: voice.id, pitch: voice.pitch ?? 1 },
        hear({ samples, events }, last) {
          total += samples.length
          const words = clock.hear(events)
          if (last) words.push(...clock.end((total * 1000) / SAMPLE_RATE))
          return { samples, words }
        },
      }
    },
  })
}
