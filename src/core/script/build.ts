import type { Article, Sentence } from '../article/types.ts'
import type { Attribution } from '../attribution/types.ts'
import { announceClause, announceReporter } from './announce.ts'
import { planSentences, type SentencePlan, segmentAt } from './clause.ts'
import type { Context, Insertion } from './context.ts'
import { hear, nothingHeard } from './heard.ts'
import { sourcesById } from './label.ts'
import { contentOf } from './pieces.ts'
import { quotationMarks } from './quotation.ts'
import type { Level, Script, Utterance } from './types.ts'

/** Rest between two blocks in milliseconds at rate 1; the player scales it. */
const REST_AFTER_BLOCK = 350

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

function writeSentence(context: Context, plan: SentencePlan, sentence: Sentence): void {
  const insertions: Insertion[] = []
  let labelled = false
  for (const clause of plan.clauses) {
    if (clause.end <= context.from) continue
    const inserted = announceClause(context, plan, clause, labelled)
    labelled ||= inserted.some((one) => one.utterances.some((u) => u.type === 'label'))
    insertions.push(...inserted, ...quotationMarks(context, plan, clause, sentence))
    context.reporterSpeaks = false
    hear(context.heard, clause, plan.sentence, context)
  }
  if (plan.clauses.length === 0) announceReporter(context, plan, insertions)
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
