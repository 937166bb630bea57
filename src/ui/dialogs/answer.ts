import type { Source, SourceKind } from '../../core/attribution/types.ts'
import type { MessageId } from '../messages/en.ts'
import type { CorrectionChoice } from '../reader/correction.ts'

/** Stands in a list of sources for one that is not in it. No source has this id. */
export const ANOTHER = 'another'

/** What is filled in, chosen or not: going back to a choice finds it as it was left. */
export interface Answer {
  readonly type: CorrectionChoice['type']
  /** A source's id, {@link ANOTHER}, or "" for none yet. */
  readonly who: string
  readonly name: string
  readonly kind: SourceKind
  /** The id of the source that is the same one; "" for none yet. */
  readonly same: string
}

/** What the answer says, or the message that tells what is missing. */
export function choiceOf(
  answer: Answer,
  sources: readonly Source[],
): CorrectionChoice | { readonly missing: MessageId } {
  const find = (wanted: string) => sources.find(({ id }) => id === wanted)
  if (answer.type === 'narration') return { type: 'narration' }
  if (answer.type === 'same') {
    const as = find(answer.same)
    return as ? { type: 'same', as } : { missing: 'correct.missing.source' }
  }
  if (answer.who === ANOTHER) {
    const name = answer.name.trim()
    return name ? { type: 'source', name, kind: answer.kind } : { missing: 'correct.missing.name' }
  }
  const source = find(answer.who)
  return source
    ? { type: 'source', name: source.name, kind: source.kind }
    : { missing: 'correct.missing.source' }
}
