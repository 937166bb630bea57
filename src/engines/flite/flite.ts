import type { Engine, EngineVoice } from '../port.ts'
import { createWorkerEngine } from '../worker-engine.ts'
import { SAMPLE_RATE } from './program.ts'
import type { FliteHeard, FliteOrder, WorkerSettings } from './protocol.ts'

export interface FliteOptions {
  /** The built worker, dist/engines/flite-worker.js: a file: URL outside any archive. */
  readonly workerUrl: URL
  /** flite.wasm; by default ../vendor/flite/flite.wasm beside the worker's folder. */
  readonly wasmUrl?: URL
  /** Voices to say a word in at once, unheard, so that the first real word comes quickly. */
  readonly warmUp?: readonly EngineVoice[]
}

/** Long enough for the compiler to see which parts are worth its work. */
const WARM_UP = 'Ready to read the news to you, and to say who says it.'

/** Flite in a worker thread: English, with the voices rms, slt, awb and kal16. */
export function createFlite({ workerUrl, wasmUrl, warmUp = [] }: FliteOptions): Engine {
  const wasm = wasmUrl ?? new URL('../vendor/flite/flite.wasm', workerUrl)
  return createWorkerEngine<FliteOrder, FliteHeard>({
    id: 'flite',
    capabilities: { audio: true, wordTimings: true, offline: true, languages: ['en'] },
    sampleRate: SAMPLE_RATE,
    workerUrl,
    workerData: { wasmUrl: wasm.href } satisfies WorkerSettings,
    warmUp,
    warmUpText: WARM_UP,
    begin: (text, voice, hurry) => ({
      order: { text, voice: voice.id, pitch: voice.pitch ?? 1, hurry },
      hear: (heard) => heard,
    }),
  })
}
