import type { Article, Sentence, Span } from '../article/types.ts'
import type { Attribution, Segment } from '../attribution/types.ts'
import { planSentences } from '../script/clause.ts'
import { atOnce, type Steps } from '../steps.ts'

/**
 * A stop of "segment on" and "segment back": an attribution with the words that introduce it, or a run of the
 * reporter's sentences. Offsets into the article's text.
 */
export interface Turn extends Span {
  /** Null for the reporter. */
  readonly attribution: number | null
  readonly sourceId: string | null
}

/** The turns of an article, in order. Linear in the text. */
export function turnsOf(article: Article, attribution: Attribution): Turn[] {
  return atOnce(findTurns(article, attribution))
}

/** The same, a sentence at a step. */
export function* findTurns(article: Article, attribution: Attribution): Steps<Turn[]> {
  const turns: Turn[] = []
  const add = (turn: Turn) => {
    const last = turns.at(-1)
    if (last && last.attribution === turn.attribution && last.sourceId === turn.sourceId)
      turns[turns.length - 1] = { ...last, end: turn.end }
    else if (turn.end > turn.start) turns.push(turn)
  }
  for (const plan of planSentences(article, attribution.segments)) {
    const sentence = article.sentences[plan.sentence] as Sentence
    let at = sentence.start
    for (const clause of plan.clauses) {
      if (clause.start > at && at === sentence.start)
        add({ start: at, end: clause.start, attribution: null, sourceId: null })
      const segment = attribution.segments[clause.pieces[0]?.segment ?? 0] as Segment
      const start = Math.max(clause.start, at)
      add({ start, end: clause.end, attribution: clause.attribution, sourceId: segment.sourceId })
      at = Math.max(at, clause.end)
    }
    // what follows the last clause of a sentence belongs to its turn: a full stop, "he said"
    if (plan.clauses.length === 0)
      add({ start: sentence.start, end: sentence.end, attribution: null, sourceId: null })
    yield
  }
  return turns
}
