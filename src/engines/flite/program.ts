import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'
import { Instance, type WasmMemory, type WasmModule } from './web-assembly.ts'

/** A speech sound and when it ends, in seconds since the start of its sentence. */
export interface Phone {
  readonly name: string
  readonly end: number
}

/** What Flite made of a text: its sentences as phones, and all of it as sound. */
export interface Synthesis {
  readonly sentences: readonly (readonly Phone[])[]
  /** 16-bit samples at {@link SAMPLE_RATE}. */
  readonly samples: Int16Array
}

export interface Manner {
  readonly voice: string
  /** Pitch factor; rms has but its own. */
  readonly pitch: number
  /** What the lengths of all sounds are multiplied by. */
  readonly lengths: number
  /** False: the phones are all that is wanted. */
  readonly sound: boolean
}

export interface FliteProgram {
  /**
   * Runs Flite once over ASCII text.
   * @throws {Error} when the program fails
   */
  run(text: string, manner: Manner): Synthesis
}

/** Samples a second of all its voices. */
export const SAMPLE_RATE = 16_000
/** Of the WAV file that it writes. */
const HEADER_BYTES = 44
const SILENCE: Synthesis['samples'] = new Int16Array(0)

interface Exports {
  readonly memory: WasmMemory
  readonly _start: () => unknown
}

/**
 * Flite is a program that runs once. Its memory as it was before the first run is kept, and put back before every
 * other: that takes a fifth of the time of a new instance. It has a file system of its own with two files.
 */
export function createProgram(module: WasmModule): FliteProgram {
  const create = () => {
    const wasi = new WASI([], [], [], { debug: false })
    const instance = new Instance(module, { wasi_snapshot_preview1: wasi.wasiImport })
    const exports = instance.exports as Exports
    return { wasi, exports, fresh: new Uint8Array(exports.memory.buffer).slice() }
  }
  let machine: ReturnType<typeof create> | null = null

  return {
    run(text, { voice, pitch, lengths, sound }) {
      const { wasi, exports, fresh } = machine ?? create()
      // one that failed is not used again
      machine = null
      const memory = new Uint8Array(exports.memory.buffer)
      memory.set(fresh)
      memory.fill(0, fresh.length)

      let printed = ''
      const decoder = new TextDecoder()
      const print = new ConsoleStdout((bytes) => {
        printed += decoder.decode(bytes, { stream: true })
      })
      const complaint = new ConsoleStdout(() => {})
      const input = new File(new TextEncoder().encode(text), { readonly: true })
      const folder = new PreopenDirectory('.', new Map([['in.txt', input]]))
      wasi.fds = [new OpenFile(new File([])), print, complaint, folder]
      const numbers = { f0_shift: pitch, duration_stretch: lengths }
      const set = Object.entries(numbers).flatMap(([name, value]) => [
        '--setf',
        `${name}=${value.toFixed(4)}`,
      ])
      const output = sound ? 'out.wav' : 'none'
      wasi.args = ['flite', '-voice', voice, ...set, '-psdur', '-f', 'in.txt', '-o', output]

      const code = wasi.start({ exports })
      if (code !== 0) throw new Error(`Flite ended with code ${code}.`)
      machine = { wasi, exports, fresh }
      const wav = folder.dir.contents.get('out.wav')
      return {
        sentences: parsePhones(printed),
        samples: wav instanceof File ? samplesOf(wav.data) : SILENCE,
      }
    },
  }
}

/** Lines of "ax:0.458 s:0.544 …", one for each sentence. */
export function parsePhones(printed: string): Phone[][] {
  return printed
    .split('\n')
    .map((line) =>
      Array.from(line.matchAll(/([a-z]+):([\d.]+)/g), ([, name = '', end]) => ({
        name,
        end: Number(end),
      })),
    )
    .filter((phones) => phones.length > 0)
}

function samplesOf(wav: Uint8Array): Int16Array {
  const pcm = wav.slice(HEADER_BYTES)
  return new Int16Array(pcm.buffer, 0, pcm.length >> 1)
}
