import { isEnglish } from '../article/language.ts'
import { afterLeadIn } from '../article/lead-in.ts'
import type { Article, Span } from '../article/types.ts'
import {
  type Attribution,
  PROBABLY_BELOW,
  type Segment,
  type Source,
  UNCLEAR_BELOW,
} from '../attribution/types.ts'
import { planSentences, segmentAt } from './clause.ts'
import { labelName, sourcesById } from './label.ts'
import { languageName } from './language-name.ts'
import type { MessageId } from './messages/en.ts'
import { message } from './messages/message.ts'
import { mentionNames } from './naming.ts'

/** The answer to "who is speaking?". */
export interface Speaker {
  readonly source: Source | null
  /** "U.S. Central Command, organisation, quoted word for word, in a statement." */
  readonly summary: string
  /** The article's own words that say so ("A statement released by the command revealed"), or null. */
  readonly evidence: Span | null
  /** "“the command” is U.S. Central Command.", where the text does not name the source there; or null. */
  readonly mention: string | null
  /** All of it as one text, to be spoken or announced. */
  readonly text: string
}

/** Who speaks at an offset of the text, and which of the article's words say so. */
export function describeSpeaker(
  article: Article,
  attribution: Attribution,
  offset: number,
): Speaker {
  const segment = attribution.segments[segmentAt(attribution.segments, offset)]
  const sources = sourcesById(attribution.sources)
  if (!segment || segment.kind === 'narration')
    return reporter(article, offset, segment ?? null, sources)
  const source = segment.sourceId === null ? null : (sources.get(segment.sourceId) ?? null)
  const quoter = segment.quotedBy === null ? null : (sources.get(segment.quotedBy) ?? null)
  const summary = [
    summaryOf(segment, source),
    ...(quoter ? [message('who.quoted-by', { name: labelName(quoter) })] : []),
  ].join(' ')
  const evidence = evidenceOf(article, attribution, segment)
  const mention = mentionOf(article, segment, source)
  const text = [
    summary,
    evidence
      ? message('who.text-says', { words: article.text.slice(evidence.start, evidence.end) })
      : message('who.no-cue'),
    ...(mention ? [mention] : []),
  ].join(' ')
  return { source, summary, evidence, mention, text }
}

/**
 * The answer while nothing of the article has been read: whose it is, and who speaks in it.
 * @param roll see rollCall
 */
export function describeBeginning({ outlet, byline }: Article, roll: string): Speaker {
  const summary = [message('who.not-begun'), writerOf(outlet, byline), roll]
    .filter(Boolean)
    .join(' ')
  return { source: null, summary, evidence: null, mention: null, text: summary }
}

function writerOf(outlet: string | null, byline: string | null): string {
  if (outlet && byline) return message('who.from.by', { outlet, byline })
  if (outlet) return message('who.from', { outlet })
  return byline ? message('who.by', { byline }) : ''
}

function reporter(
  article: Article,
  offset: number,
  segment: Segment | null,
  sources: ReadonlyMap<string, Source>,
): Speaker {
  const maybe = segment?.possibleSourceId ? sources.get(segment.possibleSourceId) : undefined
  let summary = message('who.reporter')
  if (!isEnglish(article.language))
    summary = message('who.no-rules', { language: languageName(article.language) })
  else if (maybe) summary = message('who.maybe', { name: labelName(maybe) })
  else if (article.blocks[segmentAt(article.blocks, offset)]?.role === 'heading')
    summary = message('who.heading')
  else if (article.outlet) summary = message('who.reporter.outlet', { outlet: article.outlet })
  return { source: null, summary, evidence: null, mention: null, text: summary }
}

function summaryOf(segment: Segment, source: Source | null): string {
  const mode = message(segment.kind === 'direct' ? 'mode.direct' : 'mode.indirect')
  if (!source || segment.confidence < UNCLEAR_BELOW) return message('who.unclear', { mode })
  const values = { name: labelName(source), kind: message(`kind.${source.kind}`), mode }
  if (segment.confidence < PROBABLY_BELOW) return message('who.probably', values)
  const medium = mediumText(segment.medium)
  return medium
    ? message('who.source.medium', { ...values, medium })
    : message('who.source', values)
}

/** "in a statement", "to Reuters"; null where the text names no medium. */
export function mediumText(medium: Segment['medium']): string | null {
  if (medium === null) return null
  if (medium.startsWith('to ')) return message('medium.to', { outlet: medium.slice('to '.length) })
  return message(`medium.${medium}` as MessageId)
}

/** The attributing words: from the first to the last of mention and cue, with what leads up to them. */
function evidenceOf(article: Article, attribution: Attribution, segment: Segment): Span | null {
  const parts = [segment.mention, segment.cue].filter((part): part is Span => part !== null)
  if (parts.length === 0) return null
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  const sentence = segmentAt(article.sentences, start)
  const [plan] = planSentences(article, attribution.segments, sentence)
  // the narration around the cue, so that "A statement released by" comes with "the command"
  const frame = plan?.pieces.find(
    (piece) =>
      piece.start <= start &&
      piece.end >= end &&
      attribution.segments[piece.segment]?.kind === 'narration',
  )
  if (!frame || frame.end - frame.start > 200) return trimmed(article.text, start, end)
  return trimmed(article.text, afterLeadIn(article, frame.start), frame.end)
}

/** Without blanks, and without the punctuation between the frame and the quotation. */
function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /[\s,;:.]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:.]/u.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

function mentionOf(article: Article, segment: Segment, source: Source | null): string | null {
  if (!source || !segment.mention || segment.confidence < UNCLEAR_BELOW) return null
  const mention = article.text.slice(segment.mention.start, segment.mention.end)
  if (mentionNames(mention, source)) return null
  return message('who.mention', { mention, name: labelName(source) })
}
