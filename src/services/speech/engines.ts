import { isFast } from '../../core/playback/rate.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { createEspeak } from '../../engines/espeak/espeak.ts'
import { createFlite } from '../../engines/flite/flite.ts'
import type { Engine } from '../../engines/port.ts'
import { type Casting, ESPEAK_CASTING, FLITE_CASTING } from './casting.ts'

/** What is to be spoken, as far as the choice of an engine goes. */
export interface Occasion {
  readonly role: VoiceRole
  /** At which it will be heard; 1 is the voice's own. */
  readonly rate: number
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
  readonly casting: Casting
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
}

/** The engines that come with Sayso, the preferred one first. */
export function embeddedEngines({ enginesUrl, warm }: EmbeddedEnginesOptions): SpeechEngine[] {
  const warmUp = (casting: Casting, roles: readonly VoiceRole[]) =>
    warm ? roles.map((role) => casting[role].voice) : []
  return [
    {
      engine: createFlite({
        workerUrl: new URL('flite-worker.js', enginesUrl),
        warmUp: warmUp(FLITE_CASTING, ['narrator', 'quotation']),
      }),
      casting: FLITE_CASTING,
      suits: ({ role, rate }) => role !== 'label' && !isFast(rate),
    },
    {
      engine: createEspeak({
        workerUrl: new URL('espeak-worker.js', enginesUrl),
        warmUp: warmUp(ESPEAK_CASTING, ['narrator', 'quotation', 'label']),
      }),
      casting: ESPEAK_CASTING,
      suits: () => true,
    },
  ]
}

/** Who is asked, in order: those whom the occasion suits, then the others. */
export function inOrder(engines: readonly SpeechEngine[], occasion: Occasion): SpeechEngine[] {
  const suited = engines.filter(({ suits }) => suits(occasion))
  const others = engines.filter((engine) => !suited.includes(engine) && !engine.onlyWhereItSuits)
  return [...suited, ...others]
}
