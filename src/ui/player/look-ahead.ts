import type { Script } from '../../core/script/types.ts'
import { createRecorder, type Recorder, type Recording } from './recording.ts'
import type { Speak } from './types.ts'

/** How many utterances are fetched beyond the one that is needed now. */
export const AHEAD = 3

/** Fetches speech before it is needed, and forgets it after: memory holds {@link AHEAD} + 1 utterances. */
export interface LookAhead {
  /** Fetches from the utterance at `index` on; stops and forgets the rest. */
  moveTo(script: Script, index: number): void
  /** The speech of an utterance that was asked for. */
  get(index: number): Recording | undefined
  /** Stops and forgets all. */
  clear(): void
}

/** @param onArrival called when something arrived, ended or failed */
export function createLookAhead(speak: Speak, onArrival: () => void): LookAhead {
  const fetches = new Map<number, { recorder: Recorder; stop: AbortController }>()

  const forget = (index: number) => {
    fetches.get(index)?.stop.abort()
    fetches.delete(index)
  }

  const fetchSpeech = async (script: Script, index: number) => {
    const utterance = script[index]
    if (utterance?.type !== 'content' && utterance?.type !== 'label') return
    const recorder = createRecorder()
    const stop = new AbortController()
    fetches.set(index, { recorder, stop })
    try {
      for await (const chunk of speak(utterance.text, utterance.voice, stop.signal)) {
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

  return {
    moveTo(script, index) {
      const wanted: number[] = []
      for (let at = index; at < script.length && wanted.length <= AHEAD; at++) {
        const type = script[at]?.type
        if (type === 'content' || type === 'label') wanted.push(at)
      }
      for (const at of [...fetches.keys()]) if (!wanted.includes(at)) forget(at)
      for (const at of wanted) if (!fetches.has(at)) void fetchSpeech(script, at)
    },
    get: (index) => fetches.get(index)?.recorder,
    clear() {
      for (const at of [...fetches.keys()]) forget(at)
    },
  }
}
