import { lookUpTag } from '../../core/article/language.ts'
import { isFast } from '../../core/playback/rate.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { createEspeak } from '../../engines/espeak/espeak.ts'
import { createFlite } from '../../engines/flite/flite.ts'
import type { Engine } from '../../engines/port.ts'
import { type Cast, castFor } from './casting.ts'
import { type ChosenVoices, EMBEDDED, type EmbeddedEngine, NOTHING_CHOSEN } from './voices.ts'

/** What is to be spoken, as far as the choice of an engine goes. */
export interface Occasion {
  readonly role: VoiceRole
  /** At which it will be heard; 1 is the voice's own. */
  readonly rate: number
  /** BCP 47 tag of the text. */
  readonly language: string
}

/** How long an engine may give nothing while somebody waits, in milliseconds. */
export interface Patience {
  /** Until it speaks for the first time. */
  readonly first: number
  /** From then on. */
  readonly next: number
  /** How much longer one that was passed over for that may take before it is given up. */
  readonly grace: number
  /** Instead, where no other engine is left to take over; default: no longer than otherwise. */
  readonly last?: number
}

/** An engine, its voices, and what it is for. To add an engine, add one of these to the list. */
export interface SpeechEngine {
  readonly engine: Engine
  readonly cast: (occasion: Occasion) => Cast
  /** True where it is the better choice; elsewhere it stands in for one that fails. */
  readonly suits: (occasion: Occasion) => boolean
  /** Speaks where it suits, and never stands in for another. */
  readonly onlyWhereItSuits?: true
  /** How long it may give nothing, where that is not as long as for the others. */
  readonly patience?: Patience
}

export interface EmbeddedEnginesOptions {
  /** dist/engines/, with the built workers: a file: URL outside any archive. */
  readonly enginesUrl: URL
  /** Start now, and say a word in each voice, unheard. */
  readonly warm: boolean
  /** The listener's voices, asked for each utterance. */
  readonly chosen?: () => ChosenVoices
}

/** The engines that come with Sayso, the preferred one first. */
export function embeddedEngines(options: EmbeddedEnginesOptions): SpeechEngine[] {
  const { enginesUrl, warm, chosen = () => NOTHING_CHOSEN } = options
  const cast =
    (engine: EmbeddedEngine) =>
    ({ role, language }: Pick<Occasion, 'role' | 'language'>): Cast =>
      castFor(engine, chosen(), role, language)
  const warmUp = (engine: EmbeddedEngine, roles: readonly VoiceRole[]) =>
    warm ? roles.map((role) => cast(engine)({ role, language: 'en' }).voice) : []
  /** Where the listener has chosen nothing, the article is Flite's, and labels are eSpeak's. */
  const isFlites = (role: VoiceRole): boolean => {
    const own =
      role === 'narrator' || role === 'quotation' || role === 'label' ? chosen()[role] : null
    return own === null ? role !== 'label' : EMBEDDED[own].engine === 'flite'
  }
  return [
    {
      engine: createFlite({
        workerUrl: new URL('flite-worker.js', enginesUrl),
        warmUp: warmUp('flite', ['narrator', 'quotation']),
      }),
      cast: cast('flite'),
      suits: ({ role, rate }) => isFlites(role) && !isFast(rate),
    },
    {
      engine: createEspeak({
        workerUrl: new URL('espeak-worker.js', enginesUrl),
        warmUp: warmUp('espeak-ng', ['narrator', 'quotation', 'label']),
      }),
      cast: cast('espeak-ng'),
      suits: () => true,
    },
  ]
}

/** The engines that have a voice for a language. @param tag BCP 47 */
export const speakersOf = (tag: string, engines: readonly SpeechEngine[]): SpeechEngine[] =>
  engines.filter(({ engine }) => lookUpTag(tag, engine.capabilities.languages) !== null)

/**
 * Who is asked, in order: those whom the occasion suits, then the others. Only engines that speak the language; where
 * none does, those that speak English, so that the text is heard at all.
 */
export function inOrder(engines: readonly SpeechEngine[], occasion: Occasion): SpeechEngine[] {
  const speakers = speakersOf(occasion.language, engines)
  const language = speakers.length > 0 ? occasion.language : 'en'
  const members = speakers.length > 0 ? speakers : speakersOf('en', engines)
  const suited = members.filter(({ suits }) => suits({ ...occasion, language }))
  const others = members.filter((engine) => !suited.includes(engine) && !engine.onlyWhereItSuits)
  return [...suited, ...others]
}
