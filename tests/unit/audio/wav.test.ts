import { expect, it } from 'vitest'
import { MAX_WAV_SAMPLES, pcm16, WAV_HEADER_BYTES, wavHeader } from '../../../src/audio/wav.ts'

it('writes the header of a mono 16-bit PCM file', () => {
  const bytes = wavHeader(22_050, 1000)
  const view = new DataView(bytes.buffer)
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  expect(bytes).toHaveLength(WAV_HEADER_BYTES)
  expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data'])
  expect(view.getUint32(4, true)).toBe(36 + 2000)
  expect(view.getUint16(20, true)).toBe(1)
  expect(view.getUint16(22, true)).toBe(1)
  expect(view.getUint32(24, true)).toBe(22_050)
  expect(view.getUint32(28, true)).toBe(44_100)
  expect(view.getUint16(32, true)).toBe(2)
  expect(view.getUint16(34, true)).toBe(16)
  expect(view.getUint32(40, true)).toBe(2000)
})

it('refuses what a WAV file cannot hold', () => {
  expect(() => wavHeader(22_050, MAX_WAV_SAMPLES)).not.toThrow()
  expect(() => wavHeader(22_050, MAX_WAV_SAMPLES + 1)).toThrow(RangeError)
})

it('writes samples little-endian and clips what is too loud', () => {
  const view = new DataView(pcm16(Float32Array.of(0, 0.5, -0.5, 1, -1, 3, -3)).buffer)
  const values = Array.from({ length: 7 }, (_, i) => view.getInt16(2 * i, true))
  expect(values).toEqual([0, 16_384, -16_383, 32_767, -32_767, 32_767, -32_767])
})
