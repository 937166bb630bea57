import { pauseAfter, restAtRate } from '../../../audio/rest.ts'
import { SaysoError } from '../../../contract/failure.ts'
import { words } from '../../../core/article/words.ts'
import { clampRate } from '../../../core/playback/rate.ts'
import type { Playable } from '../../../core/script/lazy.ts'
import type { ContentUtterance, LabelUtterance, VoiceRole } from '../../../core/script/types.ts'
import { spokenFrom } from '../../../core/speech-text/spoken-from.ts'
import { toWritten } from '../../../core/speech-text/to-written.ts'
import type { SpeechText } from '../../../core/speech-text/types.ts'
import { message } from '../../messages/message.ts'
import type { Player, PlayerPosition, PlayerState } from '../types.ts'
import type { Marks } from './marks.ts'

export interface WebSpeechOptions {
  readonly synth: Pick<SpeechSynthesis, 'speak' | 'cancel'>
  readonly utter: (spoken: string) => SpeechSynthesisUtterance
  readonly voice: () => SpeechSynthesisVoice | null
  /** What is said for a text: the same rules and dictionary as with Sayso's own voices. */
  readonly toSpeech: (text: string) => Promise<SpeechText>
  readonly marks: Marks
}

/** One voice has to do for all: roles are told apart by pitch. */
const PITCH: Readonly<Record<VoiceRole, number>> = {
  narrator: 1,
  quotation: 0.75,
  label: 1.4,
  'source-1': 0.6,
  'source-2': 0.85,
  'source-3': 1.15,
  'source-4': 1.25,
}
/** A voice that has not begun by then will not begin, in milliseconds. */
const PATIENCE = 5000

/**
 * Plays a script with a voice of the platform (Web Speech API). The platform gives no sound and can't be asked where
 * it is: it tells when a word begins, and nothing else. So pausing and a new rate stop it, and it begins anew with the
 * word that was heard.
 */
export function createWebSpeechPlayer(options: WebSpeechOptions): Player {
  const { synth, marks } = options
  const listeners = new Set<() => void>()
  let script: Playable = []
  let state: PlayerState = 'idle'
  let position: PlayerPosition = { utterance: 0, word: null }
  let error: Error | null = null
  let rate = 1
  let gain = 1
  let labelRate: number | null = null
  /** Counts runs through the script: one that was overtaken says and does nothing more. */
  let run = 0
  /** Ends a rest early. */
  let wake = () => {}
  /** Browsers forget an utterance that nobody holds, and its events with it. */
  const held = new Set<SpeechSynthesisUtterance>()

  const notify = () => {
    for (const listener of [...listeners]) listener()
  }
  const enter = (next: PlayerState) => {
    if (state === next) return
    state = next
    notify()
  }
  const moveTo = (next: PlayerPosition) => {
    position = next
    notify()
  }
  const halt = () => {
    run++
    synth.cancel()
    wake()
    held.clear()
  }
  const wait = (milliseconds: number) =>
    new Promise<void>((over) => {
      const timer = setTimeout(over, milliseconds)
      wake = () => {
        clearTimeout(timer)
        over()
      }
    })

  const speak = async (
    index: number,
    utterance: ContentUtterance | LabelUtterance,
    from: number,
    mine: number,
  ): Promise<void> => {
    const speech = await options.toSpeech(utterance.text)
    const begin = spokenFrom(speech, from)
    const said = speech.spoken.slice(begin)
    const voice = options.voice()
    if (mine !== run || !/[\p{L}\p{N}]/u.test(said)) return
    const all = utterance.type === 'content' ? words(utterance.text) : []
    const hear = (charIndex: number) => {
      if (utterance.type !== 'content') return
      const end = Math.min(begin + charIndex + 1, speech.spoken.length)
      const at = toWritten(speech, { start: end - 1, end }).start
      const word = all.find(({ end }) => end > at)
      const { start } = utterance.span
      if (word)
        moveTo({ utterance: index, word: { start: start + word.start, end: start + word.end } })
    }
    await new Promise<void>((over, fail) => {
      const saying = options.utter(said)
      held.clear()
      held.add(saying)
      if (voice) {
        saying.voice = voice
        saying.lang = voice.lang
      }
      saying.rate = utterance.type === 'label' ? (labelRate ?? rate) : rate
      saying.volume = gain
      saying.pitch = PITCH[utterance.voice]
      const late = setTimeout(() => fail(silent()), PATIENCE)
      saying.onstart = () => {
        clearTimeout(late)
        if (mine === run) enter('playing')
      }
      saying.onboundary = ({ name, charIndex }) => {
        if (mine === run && name === 'word') hear(charIndex)
      }
      saying.onend = () => {
        clearTimeout(late)
        over()
      }
      saying.onerror = () => {
        clearTimeout(late)
        if (mine === run) fail(silent())
        else over()
      }
      synth.speak(saying)
    })
  }

  const playFrom = async (first: number, from: number) => {
    halt()
    const mine = run
    error = null
    enter('loading')
    try {
      for (let index = first; mine === run; index++) {
        const utterance = script.at(index)
        if (!utterance) break
        if (index !== first || from === 0) moveTo({ utterance: index, word: null })
        if (mine !== run) return
        if (utterance.type === 'rest') await wait(restAtRate(utterance.milliseconds, rate))
        else if (utterance.type === 'mark') await marks.play(utterance.mark, rate)
        else {
          await speak(index, utterance, index === first ? from : 0, mine)
          const pause = pauseAfter(script, index)
          if (mine === run && pause > 0) await wait(restAtRate(pause, rate))
        }
      }
      if (mine !== run) return
      position = { utterance: 0, word: null }
      enter('ended')
    } catch (cause) {
      if (mine !== run) return
      halt()
      error = cause instanceof Error ? cause : new Error(String(cause))
      enter('failed')
    }
  }

  /** The word that was heard, as an offset into its utterance. */
  const heardFrom = (): number => {
    const utterance = script.at(position.utterance)
    return utterance?.type === 'content' && position.word
      ? position.word.start - utterance.span.start
      : 0
  }

  return {
    get state() {
      return state
    },
    get position() {
      return position
    },
    get error() {
      return error
    },
    // the platform makes its speech when it speaks
    prepare() {},
    load(next) {
      halt()
      script = next
      error = null
      position = { utterance: 0, word: null }
      state = 'idle'
      notify()
    },
    async play(utterance) {
      if (utterance === undefined && (state === 'playing' || state === 'loading')) return
      const index = utterance ?? position.utterance
      if (script.at(index)) void playFrom(index, utterance === undefined ? heardFrom() : 0)
    },
    pause() {
      if (state !== 'playing' && state !== 'loading') return
      halt()
      enter('paused')
    },
    setRate(next) {
      if (clampRate(next) === rate) return
      rate = clampRate(next)
      if (state === 'playing' || state === 'loading') void playFrom(position.utterance, heardFrom())
    },
    setGain(next) {
      gain = next
    },
    setLabelRate(next) {
      labelRate = next
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      halt()
      listeners.clear()
      await marks.close()
    },
  }
}

const silent = () => new SaysoError('speech-failed', message('problem.web-voice'))
