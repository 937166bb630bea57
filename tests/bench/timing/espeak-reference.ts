/// <reference path="../../../src/engines/espeak/espeak-ng.d.ts" />
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import load from '@echogarden/espeak-ng-emscripten'
import { toSpoken } from '../../../src/engines/espeak/spoken.ts'
import { align, type Sound } from '../../../src/engines/flite/align.ts'
import { words } from '../../../src/engines/words.ts'

interface PhonemeEvent {
  readonly type: string
  readonly audio_position: number
  readonly id: unknown
}

const VOWEL = /^[aeiouyæɐɑɒɔəɚɛɜɪʊʌᵻ]/u

/**
 * When eSpeak says each word of a text, by its phonemes: those of the whole text, paired with those of each word
 * spoken alone. The word events, which the engine's timings rest on, are not looked at. Milliseconds.
 */
export async function createEspeakReference() {
  const file = new URL('../../../dist/vendor/espeak/espeak-ng.data', import.meta.url)
  const data = readFileSync(fileURLToPath(file))
  const espeak = await load({ getPreloadedPackage: () => data.buffer as ArrayBuffer })
  const voice = new espeak.eSpeakNGWorker()
  voice.set_voice('en-us', '')
  const known = new Map<string, string[]>()

  const soundsOf = (text: string): Sound[] => {
    const events: PhonemeEvent[] = []
    voice.synthesize(toSpoken(text).markup, (_samples, heard) => {
      events.push(...(heard as unknown as PhonemeEvent[]))
      return false
    })
    const phonemes = events.filter(({ type }) => type === 'phoneme' || type === 'end')
    return phonemes.flatMap(({ audio_position: from, id }, index) => {
      const name = typeof id === 'string' ? id.replace(/[ˈˌː]/gu, '') : ''
      // vowels are weakened within a sentence: to the pairing they are all alike
      const plain = VOWEL.test(name) ? 'ah' : name
      const to = phonemes[index + 1]?.audio_position ?? from
      return plain && to > from ? [{ name: plain, from, to }] : []
    })
  }
  const alone = (word: string) => {
    const names = known.get(word) ?? soundsOf(word).map(({ name }) => name)
    known.set(word, names)
    return names
  }

  return (text: string) => {
    const all = words(text)
    const heard = align(
      soundsOf(text),
      all.map(({ start, end }) => alone(text.slice(start, end))),
    )
    return all.map((word, index) => ({ ...word, heard: heard[index] ?? null }))
  }
}
