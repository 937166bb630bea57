import type { EmbeddedVoice } from '../../contract/settings/voices.ts'
import type { EngineVoice } from '../../engines/port.ts'
import { espeakLoudness } from './espeak-loudness.ts'

/** The engines that come with Sayso, by their ids. */
export type EmbeddedEngine = 'flite' | 'espeak-ng'

/** A voice that a listener can choose, the engine that speaks it, and how loud it is by itself: see casting.ts. */
export interface ListedVoice {
  readonly engine: EmbeddedEngine
  readonly voice: EngineVoice
  readonly loudness: number
}

const flite = (id: string, loudness: number, pitch = 1): ListedVoice => ({
  engine: 'flite',
  voice: { id, pitch },
  loudness,
})
const espeak = (id: string, pitch = 1): ListedVoice => ({
  engine: 'espeak-ng',
  voice: { id, pitch },
  loudness: espeakLoudness(id),
})

export const EMBEDDED: Readonly<Record<EmbeddedVoice, ListedVoice>> = {
  rms: flite('rms', -21.5),
  slt: flite('slt', -15.7),
  awb: flite('awb', -20.8),
  kal16: flite('kal16', -28.8),
  'espeak-low': espeak('en-us'),
  'espeak-middle': espeak('en-us+f1', 0.88),
  'espeak-high': espeak('en-us+Annie'),
}

/** The listener's voice for a role; null: the one that Sayso would take. */
export type ChosenVoices = Readonly<
  Record<'narrator' | 'quotation' | 'label', EmbeddedVoice | null>
>

export const NOTHING_CHOSEN: ChosenVoices = { narrator: null, quotation: null, label: null }
