import { MEASURED, VARIANTS } from './espeak-loudness-measured.ts'

/**
 * How loud a voice of eSpeak NG is by itself, in LUFS: languages differ by their vowels, and by what their voices are
 * made of. See docs/voices.md.
 * @param id a voice's file, or a file and one of the variants that are cast: "de+f1"
 */
export function espeakLoudness(id: string): number {
  const [file = '', variant = ''] = id.split('+')
  const at = (VARIANTS as readonly string[]).indexOf(variant)
  const measured = MEASURED[file]?.[at]
  if (measured === undefined) throw new Error(`The loudness of the voice "${id}" is not known.`)
  return measured
}
