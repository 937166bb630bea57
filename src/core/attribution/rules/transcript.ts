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
  joinInitials(turns, names)
  const kept = turns.filter(
    ({ name }) => (names.get(name)?.turns ?? 0) > 1 || /^[\p{Lu}\s.'’-]+$/u.test(name),
  )
  if (kept.length < MIN_TURNS || names.size < 2) return bareQuestions(article)
  const lead = text.slice(0, kept[0]?.label.start ?? 0).toLowerCase()
  const speakers = [...names.keys()].map((name) => name.split(' ').at(-1) ?? name)
  return kept.map(({ name, ...turn }, i) => {
    const { turns: said, questions } = names.get(name) ?? { turns: 0, questions: 0 }
    // Somebody who mostly asks does it for the outlet, but not before a court or committee.
    const last = name.split(' ').at(-1)?.toLowerCase() ?? ''
    const known = last.length > 2 && lead.includes(last) && !OUTLETS.has(last)
    const mostlyAsks = names.size === 2 && questions * 2 > said
    const asks = mostlyAsks && !(known && EXAMINED.test(lead))
    return { ...longer(article, turn, kept[i + 1], speakers), asks }
  })
}

/** "Deep Water: …", and further on "DW: …": one speaker. */
function joinInitials(
  turns: { name: string }[],
  names: Map<string, { turns: number; questions: number }>,
): void {
  for (const full of [...names.keys()]) {
    const letters = full
      .split(/\s+/)
      .map((word) => word[0])
      .join('')
    const short = letters.length > 1 && letters !== full ? names.get(letters) : undefined
    const seen = names.get(full)
    if (!short || !seen) continue
    seen.turns += short.turns
    seen.questions += short.questions
    names.delete(letters)
    for (const turn of turns) if (turn.name === letters) turn.name = full
  }
}

/** Where people are asked by somebody whose questions are news. */
const EXAMINED =
  /\b(?:court|trial|cross-examin|hearing|tribunal|inquiry|inquest|committee|debate|parliament|senate|testif)/

/** Paragraphs without a label, before the next turn, are still the same speaker's, up to an aside. */
function longer(
  article: Article,
  turn: Turn,
  next: Turn | undefined,
  speakers: readonly string[],
): Turn {
  if (!next || next.block - turn.block > 4) return turn
  let last = turn.block
  while (last + 1 < next.block && !isAside(wordsOf(article, last + 1), speakers)) last++
  const end = article.blocks[last]?.end
  return end ? { ...turn, words: { start: turn.words.start, end } } : turn
}

const wordsOf = ({ text, blocks }: Article, block: number): string =>
  text.slice(blocks[block]?.start, blocks[block]?.end)

const FIRST_PERSON = /\b(?:I|I['’](?:m|d|ve|ll)|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur|[Mm]yself)\b/

/** The reporter's paragraph within an interview: it tells of one who talks there, and in no first person. */
function isAside(paragraph: string, speakers: readonly string[]): boolean {
  const own = paragraph.replace(/[“"«][^”"»]*[”"»]/gu, '')
  return (
    !FIRST_PERSON.test(own) &&
    speakers.some((name) => own.toLowerCase().includes(name.toLowerCase()))
  )
}

const QUOTED = /[“”"«»]|(?:^|\s)‘/
const LONGEST_QUESTION = 260

/** Paragraphs that are nothing but a question, each with an answer in the first person below. */
function bareQuestions(article: Article): Turn[] {
  const { text, blocks } = article
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
  const quoted = questions.filter((block) => OPENS_QUOTED.test(wordsOf(article, block + 1))).length
  const marked = quoted * 2 > questions.length
  const turns: Turn[] = []
  for (const [i, block] of questions.entries()) {
    const next = questions[i + 1] ?? block + 2
    const question = blocks[block]
    const first = blocks[block + 1]
    if (!question || !first || first.end <= question.end) continue
    const end = Math.min(next, block + 5)
    const answers = marked
      ? markedAnswer(article, block + 1, end)
      : answersIn(article, block + 1, end)
    for (const [from, to] of answers) {
      const start = blocks[from]?.start ?? first.start
      const end = blocks[to]?.end ?? first.end
      turns.push({ label: { start, end: start }, words: { start, end }, block: from, asks: false })
    }
  }
  const answers = turns.map(({ words }) => text.slice(words.start, words.end))
  // Speech in quotation marks with "said" is a story, and no printed conversation.
  const told = answers.filter((answer) => /[”"’'],? (?:said|says|he|she) /.test(answer)).length
  const own = answers.filter((answer) => /\b(?:I|we|my|our|you|I'm|I’m)\b/i.test(answer)).length
  return turns.length >= MIN_TURNS && told * 3 < turns.length && own * 2 >= turns.length
    ? turns
    : []
}

const LONGEST_REMARK = 120

/**
 * The answers below a question, as first and last block. Between two of them may stand a remark of the
 * one who asks ("They must be jealous."), and behind them a paragraph of the reporter's about the guest.
 */
function answersIn(article: Article, first: number, end: number): [number, number][] {
  const size = (block: number): number => wordsOf(article, block).length
  const inFirstPerson = (block: number): boolean => FIRST_PERSON.test(wordsOf(article, block))
  for (let block = first + 1; block < end; block++) {
    const words = wordsOf(article, block)
    if (inFirstPerson(block)) continue
    const remark =
      block === first + 1 &&
      block + 1 < end &&
      words.length < LONGEST_REMARK &&
      size(first) > words.length &&
      size(block + 1) > words.length
    if (remark) return [[first, first], ...answersIn(article, block + 1, end)]
    // "You once spent a winter there.": asked without a question mark.
    if (prompts(article, block, end))
      return [[first, block - 1], ...answersIn(article, block + 1, end)]
    if (/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b/.test(words)) {
      const again = promptBehind(article, block, end)
      return [[first, block - 1], ...(again > 0 ? answersIn(article, again + 1, end) : [])]
    }
  }
  return end > first ? [[first, end - 1]] : []
}

/** A short sentence to the guest, and below it a longer answer in the first person. */
function prompts(article: Article, block: number, end: number): boolean {
  const words = wordsOf(article, block)
  return (
    block + 1 < end &&
    words.length < LONGEST_REMARK &&
    /^[^.!?]+\.$/.test(words) &&
    /\b[Yy]ou(?:r|’ve|'ve|’re|'re)?\b/.test(words) &&
    answers(article, block + 1, words.length)
  )
}

const answers = (article: Article, block: number, longerThan: number): boolean =>
  wordsOf(article, block).length > longerThan && FIRST_PERSON.test(wordsOf(article, block))

/** Behind the reporter's aside at `block`, the next short sentence with an answer below; -1 where there is none. */
function promptBehind(article: Article, block: number, end: number): number {
  const next = block + 1
  const words = next + 1 < end ? wordsOf(article, next) : ''
  const short = words.length > 0 && words.length < LONGEST_REMARK && /^[^.!?]+\.$/.test(words)
  return short && !FIRST_PERSON.test(words) && answers(article, next + 1, words.length) ? next : -1
}

const OPENS_QUOTED = /^[“"‘«']/

/** Where answers stand in quotation marks, a paragraph without them is the reporter's. */
function markedAnswer(article: Article, first: number, end: number): [number, number][] {
  let last = first
  while (last < end && OPENS_QUOTED.test(wordsOf(article, last))) last++
  return last > first ? [[first, last - 1]] : []
}
