import type { Article, Sentence } from '../article/types.ts'
import type { Attribution } from '../attribution/types.ts'
import { announceClause, announceReporter, restAfterLabel } from './announce.ts'
import { AS_STANDARD, type Casting, type CustomLevel } from './casting.ts'
import { planSentences, type SentencePlan, segmentAt } from './clause.ts'
import type { Context, Insertion } from './context.ts'
import { voiceOf } from './custom.ts'
import { hear, nothingHeard } from './heard.ts'
import { sourcesById } from './label.ts'
import { contentOf } from './pieces.ts'
import { afterPunctuation, quotationMarks } from './quotation.ts'
import { createSkips, type SkippableRole } from './skip.ts'
import type { Level, Script, Utterance } from './types.ts'

/** Rest between two blocks in milliseconds at rate 1; the player scales it. */
const REST_AFTER_BLOCK = 350

export interface ScriptOptions {
  readonly level: Level
  /** Offset in the text to start from: a seek. Nothing before it counts as heard. Default: the beginning. */
  readonly from?: number
  /** Offset in the text to end at: what stands from there on is not spoken. Default: the end. */
  readonly to?: number
  /** What the level `custom` does. Default: as Standard. */
  readonly custom?: CustomLevel
  /** Default: one voice for all quotations, in the middle. */
  readonly casting?: Casting
  /** Blocks that are not spoken; a label says how many. Default: none. */
  readonly skip?: readonly SkippableRole[]
  /**
   * Asked before each sentence: the whole, once it is there, where the article is but its opening. From there on
   * the words and labels are those of the whole. Default: the article is whole.
   */
  readonly whole?: () => Ground | null
}

/** An article and who says what in it. */
export interface Ground {
  readonly article: Article
  readonly attribution: Attribution
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
  return [...writeScript(article, attribution, options)]
}

/** The same, a sentence at a time: a jump in a long article waits for its first sentence alone. */
export function* writeScript(
  article: Article,
  attribution: Attribution,
  options: ScriptOptions,
): Generator<Utterance> {
  const context: Context = {
    article,
    segments: attribution.segments,
    sources: sourcesById(attribution.sources),
    level: options.level,
    custom: options.custom ?? AS_STANDARD,
    casting: options.casting ?? {},
    sides: new Map(),
    from: snapToWord(article, options.from ?? 0),
    to: afterPunctuation(article.text, options.to ?? article.text.length),
    heard: nothingHeard(),
    script: [],
    silent: true,
    quoting: new Set(),
    reporterSpeaks: true,
  }
  let next = firstSentence(article.sentences, context.from)
  let block = article.sentences[next]?.block
  let skipped = createSkips(article, options.skip ?? [])
  let plans = planSentences(article, attribution.segments, next)
  for (;;) {
    const whole = options.whole?.() ?? null
    if (whole && whole.article !== context.article) {
      goOnWith(context, whole, next, options)
      skipped = createSkips(whole.article, options.skip ?? [])
      plans = planSentences(whole.article, whole.attribution.segments, next)
    }
    const { value: plan, done } = plans.next()
    if (done) break
    next = plan.sentence + 1
    const sentence = context.article.sentences[plan.sentence] as Sentence
    if (sentence.start >= context.to) break
    const where = { segment: plan.pieces[0]?.segment ?? 0, sentence: plan.sentence }
    if (skipped.take(sentence.block)) continue
    if (sentence.block !== block) {
      block = sentence.block
      context.script.push({ type: 'rest', milliseconds: REST_AFTER_BLOCK, ...where })
    }
    const told = skipped.tell()
    if (told)
      context.script.push(
        { type: 'label', text: told, voice: 'label', ...where },
        restAfterLabel(where),
      )
    writeSentence(context, plan, sentence)
    yield* flush(context)
  }
  const told = skipped.tell()
  const last = context.article.sentences.length - 1
  if (told && last >= 0)
    yield {
      type: 'label',
      text: told,
      voice: 'label',
      segment: context.segments.length - 1,
      sentence: last,
    }
}

/** In the whole, sources and attributions may be numbered otherwise: then nobody counts as named already. */
function goOnWith(
  context: Context,
  { article, attribution }: Ground,
  next: number,
  options: ScriptOptions,
): void {
  const sources = sourcesById(attribution.sources)
  const { introduced, sourceId, lastAnonymous } = context.heard
  const sameNames = [...introduced, sourceId, lastAnonymous].every(
    (id) => !id || sources.get(id)?.name === context.sources.get(id)?.name,
  )
  const last = (context.article.sentences[next - 1]?.end ?? 1) - 1
  const before = context.segments[segmentAt(context.segments, last)]
  const after = attribution.segments[segmentAt(attribution.segments, last)]
  if (!sameNames || before?.attribution !== after?.attribution) {
    context.heard = nothingHeard()
    context.quoting.clear()
  }
  context.article = article
  context.segments = attribution.segments
  context.sources = sources
  context.to = afterPunctuation(article.text, options.to ?? article.text.length)
}

/** What was written for a sentence, once it is whole. */
function flush(context: Context): readonly Utterance[] {
  const written = context.script.splice(0)
  context.silent &&= written.every((utterance) => utterance.type === 'rest')
  return written
}

function writeSentence(context: Context, plan: SentencePlan, sentence: Sentence): void {
  const insertions: Insertion[] = []
  let labelled = false
  for (const clause of plan.clauses) {
    if (clause.end <= context.from || clause.start >= context.to) continue
    const inserted = announceClause(context, plan, clause, labelled)
    labelled ||= inserted.some((one) => one.utterances.some((u) => u.type === 'label'))
    insertions.push(...inserted, ...quotationMarks(context, plan, clause, sentence))
    context.reporterSpeaks = false
    hear(context.heard, clause, plan.sentence, context)
  }
  if (plan.clauses.length === 0) announceReporter(context, plan, insertions)
  insertions.sort((a, b) => a.at - b.at || a.order - b.order)
  let at = Math.max(sentence.start, context.from)
  const end = Math.min(sentence.end, context.to)
  for (const insertion of insertions) {
    // what ends with the last word spoken still ends; nothing else begins there
    if (insertion.at > end || (insertion.at === end && insertion.order > 0)) continue
    context.script.push(...content(context, plan, at, insertion.at), ...insertion.utterances)
    at = Math.max(at, insertion.at)
  }
  context.script.push(...content(context, plan, at, end))
}

function content(context: Context, plan: SentencePlan, start: number, end: number): Utterance[] {
  return contentOf(context.article, context.segments, plan, start, end, (segment) =>
    voiceOf(context, segment),
  )
}

function firstSentence(sentences: readonly Sentence[], from: number): number {
  const index = segmentAt(sentences, from)
  return (sentences[index]?.end ?? 0) <= from ? sentences.length : index
}

/** The start of the word that holds the offset; where no blanks part words, or sentences, that of the sentence. */
function snapToWord({ text, sentences }: Article, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length)
  const sentence = sentences[segmentAt(sentences, at)]
  const least = sentence && sentence.start <= at ? sentence.start : 0
  while (at > least && /\S/u.test(text[at] ?? ' ') && /\S/u.test(text[at - 1] ?? ' ')) at--
  return at
}
