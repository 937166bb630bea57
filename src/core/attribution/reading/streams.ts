import type { Article, Block, Sentence, Span } from '../../article/types.ts'
import type { Turn } from '../rules/transcript.ts'
import { type Chunk, findChunks } from './chunks.ts'
import { isCommonWord, readSpellings, type Spellings } from './common-words.ts'
import type { Item } from './item.ts'
import { judgeCue } from './judge-cue.ts'
import { isVerbBehindName } from './mistagged.ts'
import type { Quotation } from './quotation-marks.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'
import { NO_WORD } from './word-forms.ts'
import { words as wordSet } from './word-lists.ts'

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

/** What streams are read from, and the streams read so far. */
interface Reader {
  readonly article: Article
  readonly spellings: Spellings
  /** Quotations by the quotation around them, in order. */
  readonly children: ReadonlyMap<number | null, Quotation[]>
  /** How far the children of a quotation have been passed: sentences come in order, and nothing is searched twice. */
  readonly cursors: Map<number | null, number>
  readonly streams: Stream[]
}

/** Reads every sentence of an article into streams, in the order of the text. */
export function buildStreams(
  article: Article,
  quotations: readonly Quotation[],
  turns: readonly Turn[],
): Stream[] {
  const { blocks, sentences } = article
  const children = new Map<number | null, Quotation[]>()
  for (const quotation of quotations) {
    const siblings = children.get(quotation.parent)
    if (siblings) siblings.push(quotation)
    else children.set(quotation.parent, [quotation])
  }
  const spellings = readSpellings(article)
  const reader: Reader = { article, spellings, children, cursors: new Map(), streams: [] }
  const labelled = new Map(turns.map((turn) => [turn.block, turn.words.start]))
  let sentence = 0
  for (let block = 0; block < blocks.length; block++) {
    const first = sentence
    while (sentences[sentence]?.block === block) sentence++
    readBlock(reader, blocks[block] as Block, first, sentence, labelled.get(block))
  }
  return reader.streams
}

/** Reads the sentences from `first` up to `end`, which are those of a block; words before `from` are no part of it. */
function readBlock(
  reader: Reader,
  block: Block,
  first: number,
  end: number,
  from: number | undefined,
): void {
  const { text, credit, dateline, sentences } = reader.article
  // Credit, dateline, a live report's time and a speaker's label are nobody's words and no part of the first sentence's grammar.
  const lead = [credit, dateline].find((span) => span?.start === block.start)
  const start = lead?.end ?? from ?? timeEnd(text, block)
  const tokens = tokenize(text, { start, end: block.end })
  let at = 0
  for (let sentence = first; sentence < end; sentence++) {
    const span = sentences[sentence] as Sentence
    const start = at
    while (at < tokens.length && (tokens[at] as Token).start < span.end) at++
    readStretch(reader, tokens, start, at, null, sentence, span)
  }
}

/** Reads the words from `first` up to `end`, and the quotations that stand in them. */
function readStretch(
  reader: Reader,
  words: readonly Token[],
  first: number,
  end: number,
  container: Quotation | null,
  sentence: number,
  span: Span,
): void {
  const { article, children, streams } = reader
  const quotes = overlapping(reader, container?.id ?? null, span)
  const items = makeItems(reader, words, first, end, quotes, span)
  if (items.length > 0) {
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Item
      if (isVerbBehindName(items, i)) item.pos = 'VERB'
      item.cue = judgeCue(items, i)
    }
    const chunks = findChunks(items)
    const block = article.sentences[sentence]?.block ?? 0
    streams.push({ sentence, block, container, items, chunks })
  }
  // quotations come in order: no word is passed twice
  let from = first
  for (const quote of quotes) {
    const part = {
      start: Math.max(span.start, quote.inner.start),
      end: Math.min(span.end, quote.inner.end),
    }
    while (from < end && (words[from] as Token).start < part.start) from++
    let to = from
    while (to < end && (words[to] as Token).end <= part.end) to++
    if (
      to - from > 3 &&
      (mayReport(words, from, to, children.has(quote.id)) || leadsToReport(reader, quote, part.end))
    )
      readStretch(reader, words, from, to, quote, sentence, part)
  }
}

function overlapping(
  { children, cursors }: Reader,
  parent: number | null,
  span: Span,
): readonly Quotation[] {
  const siblings = children.get(parent)
  if (!siblings) return NONE
  let i = cursors.get(parent) ?? 0
  while (i < siblings.length && (siblings[i] as Quotation).end <= span.start) i++
  cursors.set(parent, i)
  let end = i
  while (end < siblings.length && (siblings[end] as Quotation).start < span.end) end++
  return end > i ? siblings.slice(i, end) : NONE
}

const NONE: readonly Quotation[] = []

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
function mayReport(words: readonly Token[], first: number, end: number, nested: boolean): boolean {
  if (nested) return true
  for (let i = first; i < end; i++) if (REPORTS.has((words[i] as Token).form.lower)) return true
  return false
}

/** "My mum kept the letter. She says …": who is told of in one sentence of a quotation speaks in the next. */
function leadsToReport({ article }: Reader, { inner }: Quotation, end: number): boolean {
  return (
    inner.end - end > 8 && HE_SAID.test(article.text.slice(end, Math.min(inner.end, end + 160)))
  )
}

const HE_SAID =
  /\b(?:he|she|they) (?:\p{Ll}+ )?(?:says?|said|tells?|told|insist(?:s|ed)|asks?|asked|warn(?:s|ed)|thinks?|thought|reckon(?:s|ed))\b/iu

const REPORTS = wordSet(`
  say says said tell tells told claim claims claimed insist insists insisted writes wrote adds added lie lied
  warns warned asks asked`)

const BRACKET_LIMIT = 12

/** The words from `first` up to `end` as items, every quotation as one. */
function makeItems(
  { article, spellings }: Reader,
  words: readonly Token[],
  first: number,
  end: number,
  quotes: readonly Quotation[],
  span: Span,
): Item[] {
  const items: Item[] = []
  let q = 0
  for (let i = first; i < end; i++) {
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
      const close = closingBracket(words, i, end)
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
      common:
        initial &&
        isCommonWord(spellings, word.form.text, i + 1 < end ? words[i + 1]?.form.text : undefined),
      quote: null,
      alias: null,
      cue: null,
      chunk: -1,
    })
  }
  return items
}

function closingBracket(words: readonly Token[], open: number, end: number): number {
  let depth = 0
  for (let i = open; i < end && i - open <= BRACKET_LIMIT; i++) {
    const mark = words[i]?.form.text
    if (mark === '(') depth++
    else if (mark === ')' && --depth === 0) return i
  }
  return -1
}
