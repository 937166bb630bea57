import { z } from 'zod'
import { RATE } from '../../core/playback/rate.ts'

/** The voices that come with Sayso, as a listener chooses them. See src/services/speech/voices.ts. */
export const EMBEDDED_VOICES = [
  'rms',
  'slt',
  'awb',
  'kal16',
  'espeak-low',
  'espeak-middle',
  'espeak-high',
] as const
export type EmbeddedVoice = (typeof EMBEDDED_VOICES)[number]

/** The roles whose voice can be chosen. */
export const CHOOSABLE_ROLES = ['narrator', 'quotation', 'label'] as const
export type ChoosableRole = (typeof CHOOSABLE_ROLES)[number]

/** Null: the voice that Sayso would take. */
const choice = z.enum(EMBEDDED_VOICES).nullable().default(null)

/** Who speaks, and from where. Keys of a newer version are left out. */
export const voices = z.object({
  narrator: choice,
  quotation: choice,
  label: choice,
  /** Up to four sources of an article have a voice of their own, the same in every article. */
  perSource: z.boolean().default(false),
  /** Quotations are heard from the sides, in turns by source. */
  sides: z.boolean().default(false),
  /** Speed of labels; null: that of the article. */
  labelRate: z.number().min(RATE.min).max(RATE.max).nullable().default(null),
})
export type VoiceSettings = z.infer<typeof voices>
