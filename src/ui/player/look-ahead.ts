import type { Playable } from '../../core/script/lazy.ts'
import { languageOf } from '../../core/script/types.ts'
import { createRecorder, type Recorder, type Recording } from './recording.ts'
import type { Speak } from './types.ts'

/** How many utterances are fetched beyond the one that is needed now. */
export const AHEAD = 3

/** Above this rate a short first piece is heard before a busy machine has made the next one. */
const HURRY_UP_TO = 2

/** Fetches speech before it is needed, and forgets it after: memory holds {@link AHEAD} + 1 utterances. */
export interface LookAhead {
  /**
   * Fetches from the utterance at `index` on; stops and forgets the rest.
   * @param hurry the first of them is waited for in silence
   */
  moveTo(script: Playable, index: number, hurry?: boolean): void
  /** The speech of an utterance that was asked for. */
  get(index: number): Recording | undefined
  /** Stops and forgets what follows the utterance at `index`, and fetches it anew: in another voice, perhaps. */
  renewAfter(script: Playable, index: number): void
  /** True while speech is kept that failed. */
  readonly failed: boolean
  /** Stops and forgets all. */
  clear(): void
}

/**
 * @param rate at which speech will be heard
 * @param onArrival called when something arrived, ended or failed
 */
export function createLookAhead(
  speak: Speak,
  rate: (type: 'content' | 'label') => number,
  onArrival: () => void,
): LookAhead {
  const fetches = new Map<number, { recorder: Recorder; stop: AbortController }>()
  let later: ReturnType<typeof setTimeout> | undefined

  const forget = (index: number) => {
    fetches.get(index)?.stop.abort()
    fetches.delete(index)
  }

  const fetchSpeech = async (script: Playable, index: number, hurry: boolean) => {
    const utterance = script.at(index)
    if (utterance?.type !== 'content' && utterance?.type !== 'label') return
    const recorder = createRecorder()
    const stop = new AbortController()
    fetches.set(index, { recorder, stop })
    const speed = rate(utterance.type)
    try {
      for await (const chunk of speak(utterance.text, utterance.voice, stop.signal, {
        rate: speed,
        language: languageOf(utterance),
        hurry: hurry && speed <= HURRY_UP_TO,
      })) {
        if (stop.signal.aborted) return
        recorder.append(chunk)
        onArrival()
      }
      recorder.finish()
    } catch (error) {
      recorder.finish(error instanceof Error ? error : new Error(String(error)))
    }
    if (!stop.signal.aborted) onArrival()
  }

  const moveTo = (script: Playable, index: number, hurry = false) => {
    const wanted: number[] = []
    for (let at = index; wanted.length <= AHEAD; at++) {
      const type = script.at(at)?.type
      if (!type) break
      if (type === 'content' || type === 'label') wanted.push(at)
    }
    for (const at of [...fetches.keys()]) if (!wanted.includes(at)) forget(at)
    const fetchAll = (indexes: readonly number[], first: boolean) => {
      for (const at of indexes) if (!fetches.has(at)) void fetchSpeech(script, at, first)
    }
    clearTimeout(later)
    if (!hurry) return fetchAll(wanted, false)
    fetchAll(wanted.slice(0, 1), true)
    // a key was pressed: what it changes in the page comes first, and the next key may make the others needless
    later = setTimeout(() => fetchAll(wanted.slice(1), false))
  }

  return {
    moveTo,
    renewAfter(script, index) {
      for (const at of [...fetches.keys()]) if (at > index) forget(at)
      moveTo(script, index)
    },
    get failed() {
      return [...fetches.values()].some(({ recorder }) => recorder.error)
    },
    get: (index) => fetches.get(index)?.recorder,
    clear() {
      clearTimeout(later)
      for (const at of [...fetches.keys()]) forget(at)
    },
  }
}
