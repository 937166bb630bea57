import type { Span } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import { extendRight } from './extend-right.ts'
import { bodyStart, contentSpan, type Finding, hasFiniteVerb, spanOf } from './finding.ts'
import { withoutAppositive } from './subject.ts'

export const ACCORDING = ['according']

/** Finds "According to X, …" and "…, according to X". */
export function findAccordingTo(stream: Stream): Finding[] {
  const { items } = stream
  const findings: Finding[] = []
  for (const [i, item] of items.entries()) {
    if (item.lower === 'according' && items[i + 1]?.lower === 'to') {
      const finding = readAccording(stream, i)
      if (finding) findings.push(finding)
    }
  }
  return findings
}

/** Finds "For X, …" before a verdict in quotation marks. */
export function findVerdictFor(stream: Stream): Finding[] {
  const { items } = stream
  const first = items[0]?.text
  if (first !== 'For' && (first !== 'To' || !items.some((item) => item.pos === 'QUOTE'))) return []
  const finding = readFor(stream)
  return finding ? [finding] : []
}

function readAccording(stream: Stream, i: number): Finding | null {
  const { items } = stream
  const index = items[i + 2]?.chunk ?? -1
  if (index < 0) return null
  let subject = extendRight(stream, index, items.length)
  const content: Span[] = []
  const lead = items[i - 1]
  const leads =
    i === 0 ||
    (i <= 2 && (lead?.pos === 'CCONJ' || lead?.pos === 'ADV' || lead?.pos === 'SCONJ')) ||
    lead?.lower === 'that' ||
    // "Then, according to Karen, her father said …"
    (i === 2 && lead?.text === ',' && /^(?:ADV|SCONJ)$/.test(items[0]?.pos ?? '')) ||
    // "has a shop and, according to the landlord, one ghost", "a shed where, according to him, …"
    (lead?.text === ',' && (items[i - 2]?.pos === 'CCONJ' || HANGS.test(items[i - 2]?.lower ?? '')))
  if (leads) {
    // "According to his widow, Marlowe wrote it": a name before its verb begins what is said.
    const close = subject.appositive?.last ?? -2
    if (close > 0 && !/^(?:,|who)$/.test(items[close + 1]?.lower ?? ','))
      subject = withoutAppositive(subject)
    const from = contentStart(stream, subject.last, subject.appositive?.last ?? null)
    const stop = items.findIndex((item, at) => at > from && item.text === ';')
    const span = contentSpan(items, from, stop > 0 ? stop - 1 : items.length - 1)
    if (span) content.push(span)
  } else {
    let end = i - 1
    let start = bodyStart(items)
    if (items[end]?.text === ',') end--
    for (let k = end; k > start; k--) {
      if (items[k]?.text === ';') {
        start = k + 1
        break
      }
    }
    while (items[start]?.pos === 'CCONJ') start++
    const span = contentSpan(items, start, end)
    const quote = items[start]?.quote
    if (span)
      content.push(
        quote && start === 0 ? { start: Math.min(quote.start, span.start), end: span.end } : span,
      )
    const close = subject.appositive?.last ?? subject.last
    const more =
      items[close + 1]?.text === ',' &&
      /^(?:at|including|mostly|up|down|compared)$/.test(items[close + 2]?.lower ?? '') &&
      !hasFiniteVerb(items, close + 2, items.length - 1)
        ? contentSpan(items, close + 2, items.length - 1)
        : null
    if (more) content.push(more)
    if (
      items[close + 1]?.text === ',' &&
      hasFiniteVerb(items, close + 2, items.length - 1) &&
      !/^(?:which|who|and|but|while|after|as)$/.test(items[close + 2]?.lower ?? '') &&
      (!hasFiniteVerb(items, start, end) || items[close + 2]?.lower === 'depending')
    ) {
      const rest = contentSpan(items, close + 2, items.length - 1)
      if (rest) content.push(rest)
    }
  }
  if (content.length === 0) return null
  return {
    rule: 'according-to',
    stream,
    subject,
    cue: spanOf(items, i, i + 1),
    lemma: 'according to',
    content,
    addressee: null,
    unstated: false,
    nested: false,
  }
}

/** Words behind which the rest of a clause must come. */
const HANGS = /^(?:when|where|because|that|which|who|although|though|since|while|if)$/

/** Behind the comma that ends the source's phrase; the source's participles and clauses passed over. */
function contentStart(stream: Stream, last: number, appositive: number | null): number {
  const { items } = stream
  if (
    appositive !== null &&
    items[appositive + 1]?.text === ',' &&
    items[appositive + 2]?.lower !== 'who' &&
    !/^(?:has|have|had|is|are|was|were|will|would)$/.test(items[appositive + 1]?.lower ?? '')
  ) {
    return appositive + 2
  }
  const next = items[last + 1]
  if (next?.text === ',' && !/^(?:who|which|whose)$/.test(items[last + 2]?.lower ?? ''))
    return last + 2
  const comma = items.findIndex((item, at) => at > last + 1 && item.text === ',')
  if (next && next.chunk >= 0) return last + 1
  return comma > 0 ? comma + 1 : last + 1
}

function readFor(stream: Stream): Finding | null {
  const { items } = stream
  const index = items[1]?.chunk ?? -1
  const subject = index >= 0 ? extendRight(stream, index, items.length) : null
  if (!subject) return null
  const comma = subject.last + 1
  if (items[comma]?.text !== ',' || !items.some((item, at) => at > comma && item.pos === 'QUOTE'))
    return null
  const person = items
    .slice(subject.first, subject.last + 1)
    .some((item) => /^\p{Lu}/u.test(item.text))
  const span = contentSpan(items, comma + 1, items.length - 1)
  if (!span || !person) return null
  return {
    rule: 'for-x',
    stream,
    subject,
    cue: spanOf(items, 0, 0),
    lemma: 'for',
    content: [span],
    addressee: null,
    unstated: false,
    nested: false,
  }
}
