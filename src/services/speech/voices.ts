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
  /** How much louder it is, in LU, where it has a second or third role and speaks higher there. */
  readonly raised: Raised
}

export type Raised = Readonly<Record<'quotation' | 'label', number>>

const raisedBy = (quotation: number, label: number): Raised => ({ quotation, label })
const flite = (id: string, loudness: number, raised: Raised): ListedVoice => ({
  engine: 'flite',
  voice: { id, pitch: 1 },
  loudness,
  raised,
})
const espeak = (id: string, pitch: number, raised: Raised): ListedVoice => ({
  engine: 'espeak-ng',
  voice: { id, pitch },
  loudness: espeakLoudness(id),
  raised,
})

export const EMBEDDED: Readonly<Record<EmbeddedVoice, ListedVoice>> = {
  rms: flite('rms', -21.5, raisedBy(0, 0)),
  slt: flite('slt', -15.7, raisedBy(1.3, 0.9)),
  awb: flite('awb', -20.8, raisedBy(0.6, 1.6)),
  kal16: flite('kal16', -28.8, raisedBy(0.6, 1)),
  'espeak-low': espeak('en-us', 1, raisedBy(0.7, 1.3)),
  'espeak-middle': espeak('en-us+f1', 0.88, raisedBy(0.7, 1.5)),
  'espeak-high': espeak('en-us+Annie', 1, raisedBy(0.4, 0.6)),
}

/** The listener's voice for a role; null: the one that Sayso would take. */
export type ChosenVoices = Readonly<
  Record<'narrator' | 'quotation' | 'label', EmbeddedVoice | null>
>

export const NOTHING_CHOSEN: ChosenVoices = { narrator: null, quotation: null, label: null }
