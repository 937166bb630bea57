import type { SpokenChunk } from '../../audio/speech.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { rulesIn } from '../../core/speech-text/languages.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import type { Rule } from '../../core/speech-text/types.ts'
import type { EngineVoice } from '../../engines/port.ts'
import { gainOf } from './casting.ts'
import { inOrder, type Occasion, type Patience, type SpeechEngine } from './engines.ts'
import { type Progress, SPEECH_RATE, speakPart } from './part.ts'
import { createWatch, HungError } from './watch.ts'
import { createWrittenWords } from './written-words.ts'

/** What else an utterance is spoken by. */
export interface Manner {
  /** At which it will be heard: it decides for a voice, and changes nothing else. */
  readonly rate?: number
  /** An entry of the dictionary that is tried out. */
  readonly trial?: DictionaryEntry | undefined
  /** BCP 47 tag of the text. Default: English, which all of Sayso's own words are in. */
  readonly language?: string | undefined
  /** Somebody waits for it in silence. */
  readonly hurry?: boolean | undefined
}

export interface Speech {
  /** Samples a second of all its speech. */
  readonly sampleRate: number
  /**
   * Speaks one utterance with the voice of its role, all roles equally loud. What is said may differ from what is
   * written (docs/speech-text.md); the words are those of `text`, each exactly once and in order.
   * An engine that fails or hangs is replaced by the next one, from the same word.
   * Rejects with an AbortError when `signal` fires, and with a {@link SaysoError} "speech-failed" when no engine
   * is left; the next call tries all of them anew.
   */
  speak(
    text: string,
    role: VoiceRole,
    signal: AbortSignal,
    manner?: Manner,
  ): AsyncIterable<SpokenChunk>
  close(): Promise<void>
}

/** Somebody listens: within a second another engine must be heard. */
const LISTENING: Patience = { first: 800, next: 700, grace: 3000, last: 10_000 }
/** An engine may take this long to start: the first time, from a slow disk. Milliseconds. */
const START = 15_000

interface Part {
  readonly voice: EngineVoice
  readonly gain: number
  readonly signal: AbortSignal
  readonly hurry: boolean
}

/** The rules for texts in a language; `trial`: with an entry of the dictionary that is tried out. */
export type RulesOf = (language: string, trial?: DictionaryEntry) => Promise<readonly Rule[]>

export interface SpeechOptions {
  readonly engines: readonly SpeechEngine[]
  /** What is spoken otherwise than it is written; asked for each utterance. Default: the rules of its language. */
  readonly rules?: RulesOf
  readonly patience?: Patience
  /** Called once for each engine that failed and was replaced, with the reason. */
  readonly onReplaced?: (reason: unknown) => void
}

export function createSpeech(options: SpeechOptions): Speech {
  const {
    rules = async (language) => rulesIn(language),
    patience = LISTENING,
    onReplaced = () => {},
  } = options
  const company = options.engines.map((member) => ({
    ...member,
    watch: createWatch(member.engine.steps),
    failed: false,
    /** Utterances on which it is not known whether it is slow or hangs. */
    doubts: 0,
  }))
  type Member = (typeof company)[number]
  let closed = false

  const dismiss = (member: Member, reason: unknown) => {
    member.engine.restart().catch(() => {})
    if (member.failed) return
    member.failed = true
    if (company.some(({ failed }) => !failed)) onReplaced(reason)
  }

  /** A slow one is passed over until it gives a sign of life; nobody needs to know. One that hangs is dismissed. */
  const doubt = async (member: Member, error: HungError, over: () => void) => {
    member.doubts++
    const own = (member.patience ?? patience).grace
    const grace = member.watch.proven ? own : Math.max(START, own)
    let timer: ReturnType<typeof setTimeout> | undefined
    const hangs = new Promise((_, reject) => {
      timer = setTimeout(reject, grace, error)
      timer.unref()
    })
    try {
      await Promise.race([error.answer, hangs])
    } catch (reason) {
      const stopped = reason instanceof Error && reason.name === 'AbortError'
      if (!stopped) dismiss(member, reason)
    } finally {
      clearTimeout(timer)
      member.doubts--
      over()
    }
  }

  const candidates = (occasion: Occasion): Member[] => {
    const all = (inOrder(company, occasion) as Member[]).filter(({ failed }) => !failed)
    return [...all.filter(({ doubts }) => doubts === 0), ...all.filter(({ doubts }) => doubts > 0)]
  }

  /** @throws {HungError} and whatever the engine fails with */
  async function* speakOnce(
    member: Member,
    spoken: string,
    cast: Part,
    progress: Progress,
    replaceable: boolean,
  ) {
    const { engine, watch } = member
    // what it gives after it was given up is not wanted
    const stop = new AbortController()
    const signal = AbortSignal.any([cast.signal, stop.signal])
    try {
      const speech = engine.speak(spoken.slice(progress.offset), cast.voice, signal, cast.hurry)
      const own = member.patience ?? patience
      const usual = () => own[watch.proven ? 'next' : 'first']
      // on a busy machine all may be slow: where nobody is left to take over, silence helps less than waiting
      const watched = watch.over(
        speech,
        () => (replaceable ? usual() : Math.max(usual(), own.last ?? 0)),
        signal,
      )
      yield* speakPart(watched, engine.sampleRate, cast.gain, progress)
      stop.abort()
    } catch (error) {
      if (error instanceof HungError) void doubt(member, error, () => stop.abort())
      else stop.abort()
      throw error
    }
  }

  return {
    sampleRate: SPEECH_RATE,
    async *speak(text, role, signal, manner = {}): AsyncGenerator<SpokenChunk> {
      const { rate = 1, trial, language = 'en', hurry = false } = manner
      const speech = toSpeech(text, await rules(language, trial))
      const written = createWrittenWords(text, speech)
      const progress: Progress = { offset: 0, samples: 0 }
      const time = () => (progress.samples * 1000) / SPEECH_RATE
      const reasons: unknown[] = []
      const occasion = { role, rate, language }
      const tried = candidates(occasion)
      for (const [at, member] of tried.entries()) {
        const cast = member.cast(occasion)
        const gain = gainOf(cast)
        try {
          const part = speakOnce(
            member,
            speech.spoken,
            { voice: cast.voice, gain, signal, hurry },
            progress,
            // one that is in doubt itself is no better
            tried.slice(at + 1).some(({ doubts }) => doubts === 0),
          )
          for await (const { samples, words, last } of part) {
            const heard = written.hear(words)
            if (last && member.engine.capabilities.wordTimings) heard.push(...written.end(time()))
            yield { samples, sampleRate: SPEECH_RATE, words: heard }
          }
          return
        } catch (error) {
          // what ends because it was closed has not failed
          if (signal.aborted || closed) throw error
          reasons.push(error)
          if (!(error instanceof HungError)) dismiss(member, error)
        }
      }
      for (const member of company) member.failed = false
      throw new SaysoError(
        'speech-failed',
        'The voice stopped working. Try again; if it stays silent, restart Sayso.',
        { cause: reasons },
      )
    },
    async close() {
      closed = true
      await Promise.all(company.map(({ engine }) => engine.close()))
    },
  }
}
