import type { EmbeddedVoice } from '../contract/settings/voices.ts'
import type { Attribution } from '../core/attribution/types.ts'
import { quotedSources, type SourceVoices, voicesOf } from '../core/script/source-voices.ts'
import { castFromLibrary } from '../services/library/cast.ts'
import type { ChosenVoices } from '../services/speech/voices.ts'
import { withLibrary } from './library.ts'

/** What the options of a command say of voices. */
export interface CastingOptions {
  readonly voice?: EmbeddedVoice
  readonly quotationVoice?: EmbeddedVoice
  readonly labelVoice?: EmbeddedVoice
  readonly voicePerSource?: true
}

export const chosenVoices = (options: CastingOptions): ChosenVoices => ({
  narrator: options.voice ?? null,
  quotation: options.quotationVoice ?? null,
  label: options.labelVoice ?? null,
})

/** The voices of an article's sources, the same as the app's; undefined where they are not asked for. */
export async function voicesOfSources(
  attribution: Attribution,
  { voicePerSource }: CastingOptions,
): Promise<SourceVoices | undefined> {
  if (!voicePerSource) return undefined
  const quoted = quotedSources(attribution)
  const sources = quoted.map(({ name, kind }) => ({ name, kind }))
  return withLibrary(async (library) => voicesOf(quoted, await castFromLibrary(library, sources)))
}
