import { join } from 'node:path'
import type { EmbeddedVoice } from '../contract/settings/voices.ts'
import type { Attribution } from '../core/attribution/types.ts'
import { quotedSources, type SourceVoices, voicesOf } from '../core/script/source-voices.ts'
import { dataFolder } from '../services/settings/folder.ts'
import { createStore } from '../services/settings/store.ts'
import { createSourceVoices, sourceVoices } from '../services/speech/source-voices.ts'
import type { ChosenVoices } from '../services/speech/voices.ts'
import { warn } from './dictionary.ts'

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
  const file = join(dataFolder(), 'source-voices.json')
  const book = createSourceVoices(createStore({ file, schema: sourceVoices, report: warn }))
  const quoted = quotedSources(attribution)
  const roles = await book.cast(quoted.map(({ name }) => name))
  return voicesOf(quoted, roles)
}
