/** Mono sound as it was read from a file. */
export interface Sound {
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRate: number
}

const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe

/**
 * Reads a WAV file of 16-bit PCM or 32-bit floats; of several channels the first. (The chunks of RIFF: Microsoft,
 * "Multimedia Programming Interface and Data Specifications 1.0", 1991.)
 * @throws {RangeError} for anything else
 */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE')
    throw new RangeError('This is no WAV file.')
  let format: { code: number; channels: number; sampleRate: number; bits: number } | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const begin = at + 8
    // a program that writes into a pipe does not know the length
    const length = Math.min(view.getUint32(at + 4, true), bytes.length - begin)
    if (name(at) === 'fmt ' && length >= 16) {
      const code = view.getUint16(begin, true)
      format = {
        code: code === EXTENSIBLE && length >= 26 ? view.getUint16(begin + 24, true) : code,
        channels: view.getUint16(begin + 2, true),
        sampleRate: view.getUint32(begin + 4, true),
        bits: view.getUint16(begin + 14, true),
      }
    }
    if (name(at) === 'data') {
      const read = format && readerFor(format.code, format.bits)
      if (!format || !read || format.channels === 0 || format.sampleRate === 0)
        throw new RangeError('This kind of WAV file is not known.')
      const step = (format.bits / 8) * format.channels
      const samples = new Float32Array(Math.floor(length / step))
      for (let i = 0; i < samples.length; i++) samples[i] = read(view, begin + i * step)
      return { samples, sampleRate: format.sampleRate }
    }
    at = begin + length + (length % 2)
  }
  throw new RangeError('This WAV file holds no sound.')
}

function readerFor(code: number, bits: number): ((view: DataView, at: number) => number) | null {
  if (code === PCM && bits === 16) return (view, at) => view.getInt16(at, true) / 32_768
  if (code === FLOAT && bits === 32) return (view, at) => view.getFloat32(at, true)
  return null
}
