import type { SpokenWord } from '../../audio/speech.ts'
import type { Playable } from '../../core/script/lazy.ts'
import type { Place } from './render.ts'

/** Where to go on after a pause: with the whole of the word that was cut, and with the whole of a label or mark. */
export function resumption(script: Playable, heard: Place, words: readonly SpokenWord[]): Place {
  const type = script.at(heard.utterance)?.type
  if (type === 'label' || type === 'mark') return { utterance: heard.utterance, at: 0 }
  const cut = words.find(({ from, to }) => from <= heard.at && heard.at < to)
  return { utterance: heard.utterance, at: cut ? cut.from : heard.at }
}
