import type { Segment } from '../attribution/types.ts'
import type { CustomRow } from './casting.ts'
import { type Context, sourceOf, type Where } from './context.ts'
import type { CastVoice, Utterance } from './types.ts'

/** The row for the words of a segment. Words of nobody who can be named have the row of "no source given". */
export function rowOf(context: Context, segment: Segment): CustomRow {
  return context.custom[sourceOf(context, segment.sourceId)?.kind ?? 'unstated']
}

/** Whether marks are heard where the segment begins and ends. */
export function isMarked(context: Context, segment: Segment): boolean {
  return context.level !== 'custom' || rowOf(context, segment).sound
}

/** The voice of a segment's words. Off has one voice for all. */
export function voiceOf(context: Context, segment: Segment | undefined): CastVoice {
  if (!segment || segment.kind === 'narration' || context.level === 'off')
    return { voice: 'narrator' }
  const own = context.casting.voices?.get(segment.sourceId ?? '')
  const quoted = segment.kind === 'direct' ? (own ?? 'quotation') : 'narrator'
  const row = context.level === 'custom' ? rowOf(context, segment) : null
  const voice = row && !row.voice ? 'narrator' : quoted
  const pan = row?.pan || (voice === 'narrator' ? 0 : sideOf(context, segment))
  return { voice, ...(pan !== 0 && { pan }) }
}

/** So far to the side, of 1. */
const SIDE = 0.3

/** Where quotations are heard from the sides: the left and the right in turns, the same for all of a source's. */
function sideOf({ casting, sides }: Context, { sourceId }: Segment): number {
  if (!casting.sides) return 0
  const known = sides.get(sourceId) ?? (sides.size % 2 === 0 ? -SIDE : SIDE)
  sides.set(sourceId, known)
  return known
}

/** The rest that the row asks for before the words. */
export function pauseBefore(context: Context, row: CustomRow, where: Where): Utterance[] {
  if (context.level !== 'custom' || row.pause === 0) return []
  return [{ type: 'rest', milliseconds: row.pause, ...where }]
}
