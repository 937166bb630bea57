import type { Article, Block, Sentence } from '../article/types.ts'
import type { Attribution, Segment, Source } from '../attribution/types.ts'
import { type Clause, planSentences, type SentencePlan, segmentAt } from './clause.ts'
import { announce, type Occasion } from './decide.ts'
import { countWords, estimateSeconds, hasWords } from './duration.ts'
import { type Heard, nothingHeard } from './heard.ts'
import { labelName, labelText, sourcesById } from './label.ts'
import { message } from './messages/message.ts'
import { mentionNames } from './naming.ts'
import { contentOf } from './pieces.ts'
import type { Level, Script, Utterance } from './types.ts'

/** Rests in milliseconds at rate 1; the player scales them. */
const REST_AFTER_LABEL = 120
const REST_AFTER_QUOTATION = 200
const REST_AFTER_BLOCK = 350

/** A quotation longer than this, with more text in its paragraph, ends with "End quote." */
const LONG_QUOTATION_SECONDS = 12

export interface ScriptOptions {
  readonly level: Level
  /** Offset in the text to start from: a seek. Nothing before it counts as heard. Default: the beginning. */
  readonly from?: number
}

/**
 * What is spoken: all words of the article from `from` on, verbatim and in order, and the labels, sounds and
 * rests that the level adds. Pure and linear in the text.
 */
export function buildScript(
  article: Article,
  attribution: Attribution,
  options: ScriptOptions,
): Script {
  const script: Utterance[] = []
  const context: Context = {
    article,
    segments: attribution.segments,
    sources: sourcesById(attribution.sources),
    level: options.level,
    from: snapToWord(article.text, options.from ?? 0),
    heard: nothingHeard(),
    script,
    quoting: new Set(),
    reporterSpeaks: true,
  }
  const first = firstSentence(article.sentences, context.from)
  let block = article.sentences[first]?.block
  for (const plan of planSentences(article, attribution.segments, first)) {
    const sentence = article.sentences[plan.sentence] as Sentence
    if (sentence.block !== block) {
      block = sentence.block
      script.push({
        type: 'rest',
        milliseconds: REST_AFTER_BLOCK,
        segment: plan.pieces[0]?.segment ?? 0,
        sentence: plan.sentence,
      })
    }
    writeSentence(context, plan, sentence)
  }
  return script
}

interface Context {
  readonly article: Article
  readonly segments: readonly Segment[]
  readonly sources: ReadonlyMap<string, Source>
  readonly level: Level
  readonly from: number
  readonly heard: Heard
  readonly script: Utterance[]
  /** Attributions that were announced as "A, quoting B:". */
  readonly quoting: Set<number>
  /** At Full, whether the listener was last told that the reporter speaks. */
  reporterSpeaks: boolean
}

/** Something other than the article's words, at an offset of the text. */
interface Insertion {
  readonly at: number
  /** Among insertions at one offset: what ends comes before what begins. */
  readonly order: number
  readonly utterances: readonly Utterance[]
}

function writeSentence(context: Context, plan: SentencePlan, sentence: Sentence): void {
  const insertions: Insertion[] = []
  let labelled = false
  for (const clause of plan.clauses) {
    if (clause.end <= context.from) continue
    const inserted = announceClause(context, plan, clause, labelled)
    labelled ||= inserted.some((one) => one.utterances.some((u) => u.type === 'label'))
    insertions.push(...inserted, ...quotationMarks(context, plan, clause, sentence))
    hear(context, plan, clause)
  }
  if (plan.clauses.length === 0) hearReporter(context, plan, insertions)
  insertions.sort((a, b) => a.at - b.at || a.order - b.order)
  let at = Math.max(sentence.start, context.from)
  for (const insertion of insertions) {
    context.script.push(...content(context, plan, at, insertion.at), ...insertion.utterances)
    at = Math.max(at, insertion.at)
  }
  context.script.push(...content(context, plan, at, sentence.end))
}

function content(context: Context, plan: SentencePlan, start: number, end: number): Utterance[] {
  return contentOf(
    context.article.text,
    context.segments,
    plan,
    start,
    end,
    context.level === 'off',
  )
}

/** The label or sound before a clause. */
function announceClause(
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
  const announcement = announce(level, occasion)
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
        utterances: [label, ...sureness(context, segment, where), restAfterLabel(where)],
      },
    ]
  }
  // a quotation brings its own opening mark
  if (announcement.by === 'nothing' || segment.kind === 'direct') return []
  return [{ at, order: 1, utterances: [{ type: 'mark', mark: 'open', ...where }] }]
}

type Where = { readonly segment: number; readonly sentence: number }

const restAfterLabel = (where: Where): Utterance => ({
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

/** Opening and closing marks of the clause's pieces; "quote" and "end quote" where the level speaks them. */
function quotationMarks(
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
    const where = { segment: piece.segment, sentence: plan.sentence }
    const opens =
      piece.start === segment.start || piece.start < from || isFirstHeard(context, sentence)
    if (segment.kind === 'direct' && opens) {
      const utterances: Utterance[] = [{ type: 'mark', mark: 'open', ...where }]
      if (level === 'full')
        utterances.push({ type: 'label', text: message('label.quote'), voice: 'label', ...where })
      insertions.push({ at: Math.max(piece.start, from), order: 2, utterances })
    }
    if (piece.end !== segment.end) continue
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
function afterPunctuation(text: string, offset: number): number {
  let at = offset
  while (/[.,;:!?…)\]"'’”»]/u.test(text[at] ?? '')) at++
  return at
}

/** The script starts with this sentence: a mark that stood before it has to be heard again. */
function isFirstHeard(context: Context, sentence: Sentence): boolean {
  return (
    context.from > 0 &&
    context.from <= sentence.start &&
    context.script.every((u) => u.type === 'rest')
  )
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

/** Takes note of what the listener has heard once the clause is spoken. */
function hear(context: Context, plan: SentencePlan, clause: Clause): void {
  const { heard, article, segments, from } = context
  context.reporterSpeaks = false
  for (const piece of clause.pieces) {
    const segment = segments[piece.segment] as Segment
    const source = sourceOf(context, segment.sourceId)
    const mention = segment.mention
    const namedHere =
      source !== null &&
      mention !== null &&
      mention.start >= Math.max(clause.start, from) &&
      mention.end <= clause.end &&
      mentionNames(article.text.slice(mention.start, mention.end), source)
    if (namedHere || heard.attribution !== segment.attribution) {
      heard.wordsSinceName = 0
      heard.sentencesSinceName = 0
    }
    if (namedHere) heard.introduced.add(source.id)
    heard.attribution = segment.attribution
    heard.sourceId = segment.sourceId
    heard.medium = segment.medium
    heard.wordsSinceName += countWords(article.text.slice(piece.start, piece.end))
  }
  heard.sentencesSinceName++
  heard.sentence = plan.sentence
  heard.narrationWords = 0
}

/** A whole sentence of the reporter's: what came before is over. */
function hearReporter(context: Context, plan: SentencePlan, insertions: Insertion[]): void {
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

function sourceOf(context: Context, id: string | null): Source | null {
  return id === null ? null : (context.sources.get(id) ?? null)
}

function isBlockStart(article: Article, offset: number): boolean {
  const block = article.blocks[segmentAt(article.blocks, offset)]
  return block !== undefined && article.text.slice(block.start, offset).trim() === ''
}

function firstSentence(sentences: readonly Sentence[], from: number): number {
  const index = segmentAt(sentences, from)
  return (sentences[index]?.end ?? 0) <= from ? sentences.length : index
}

/** The start of the word that holds the offset. */
function snapToWord(text: string, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length)
  while (at > 0 && /\S/u.test(text[at] ?? ' ') && /\S/u.test(text[at - 1] ?? ' ')) at--
  return at
}
