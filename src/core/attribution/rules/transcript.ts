import type { Article, Span } from '../../article/types.ts'
import { OUTLETS } from '../reading/word-lists.ts'

/** A turn of a printed conversation: who is named, and what follows. */
export interface Turn {
  /** The speaker's label; empty where answers stand under bare questions. */
  readonly label: Span
  readonly words: Span
  readonly block: number
  /** The outlet's question: no source's words. */
  readonly asks: boolean
}

const LABEL =
  /^(?:\*\*|__)?((?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}|\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}|Q|A)(?: \([^)]{1,40}\))?(?::|(?<=^[QA])\.|(?<=^[QA]) [–—-])(?:\*\*|__)?\s+(?=\S)/u
const MIN_TURNS = 3

/**
 * Finds the turns of a printed conversation ("BANFI: The town. …"): paragraphs that open with a name
 * and a colon, at least three of them by at least two speakers. Paragraphs between two turns go on
 * with the first. Without labels, three bare questions with answers below make a conversation too.
 */
export function findTurns(article: Article): Turn[] {
  const { text, blocks } = article
  const turns: (Turn & { name: string })[] = []
  const names = new Map<string, { turns: number; questions: number }>()
  for (const [block, span] of blocks.entries()) {
    const match = LABEL.exec(text.slice(span.start, Math.min(span.end, span.start + 80)))
    const name = match?.[1]
    if (!match || !name || block === 0) continue
    const start = span.start + match[0].indexOf(name)
    turns.push({
      label: { start, end: start + name.length },
      words: { start: span.start + match[0].length, end: span.end },
      block,
      name,
      asks: false,
    })
    const seen = names.get(name) ?? { turns: 0, questions: 0 }
    seen.turns++
    if (/\?[”"’')*_]*$/.test(text.slice(span.start, span.end))) seen.questions++
    names.set(name, seen)
  }
  const kept = turns.filter(
    ({ name }) => (names.get(name)?.turns ?? 0) > 1 || /^[\p{Lu}\s.'’-]+$/u.test(name),
  )
  if (kept.length < MIN_TURNS || names.size < 2) return bareQuestions(article)
  const lead = text.slice(0, kept[0]?.label.start ?? 0).toLowerCase()
  return kept.map(({ name, ...turn }, i) => {
    const { turns: said, questions } = names.get(name) ?? { turns: 0, questions: 0 }
    // Somebody who mostly asks, and of whom nothing was told before, asks for the outlet.
    const last = name.split(' ').at(-1)?.toLowerCase() ?? ''
    const known = last.length > 2 && lead.includes(last) && !OUTLETS.has(last)
    const asks = names.size === 2 && questions * 2 > said && !known
    return { ...longer(article, turn, kept[i + 1]), asks }
  })
}

/** Paragraphs without a label, before the next turn, are still the same speaker's. */
function longer(article: Article, turn: Turn, next: Turn | undefined): Turn {
  if (!next || next.block - turn.block > 4) return turn
  const last = article.blocks[next.block - 1]
  return last ? { ...turn, words: { start: turn.words.start, end: last.end } } : turn
}

const QUOTED = /[“”"«»]|(?:^|\s)‘/
const LONGEST_QUESTION = 260

/** Paragraphs that are nothing but a question, each with an answer in the first person below. */
function bareQuestions({ text, blocks }: Article): Turn[] {
  const questions: number[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    const words = text.slice(start, end)
    if (
      block > 0 &&
      words.length < LONGEST_QUESTION &&
      /\?[*_]*$/.test(words) &&
      !QUOTED.test(words)
    )
      questions.push(block)
  }
  if (questions.length < MIN_TURNS) return []
  const turns: Turn[] = []
  for (const [i, block] of questions.entries()) {
    const next = questions[i + 1] ?? block + 2
    const question = blocks[block]
    const first = blocks[block + 1]
    const last = blocks[Math.min(next, block + 5) - 1]
    if (!question || !first || !last || last.end <= question.end) continue
    const none = { start: first.start, end: first.start }
    turns.push({
      label: none,
      words: { start: first.start, end: last.end },
      block: block + 1,
      asks: false,
    })
  }
  const answers = turns.map(({ words }) => text.slice(words.start, words.end))
  // Speech in quotation marks with "said" is a story, and no printed conversation.
  const told = answers.filter((answer) => /[”"’'],? (?:said|says|he|she) /.test(answer)).length
  const own = answers.filter((answer) => /\b(?:I|we|my|our|you|I'm|I’m)\b/i.test(answer)).length
  return turns.length >= MIN_TURNS && told * 3 < turns.length && own * 2 >= turns.length
    ? turns
    : []
}
