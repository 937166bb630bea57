import type { Article, Span } from '../article/types.ts'

/** A turn of a printed conversation: who is named, and what follows. */
export interface Turn {
  readonly label: Span
  readonly words: Span
  readonly block: number
}

const LABEL =
  /^(?:\*\*|__)?((?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}|\p{Lu}\p{Ll}+|Q|A)(?: \([^)]{1,40}\))?:(?:\*\*|__)?\s+(?=\S)/u
const MIN_TURNS = 3

/**
 * Finds the turns of a printed conversation ("BANFI: The town. …"): paragraphs that open with a name
 * and a colon, at least three of them by at least two speakers. Paragraphs between two turns go on
 * with the first.
 */
export function findTurns(article: Article): Turn[] {
  const { text, blocks } = article
  const turns: Turn[] = []
  const names = new Map<string, number>()
  for (const [block, span] of blocks.entries()) {
    const match = LABEL.exec(text.slice(span.start, Math.min(span.end, span.start + 80)))
    const name = match?.[1]
    if (!match || !name || block === 0) continue
    const start = span.start + match[0].indexOf(name)
    turns.push({
      label: { start, end: start + name.length },
      words: { start: span.start + match[0].length, end: span.end },
      block,
    })
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const kept = turns.filter((turn) => {
    const name = text.slice(turn.label.start, turn.label.end)
    return (names.get(name) ?? 0) > 1 || /^[\p{Lu}\s.'’-]+$/u.test(name)
  })
  return kept.length >= MIN_TURNS && names.size > 1
    ? kept.map((turn, i) => longer(article, turn, kept[i + 1]))
    : []
}

/** Paragraphs without a label, before the next turn, are still the same speaker's. */
function longer(article: Article, turn: Turn, next: Turn | undefined): Turn {
  if (!next || next.block - turn.block > 4) return turn
  const last = article.blocks[next.block - 1]
  return last ? { ...turn, words: { start: turn.words.start, end: last.end } } : turn
}
