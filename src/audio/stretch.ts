import load, { type SonicModule } from '@echogarden/sonic-wasm'
import sonicUrl from '@echogarden/sonic-wasm/sonic.wasm?url&inline'

// in every browser and in Node, but in no library this layer may use
declare const atob: (base64: string) => string

/** Makes speech faster or slower at its own pitch, block by block. */
export interface Stretch {
  /** Takes samples in, gives those out that are ready. Holds back at most {@link HELD_BACK} seconds of its input. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>
  /** The rest. Nothing can be pushed after it. */
  finish(): Float32Array<ArrayBuffer>
  /** Frees its memory; may be called twice. */
  free(): void
}

/** Two periods of the lowest pitch that Sonic looks for, 65 Hz, in seconds. */
export const HELD_BACK = 2 / 65

export type CreateStretch = (sampleRate: number, rate: number) => Stretch

/** Samples that cross into Sonic's memory at a time. */
const BLOCK = 4096

let sonic: Promise<SonicModule> | null = null

function loadSonic(): Promise<SonicModule> {
  if (!sonic) {
    const binary = atob(sonicUrl.slice(sonicUrl.indexOf(',') + 1))
    sonic = load({ wasmBinary: Uint8Array.from(binary, (byte) => byte.charCodeAt(0)) })
  }
  return sonic
}

/** Loads Sonic, once; the module comes with the program, nothing is fetched. */
export async function loadStretch(): Promise<CreateStretch> {
  const module = await loadSonic()
  return (sampleRate, rate) => createStretch(module, sampleRate, rate)
}

function createStretch(module: SonicModule, sampleRate: number, rate: number): Stretch {
  const stream = module._sonicCreateStream(sampleRate, 1)
  const block = module._malloc(BLOCK * Float32Array.BYTES_PER_ELEMENT)
  if (stream === 0 || block === 0) throw new Error('Out of memory for time-stretching.')
  const first = block / Float32Array.BYTES_PER_ELEMENT
  module._sonicSetSpeed(stream, rate)
  let freed = false

  const ready = () => {
    const samples = new Float32Array(module._sonicSamplesAvailable(stream))
    for (let at = 0; at < samples.length; ) {
      const read = module._sonicReadFloatFromStream(stream, block, BLOCK)
      if (read === 0) break
      samples.set(module.HEAPF32.subarray(first, first + read), at)
      at += read
    }
    return samples
  }

  return {
    push(samples) {
      for (let at = 0; at < samples.length; at += BLOCK) {
        const part = samples.subarray(at, at + BLOCK)
        module.HEAPF32.set(part, first)
        if (module._sonicWriteFloatToStream(stream, block, part.length) === 0)
          throw new Error('Out of memory for time-stretching.')
      }
      return ready()
    },
    finish() {
      module._sonicFlushStream(stream)
      return ready()
    },
    free() {
      if (freed) return
      freed = true
      module._sonicDestroyStream(stream)
      module._free(block)
    },
  }
}
