import type { Playable } from '../../core/script/lazy.ts'
import type { Recording } from './recording.ts'
import type { Place } from './render.ts'
import type { PlayerPosition } from './types.ts'

/** Follows the voice through a script, and reports every utterance and every word once, in order. */
export interface Follower {
  /** Begins anew at a place. */
  jump(place: Place): void
  /** All positions since the last call, up to this place; usually none or one. */
  advance(place: Place): PlayerPosition[]
}

export function createFollower(
  script: Playable,
  speechOf: (utterance: number) => Recording | undefined,
): Follower {
  let utterance = 0
  /** How many of the utterance's words were reported. */
  let said = 0

  const wordsUpTo = (at: number): PlayerPosition[] => {
    const current = script.at(utterance)
    const words = speechOf(utterance)?.words
    if (current?.type !== 'content' || !words) return []
    const positions: PlayerPosition[] = []
    for (let word = words[said]; word && word.from <= at; word = words[++said])
      positions.push({
        utterance,
        word: { start: current.span.start + word.start, end: current.span.start + word.end },
      })
    return positions
  }

  return {
    jump(place) {
      utterance = place.utterance
      said = 0
    },
    advance(place) {
      const positions: PlayerPosition[] = []
      while (utterance < place.utterance) {
        positions.push(...wordsUpTo(Number.POSITIVE_INFINITY))
        utterance++
        said = 0
        positions.push({ utterance, word: null })
      }
      if (utterance === place.utterance) positions.push(...wordsUpTo(place.at))
      return positions
    },
  }
}
