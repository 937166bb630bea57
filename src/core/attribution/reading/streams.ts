import type { Article, Span } from '../../article/types.ts'
import type { Turn } from '../rules/transcript.ts'
import { type Chunk, findChunks } from './chunks.ts'
import { type IsCommonWord, readCommonWords } from './common-words.ts'
import type { Item } from './item.ts'
import { judgeCue } from './judge-cue.ts'
import { isVerbBehindName } from './mistagged.ts'
import type { Quotation } from './quotation-marks.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'
import { NO_WORD } from './word-forms.ts'

/**
 * A sentence, or the part of it that lies in one quotation, with every quotation in it made one item
 * and brackets taken out: what stands between two words for the reader stands between them here too.
 */
export interface Stream {
  readonly sentence: number
  readonly block: number
  readonly container: Quotation | null
  readonly items: Item[]
  readonly chunks: readonly Chunk[]
}

/** Reads every sentence of an article into streams, in the order of the text. */
export function buildStreams(
  article: Article,
  quotations: readonly Quotation[],
  turns: readonly Turn[],
): Stream[] {
  const streams: Stream[] = []
  const isCommon = readCommonWords(article)
  const labelled = new Map(turns.map((turn) => [turn.block, turn.words.start]))
  const children = new Map<number | null, Quotation[]>()
  for (const quotation of quotations) {
    const siblings = children.get(quotation.parent)
    if (siblings) siblings.push(quotation)
    else children.set(quotation.parent, [quotation])
  }
  const cursors = new Map<number | null, number>()
  let sentence = 0
  for (const [block, blockSpan] of article.blocks.entries()) {
    // Credit, dateline, a live report's time and a speaker's label are nobody's words and no part of the first sentence's grammar.
    const lead = [article.credit, article.dateline].find((span) => span?.start === blockSpan.start)
    const tokens = tokenize(article.text, {
      start: lead?.end ?? labelled.get(block) ?? timeEnd(article.text, blockSpan),
      end: blockSpan.end,
    })
    let at = 0
    for (; article.sentences[sentence]?.block === block; sentence++) {
      const span = article.sentences[sentence] as Span
      const from = at
      while (at < tokens.length && (tokens[at]?.start ?? 0) < span.end) at++
      const words = tokens.slice(from, at)
      collect(words, null, span)
    }
  }
  return streams

  function collect(words: readonly Token[], container: Quotation | null, span: Span): void {
    const quotes = overlapping(container?.id ?? null, span)
    const items = makeItems(article, words, quotes, span, isCommon)
    if (items.length > 0) {
      for (let i = 0; i < items.length; i++) {
        const item = items[i]
        if (!item) continue
        if (isVerbBehindName(items, i)) item.pos = 'VERB'
        item.cue = judgeCue(items, i)
      }
      const chunks = findChunks(items, article.text)
      streams.push({
        sentence,
        block: article.sentences[sentence]?.block ?? 0,
        container,
        items,
        chunks,
      })
    }
    for (const quote of quotes) {
      const part = {
        start: Math.max(span.start, quote.inner.start),
        end: Math.min(span.end, quote.inner.end),
      }
      const inner = words.filter((word) => word.start >= part.start && word.end <= part.end)
      if (inner.length > 3 && mayReport(inner, children.has(quote.id))) collect(inner, quote, part)
    }
  }

  /** Quotations come in order, as sentences do: a cursor for each parent spares the search. */
  function overlapping(parent: number | null, span: Span): Quotation[] {
    const siblings = children.get(parent) ?? []
    let i = cursors.get(parent) ?? 0
    while (i < siblings.length && (siblings[i]?.end ?? 0) <= span.start) i++
    cursors.set(parent, i)
    const found: Quotation[] = []
    for (; i < siblings.length && (siblings[i]?.start ?? 0) < span.end; i++) {
      const sibling = siblings[i]
      if (sibling) found.push(sibling)
    }
    return found
  }
}

const CLOCK =
  /\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|ET|CET))?(?::|\b)[ \t]*(?:[-–—|] )?/y

/** Where the words of a paragraph begin: behind the time at which a live report notes it ("14.40"). */
function timeEnd(text: string, { start, end }: Span): number {
  CLOCK.lastIndex = start
  const clock = CLOCK.exec(text)
  const after = start + (clock?.[0].length ?? 0)
  return clock && after < end && /[\p{Lu}"“‘'«]/u.test(text.charAt(after)) ? after : start
}

/** Whether a quotation may hold somebody else's words: most do not, and need no reading. */
function mayReport(words: readonly Token[], nested: boolean): boolean {
  return nested || words.some(({ form }) => REPORTS.test(form.lower))
}

const REPORTS =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|claim(?:s|ed)?|insist(?:s|ed)?|wr(?:ites|ote)|add(?:s|ed)|lied?|warn(?:s|ed)|ask(?:s|ed))$/

const BRACKET_LIMIT = 12

function makeItems(
  article: Article,
  words: readonly Token[],
  quotes: readonly Quotation[],
  span: Span,
  isCommon: IsCommonWord,
): Item[] {
  const items: Item[] = []
  let q = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Token
    while (q < quotes.length && (quotes[q]?.end ?? 0) <= word.start) q++
    const quote = quotes[q]
    if (quote && word.start >= quote.start) {
      if (items.at(-1)?.quote !== quote) {
        const start = Math.max(quote.start, span.start)
        const end = Math.min(quote.end, span.end)
        const text = article.text.slice(
          Math.max(start, quote.inner.start),
          Math.min(end, quote.inner.end),
        )
        items.push({
          start,
          end,
          text,
          lower: '',
          pos: 'QUOTE',
          form: NO_WORD,
          initial: false,
          common: false,
          quote,
          alias: null,
          cue: null,
          chunk: -1,
        })
      }
      continue
    }
    if (word.form.text === '(') {
      const close = closingBracket(words, i)
      const last = items.at(-1)
      if (close > i && last) {
        const inside = words.slice(i + 1, close)
        const alias = inside[0]?.form.text ?? ''
        if (inside.length === 1 && /^\p{Lu}[\p{L}\d.&-]*\p{Lu}/u.test(alias)) last.alias = alias
        i = close
        continue
      }
    }
    const before = items.at(-1)
    const initial = !before || before.text === ':' || (items.length < 2 && before.pos === 'PUNCT')
    // Spelled out: this is the inmost loop, and spreading costs three times as much.
    items.push({
      start: word.start,
      end: word.end,
      text: word.form.text,
      lower: word.form.lower,
      pos: word.pos,
      form: word.form,
      initial,
      common: initial && isCommon(word.form.text, words[i + 1]?.form.text),
      quote: null,
      alias: null,
      cue: null,
      chunk: -1,
    })
  }
  return items
}

function closingBracket(words: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < words.length && i - open <= BRACKET_LIMIT; i++) {
    const mark = words[i]?.form.text
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) return i
  }
  return -1
}
