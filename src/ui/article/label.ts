import type { Source } from '../../core/attribution/types.ts'
import { message } from '../messages/message.ts'
import { mediumTitle, sourceTitle } from '../sources/names.ts'
import type { Voice } from './rows.ts'

/** A label in the margin: who, and in a quieter line how. `name` is empty where only a doubt is shown. */
export interface Label {
  readonly name: string
  readonly details: readonly string[]
}

/** The words of a voice's label. */
export function labelOf(voice: Voice, sources: ReadonlyMap<string, Source>): Label {
  const source = voice.sourceId === null ? undefined : sources.get(voice.sourceId)
  if (voice.certainty === 'open') return { name: '', details: [message('who.unsure')] }
  const details: string[] = [message(`manner.${voice.manner}`)]
  if (voice.medium) details.push(mediumTitle(voice.medium))
  const quotedBy = voice.quotedBy === null ? undefined : sources.get(voice.quotedBy)
  if (quotedBy) details.push(message('who.quoting', { name: quotedBy.shortName }))
  if (!source || voice.certainty === 'unclear') return { name: message('who.unclear'), details }
  const name = sourceTitle(source, voice.again)
  return {
    name: voice.certainty === 'probable' ? message('who.probably', { name }) : name,
    details,
  }
}

/** The same words in one line, for a screen reader and the status region. */
export function spokenLabel(label: Label): string {
  return [label.name, ...label.details].filter(Boolean).join(', ')
}
