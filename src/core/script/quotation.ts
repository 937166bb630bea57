import type { Block, Sentence } from '../article/types.ts'
import type { Segment } from '../attribution/types.ts'
import { restAfterLabel } from './announce.ts'
import type { Clause, SentencePlan } from './clause.ts'
import { type Context, type Insertion, sourceOf, type Where } from './context.ts'
import { isMarked } from './custom.ts'
import { countWords, estimateSeconds, hasWords } from './duration.ts'
import { labelName } from './label.ts'
import { message } from './messages/message.ts'
import type { Utterance } from './types.ts'

/** Rest in milliseconds at rate 1; the player scales it. */
const REST_AFTER_QUOTATION = 200
/** A quotation longer than this, with more text in its paragraph, ends with "End quote." */
const LONG_QUOTATION_SECONDS = 12

/** Opening and closing marks of the clause's pieces; "quote" and "end quote" where the level speaks them. */
export function quotationMarks(
  context: Context,
  plan: SentencePlan,
  clause: Clause,
  sentence: Sentence,
): Insertion[] {
  const { level, from, segments, article } = context
  if (level === 'off') return []
  const insertions: Insertion[] = []
  for (const piece of clause.pieces) {
    if (piece.end <= from) continue
    const segment = segments[piece.segment] as Segment
    if (!isMarked(context, segment)) continue
    const where = { segment: piece.segment, sentence: plan.sentence }
    const opens =
      piece.start === segment.start || piece.start < from || isFirstHeard(context, sentence)
    if (segment.kind === 'direct' && opens) {
      const utterances: Utterance[] = [{ type: 'mark', mark: 'open', ...where }]
      if (level === 'full')
        utterances.push({ type: 'label', text: message('label.quote'), voice: 'label', ...where })
      insertions.push({ at: Math.max(piece.start, from), order: 2, utterances })
    }
    // blanks may follow, in the segment
    if (hasWords(article.text.slice(piece.end, segment.end))) continue
    const last = piece === clause.pieces.at(-1)
    if (segment.kind === 'direct')
      insertions.push({
        at: afterPunctuation(article.text, piece.end),
        order: 0,
        utterances: endOfQuotation(context, segment, where, sentence),
      })
    else if (last)
      insertions.push({
        at: afterPunctuation(article.text, Math.max(clause.end, piece.end)),
        order: 0,
        utterances: [{ type: 'mark', mark: 'close', ...where }],
      })
  }
  return insertions
}

/** A comma or full stop after the words is spoken with them: it shapes the voice. */
export function afterPunctuation(text: string, offset: number): number {
  let at = offset
  while (/[.,;:!?…)\]"'’”»]/u.test(text[at] ?? '')) at++
  return at
}

/** The script starts with this sentence: a mark that stood before it has to be heard again. */
function isFirstHeard(context: Context, sentence: Sentence): boolean {
  return context.from > 0 && context.from <= sentence.start && context.silent
}

function endOfQuotation(
  context: Context,
  segment: Segment,
  where: Where,
  sentence: Sentence,
): Utterance[] {
  const { level, article } = context
  const text = article.text.slice(segment.start, segment.end)
  const block = article.blocks[sentence.block] as Block
  const long =
    estimateSeconds(countWords(text)) > LONG_QUOTATION_SECONDS &&
    hasWords(article.text.slice(segment.end, block.end))
  const spoken = level === 'full' || (level === 'standard' && long)
  const utterances: Utterance[] = [{ type: 'mark', mark: 'close', ...where }]
  if (spoken)
    utterances.push({ type: 'label', text: message('label.end-quote'), voice: 'label', ...where })
  utterances.push({ type: 'rest', milliseconds: REST_AFTER_QUOTATION, ...where })
  utterances.push(...backToQuoter(context, segment, where))
  return utterances
}

/** "Back to A.", where A was announced as quoting somebody and goes on. */
function backToQuoter(context: Context, segment: Segment, where: Where): Utterance[] {
  const quoter = sourceOf(context, segment.quotedBy)
  const goesOn = context.segments[where.segment + 1]?.sourceId === segment.quotedBy
  if (!quoter || !goesOn || segment.attribution === null) return []
  if (!context.quoting.has(segment.attribution)) return []
  const text = message('label.back', { name: labelName(quoter) })
  return [{ type: 'label', text, voice: 'label', ...where }, restAfterLabel(where)]
}
