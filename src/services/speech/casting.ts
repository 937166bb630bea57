import { isEnglish } from '../../core/article/language.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { espeakVoice } from '../../engines/espeak/voice-files.ts'
import type { EngineVoice } from '../../engines/port.ts'
import { espeakLoudness } from './espeak-loudness.ts'
import { type ChosenVoices, EMBEDDED, type EmbeddedEngine, type Raised } from './voices.ts'

/** A voice for a role, and how loud it is by itself. */
export interface Cast {
  readonly voice: EngineVoice
  /** Integrated loudness of the voice's own speech, in LUFS (ITU-R BS.1770). Measured: docs/voices.md. */
  readonly loudness: number
  /** See {@link ListedVoice}. */
  readonly raised?: Raised
}

export type Casting = Readonly<Record<VoiceRole, Cast>>

const espeak = (id: string, pitch = 1): Cast => ({
  voice: { id, pitch },
  loudness: espeakLoudness(id),
})

/**
 * The voices of eSpeak NG, far enough apart in pitch and timbre to be told apart at any rate:
 * medians of about 104, 159 and 248 Hz. Roles choose voices; names never do.
 */
export const ESPEAK_CASTING: Casting = {
  narrator: EMBEDDED['espeak-low'],
  quotation: EMBEDDED['espeak-middle'],
  label: EMBEDDED['espeak-high'],
  'source-1': espeak('en-us+Michael', 1.25),
  'source-2': espeak('en-us+steph'),
  'source-3': espeak('en-us+f5', 1.1),
  'source-4': espeak('en-us+m3', 0.75),
}

/**
 * The voices of Flite: rms is understood best and is the lower of both, with a median of about 103 Hz; slt has 167.
 * Labels are eSpeak's (see engines.ts); awb is there for them when eSpeak can't speak.
 */
export const FLITE_CASTING: Casting = {
  narrator: EMBEDDED.rms,
  quotation: EMBEDDED.slt,
  label: { voice: { id: 'awb', pitch: 1.6 }, loudness: -18.3 },
  'source-1': { voice: { id: 'awb' }, loudness: -20.8 },
  'source-2': { voice: { id: 'slt', pitch: 1.25 }, loudness: -14.7 },
  'source-3': { voice: { id: 'awb', pitch: 1.45 }, loudness: -18.5 },
  'source-4': { voice: { id: 'slt', pitch: 0.8 }, loudness: -18.6 },
}

/** Where one voice speaks for two roles, pitch tells them apart: so many times as high as the narrator's. */
const APART = { quotation: 1.15, label: 1.3 }

/** The voice of an embedded engine for a role: the listener's where it is this engine's, else the engine's own. */
export function castFor(
  engine: EmbeddedEngine,
  chosen: ChosenVoices,
  role: VoiceRole,
  language: string,
): Cast {
  const casting = engine === 'flite' ? FLITE_CASTING : ESPEAK_CASTING
  const castOf = (one: VoiceRole): Cast => {
    const own = one === 'narrator' || one === 'quotation' || one === 'label' ? chosen[one] : null
    return own && EMBEDDED[own].engine === engine ? EMBEDDED[own] : casting[one]
  }
  const { voice, loudness, raised } = castOf(role)
  const others = role === 'label' ? (['narrator', 'quotation'] as const) : (['narrator'] as const)
  const shared = others.some((one) => castOf(one).voice === voice)
  const apart = shared && (role === 'quotation' || role === 'label') ? role : null
  const pitch = (voice.pitch ?? 1) * (apart ? APART[apart] : 1)
  const own =
    engine === 'flite' || isEnglish(language)
      ? { voice, loudness }
      : inLanguage({ voice, loudness }, language)
  return {
    voice: { ...own.voice, pitch },
    loudness: own.loudness + (apart ? (raised?.[apart] ?? 0) : 0),
  }
}

/** eSpeak's variants are of no language: each speaks all of them. */
function inLanguage({ voice, loudness }: Cast, language: string): Cast {
  const file = espeakVoice(language)
  if (!file) return { voice, loudness }
  const variant = voice.id.includes('+') ? voice.id.slice(voice.id.indexOf('+')) : ''
  const id = `${file}${variant}`
  return { voice: { ...voice, id }, loudness: espeakLoudness(id) }
}

/** The system's one voice. Festival's is measured; of the others nothing is known. */
export const SYSTEM_VOICE: Cast = { voice: { id: 'system' }, loudness: -21 }

/** What all voices are brought to, in LUFS. */
export const LOUDNESS = -20

/** The factor that brings a voice to {@link LOUDNESS}. */
export const gainOf = ({ loudness }: Cast): number => 10 ** ((LOUDNESS - loudness) / 20)
