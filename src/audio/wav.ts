/** Length of the header that {@link wavHeader} makes, in bytes. */
export const WAV_HEADER_BYTES = 44
/** RIFF counts bytes in 32 bits. */
export const MAX_WAV_SAMPLES = Math.floor((0xffff_ffff - WAV_HEADER_BYTES) / 2)

/**
 * The header of a mono 16-bit PCM WAV file.
 * @param samples how many samples follow
 * @throws {RangeError} if a WAV file can't hold so many
 */
export function wavHeader(sampleRate: number, samples: number): Uint8Array<ArrayBuffer> {
  if (samples > MAX_WAV_SAMPLES) throw new RangeError('Too long for a WAV file.')
  const bytes = new Uint8Array(WAV_HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  const tag = (at: number, name: string) => {
    for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i)
  }
  tag(0, 'RIFF')
  view.setUint32(4, WAV_HEADER_BYTES - 8 + 2 * samples, true)
  tag(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, 2 * sampleRate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  tag(36, 'data')
  view.setUint32(40, 2 * samples, true)
  return bytes
}

/** Samples in -1..1 as 16-bit little-endian PCM; what is louder is clipped. */
export function pcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * samples.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < samples.length; i++) {
    const sample = Math.max(-1, Math.min(1, samples[i] as number))
    view.setInt16(2 * i, Math.round(sample * 32_767), true)
  }
  return bytes
}
