import type { VoiceRole } from '../../core/script/types.ts'
import type { EngineVoice } from '../../engines/port.ts'

/** A voice for a role, and how loud it is by itself. */
export interface Cast {
  readonly voice: EngineVoice
  /** Integrated loudness of the voice's own speech, in LUFS (ITU-R BS.1770). Measured: docs/voices.md. */
  readonly loudness: number
}

export type Casting = Readonly<Record<VoiceRole, Cast>>

/**
 * The voices of eSpeak NG, far enough apart in pitch and timbre to be told apart at any rate:
 * medians of about 104, 159 and 248 Hz. Roles choose voices; names never do.
 */
export const ESPEAK_CASTING: Casting = {
  narrator: { voice: { id: 'en-us' }, loudness: -20.8 },
  quotation: { voice: { id: 'en-us+f1', pitch: 0.88 }, loudness: -20.2 },
  label: { voice: { id: 'en-us+Annie' }, loudness: -20 },
}

/**
 * The voices of Flite: rms is understood best and is the lower of both, with a median of about 103 Hz; slt has 167.
 * Labels are eSpeak's (see engines.ts); awb is there for them when eSpeak can't speak.
 */
export const FLITE_CASTING: Casting = {
  narrator: { voice: { id: 'rms' }, loudness: -21.5 },
  quotation: { voice: { id: 'slt' }, loudness: -15.7 },
  label: { voice: { id: 'awb', pitch: 1.6 }, loudness: -18.3 },
}

/** The system's one voice. Festival's is measured; of the others nothing is known. */
const SYSTEM_VOICE: Cast = { voice: { id: 'system' }, loudness: -21 }
export const SAY_CASTING: Casting = {
  narrator: SYSTEM_VOICE,
  quotation: SYSTEM_VOICE,
  label: SYSTEM_VOICE,
}

/** What all voices are brought to, in LUFS. */
export const LOUDNESS = -20

/** The factor that brings a voice to {@link LOUDNESS}. */
export const gainOf = ({ loudness }: Cast): number => 10 ** ((LOUDNESS - loudness) / 20)
