import type { Article, Sentence } from '../article/types.ts'
import type { Segment } from '../attribution/types.ts'
import { type Clause, type SentencePlan, segmentAt } from './clause.ts'
import { type Context, type Insertion, sourceOf, type Where } from './context.ts'
import { pauseBefore, rowOf } from './custom.ts'
import { announce, goesOn, type Occasion } from './decide.ts'
import { countWords, hasWords } from './duration.ts'
import { labelText } from './label.ts'
import { message } from './messages/message.ts'
import type { Utterance } from './types.ts'

/** Rest in milliseconds at rate 1; the player scales it. */
const REST_AFTER_LABEL = 120

/** The label or sound before a clause. */
export function announceClause(
  context: Context,
  plan: SentencePlan,
  clause: Clause,
  labelled: boolean,
): Insertion[] {
  const { heard, level, from, article } = context
  const piece = clause.pieces.find((p) => p.end > from) ?? clause.pieces[0]
  if (!piece) return []
  const segment = context.segments[piece.segment] as Segment
  const source = sourceOf(context, segment.sourceId)
  const occasion: Occasion = {
    article,
    clause,
    sentence: plan.sentence,
    segment,
    source,
    heard,
    newBlock: isBlockStart(article, clause.start),
    from,
  }
  const row = rowOf(context, segment)
  const announcement = announce(level, row, occasion)
  const at = Math.max(clause.start, from)
  const where = { segment: piece.segment, sentence: plan.sentence }
  const nested = segment.quotedBy !== null
  // one label a sentence; a quotation inside a quotation needs its own, or it stays in the wrong mouth
  if (announcement.by === 'label' && (!labelled || nested || level === 'full')) {
    if (nested && segment.attribution !== null) context.quoting.add(segment.attribution)
    const text = labelText({
      segment,
      source,
      quotedBy: sourceOf(context, segment.quotedBy),
      form: announcement.form,
      introduced: source !== null && heard.introduced.has(source.id),
      sameAnonymous: source !== null && heard.lastAnonymous === source.id,
    })
    if (source) heard.introduced.add(source.id)
    heard.lastAnonymous = source?.kind === 'anonymous' ? source.id : heard.lastAnonymous
    heard.wordsSinceName = 0
    heard.sentencesSinceName = 0
    const label: Utterance = { type: 'label', text, voice: 'label', ...where }
    return [
      {
        at,
        order: 1,
        utterances: [
          ...pauseBefore(context, row, where),
          label,
          ...sureness(context, segment, where),
          restAfterLabel(where),
        ],
      },
    ]
  }
  // a quotation brings its own opening mark
  const pause = goesOn(occasion) ? [] : pauseBefore(context, row, where)
  const sounds = announcement.by !== 'nothing' && segment.kind !== 'direct'
  const utterances: Utterance[] = sounds
    ? [...pause, { type: 'mark', mark: 'open', ...where }]
    : pause
  return utterances.length ? [{ at, order: 1, utterances }] : []
}

export const restAfterLabel = (where: Where): Utterance => ({
  type: 'rest',
  milliseconds: REST_AFTER_LABEL,
  ...where,
})

/** At Full, the confidence where it is not high. */
function sureness(context: Context, segment: Segment, where: Where): Utterance[] {
  if (context.level !== 'full' || segment.confidence >= 0.9) return []
  const text = message('label.sure', { percent: Math.round(segment.confidence * 100) })
  return [{ type: 'label', text, voice: 'label', ...where }]
}

/** A whole sentence of the reporter's: what came before is over. At Full, a label says so. */
export function announceReporter(
  context: Context,
  plan: SentencePlan,
  insertions: Insertion[],
): void {
  const { heard, article, level, from } = context
  const sentence = article.sentences[plan.sentence] as Sentence
  const where = { segment: plan.pieces[0]?.segment ?? 0, sentence: plan.sentence }
  heard.attribution = null
  heard.narrationWords += countWords(article.text.slice(sentence.start, sentence.end))
  if (
    level === 'full' &&
    !context.reporterSpeaks &&
    hasWords(article.text.slice(sentence.start, sentence.end))
  )
    insertions.push({
      at: Math.max(sentence.start, from),
      order: 1,
      utterances: [
        { type: 'label', text: message('label.report'), voice: 'label', ...where },
        restAfterLabel(where),
      ],
    })
  context.reporterSpeaks = true
}

function isBlockStart(article: Article, offset: number): boolean {
  const block = article.blocks[segmentAt(article.blocks, offset)]
  return block !== undefined && article.text.slice(block.start, offset).trim() === ''
}
