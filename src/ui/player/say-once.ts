import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import type { Script, VoiceRole } from '../../core/script/types.ts'
import { createPlayer } from './create-player.ts'
import type { Player, Speak } from './types.ts'

/** How a few words are said. */
export interface SayHow {
  readonly trial?: DictionaryEntry
  /** BCP 47 tag of the text; English by default. */
  readonly language?: string
  /** The narrator's by default. */
  readonly voice?: VoiceRole
}

/** Says a few words that are no part of what is played: to try out how they sound. */
export interface SayOnce {
  /** Stops what is being said, and says this. @param rate as in the player */
  say(text: string, rate: number, how?: SayHow): void
  stop(): void
  close(): Promise<void>
}

export function createSayOnce(
  speak: Speak,
  player: (speak: Speak) => Player = (own) => createPlayer({ speak: own }),
): SayOnce {
  let trial: DictionaryEntry | undefined
  const own = player((text, voice, signal, manner) =>
    speak(text, voice, signal, { ...manner, ...(trial && { trial }) }),
  )
  return {
    say(text, rate, { trial: entry, language = 'en', voice = 'narrator' } = {}) {
      own.pause()
      trial = entry
      const span = { start: 0, end: text.length }
      own.setRate(rate)
      const where = { segment: 0, sentence: 0 }
      const script: Script = [{ type: 'content', text, span, voice, language, ...where }]
      own.load(script)
      void own.play(0)
    },
    stop: () => own.load([]),
    close: () => own.close(),
  }
}
