import type { Span } from '../../article/types.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { ASKED, TIMES } from '../reading/word-lists.ts'
import { linkRight } from './extend-right.ts'
import { contentSpan, hasFiniteVerb } from './finding.ts'
import { SUBORDINATOR } from './frame-start.ts'
import { phraseEnd, VERDICTS } from './phrase-end.ts'
import type { Site } from './site.ts'

export interface Cut {
  readonly content: Span[]
  readonly rule: string
  readonly end: number
  readonly open: boolean
}

export function cutContent(stream: Stream, site: Site, floor: number, bound: number): Cut | null {
  const { items } = stream
  const { complement } = site
  const content: Span[] = []
  const push = (span: Span | null): void => {
    if (span) content.push(span)
  }
  const before = leadsAway(stream, site, floor) ? null : contentBefore(stream, site, floor)
  if (before?.quoted) {
    push(before.span)
    if (complement.kind === 'quote')
      push(contentSpan(items, complement.start, directEnd(items, complement.start, bound)))
    return { content, rule: 'cue-after-quote', end: bound, open: false }
  }
  if (
    before &&
    (complement.kind === 'quote' || complement.kind === 'that') &&
    items[complement.start - 1]?.text === ',' &&
    (before.incomplete ||
      isClause(stream, floor, site.start - 1) ||
      (before.clause && /^\p{Ll}/u.test(items[complement.start]?.text ?? '')))
  ) {
    // "There had been no row, he added, 'apart from the one …'". "Earlier models, it argues, 'mistook a blanket for a bruise'."
    push(before.span)
    push(contentSpan(items, complement.start, bound - 1))
    return { content, rule: 'frame-inside', end: bound, open: false }
  }
  // "Some waited too long, she says: by then nobody was left."
  if (before?.clause && complement.kind === 'clause' && items[complement.start - 1]?.text === ':') {
    push(before.span)
    push(contentSpan(items, complement.start, bound - 1))
    return { content, rule: 'frame-inside', end: bound, open: false }
  }
  if (complement.kind !== 'none') {
    const quoted = items[complement.start]
    const direct =
      quoted?.pos === 'QUOTE' &&
      complement.kind === 'quote' &&
      !goesOnUnquoted(items, complement.start)
    // `what Lee called "a review" by the firm`: the name that is given is all.
    const named =
      quoted?.pos === 'QUOTE' &&
      site.cue.takes.has('x') &&
      items[site.subject.from - 1]?.lower === 'what'
    const last =
      named || (direct && !site.cue.takes.has('x'))
        ? directEnd(items, complement.start, bound)
        : phraseEnd(stream, site, bound)
    if (
      site.verb === 0 ||
      (site.first === 0 && site.cue.form === 'ing' && site.subject.first > site.verb)
    ) {
      const comma = items.findIndex((item, at) => at > site.verb && item.text === ',')
      push(contentSpan(items, complement.start, comma - 1))
      return content.length > 0
        ? { content, rule: 'cue-participle-first', end: comma, open: false }
        : null
    }
    push(contentSpan(items, complement.start, last))
    if (content.length === 0) return null
    return { content, rule: `cue-before-${complement.kind}`, end: last + 1, open: !direct }
  }
  const end = placeEnd(stream, complement.frameEnd)
  const lead = items[site.first - 1]
  if (lead?.lower === 'as' && site.first <= 2 && items[end + 1]?.text === ',') {
    push(contentSpan(items, end + 2, bound - 1))
    return content.length > 0 ? { content, rule: 'as-x-said', end: bound, open: false } : null
  }
  const next = items[end + 1]
  if (
    before &&
    site.cue.takes.has('c') &&
    mayFollowFrame(next) &&
    (before.clause || next?.text === ',')
  ) {
    // "Rules change, she notes; judges do not": the frame is set into what is said.
    // "His captors, he said, fed him once a day": the frame stands between subject and verb.
    const split = items[site.start - 1]
    const parts =
      (before.incomplete && hasFiniteVerb(items, end + 2, end + 2)) ||
      HANGS.test(split?.lower ?? '') ||
      // "He had wanted, he said, to give them more"
      (before.clause && split?.pos === 'VERB' && items[end + 2]?.lower === 'to') ||
      // "It was based, they say, on a gate counter"
      (before.clause && split?.pos === 'VERB' && items[end + 2]?.pos === 'ADP')
    const goesOn =
      next?.text === ';'
        ? isClause(stream, end + 2, bound - 1)
        : next?.text === ',' && (parts || opensClauseRest(stream, end + 2))
    // "…, when, she says, the bank was glad": the conjunction by itself says nothing.
    if (!goesOn || !HANGS.test(split?.lower ?? '')) push(before.span)
    const after = goesOn
      ? contentSpan(items, end + 2, Math.min(bound, verdictStart(items, end + 2, bound)) - 1)
      : null
    push(after)
    return { content, rule: after ? 'frame-inside' : 'frame-behind', end: bound, open: false }
  }
  return null
}

/** "The rules, she said during the campaign, were …": where or when it was said, up to the comma. */
function placeEnd({ items, chunks }: Stream, end: number): number {
  if (!/^(?:in|at|on|during|after|before|from|outside)$/.test(items[end + 1]?.lower ?? ''))
    return end
  const chunk = chunks[items[end + 2]?.chunk ?? -1]
  return chunk?.first === end + 2 && items[chunk.last + 1]?.text === ',' ? chunk.last : end
}

/** "…, an estimate it described as very rough": a verdict on what was said ends it. */
function verdictStart(items: readonly Item[], from: number, bound: number): number {
  for (let i = from; i < bound - 2; i++) {
    if (i > from && items[i - 1]?.text !== ',') continue
    if (!/^an?$/.test(items[i]?.lower ?? '') || !VERDICTS.test(items[i + 1]?.lower ?? '')) continue
    if (/^(?:that|which|he|she|they|it)$/.test(items[i + 2]?.lower ?? '')) return i
  }
  return bound
}

/** "…, he said outside the court": behind a frame stand a mark, a place, a time. */
function mayFollowFrame(next: Item | undefined): boolean {
  if (!next || next.pos === 'PUNCT') return true
  if (next.pos === 'ADP' || next.pos === 'SCONJ' || /^who(?:se)?$/.test(next.lower))
    return next.lower !== 'of' && next.lower !== 'to' && next.lower !== 'for'
  return /^(?:this|last|earlier|afterwards|later|yesterday|today)$/.test(next.lower)
}

/** `noted "isolated irregularities" at 31 booths`: the quoted words are but a part of what is said. */
function goesOnUnquoted(items: readonly Item[], start: number): boolean {
  const next = items[start + 1]
  const text = items[start]?.text ?? ''
  if (!next || next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'VERB') return false
  return !/[.,!?…]$/.test(text) && /^\p{Ll}/u.test(text) && text.split(/\s+/).length <= 5
}

/** Quoted words that are said: up to the last quotation that is joined to the first. */
function directEnd(items: readonly Item[], start: number, bound: number): number {
  let last = start
  for (let i = start + 1; i < bound; i++) {
    if (items[i]?.pos === 'QUOTE' && i - last <= 4) last = i
    else if (i - last > 4) break
  }
  return last
}

function opensClauseRest(stream: Stream, at: number): boolean {
  const { items } = stream
  const item = items[at]
  if (item?.pos === 'AUX') return true
  // `…, she said, and "everything is on the table"`
  if (item?.pos === 'CCONJ' && items[at + 1]?.pos === 'QUOTE') return true
  if (!item || items.length - at < 4) return false
  // "…, residents said, three weeks after …"
  const time = TIMES.has(items[at + 1]?.lower ?? '') ? at + 1 : at
  if (
    TIMES.has(items[time]?.lower ?? '') &&
    /^(?:after|before|later|earlier|ago)$/.test(items[time + 1]?.lower ?? '')
  )
    return false
  // "prompt resuscitation would have saved him": an adjective that was taken for a verb
  const subject = items[at + 1]?.pos === 'NOUN' && items[at + 2]?.pos === 'AUX'
  if (!subject && (item.pos === 'VERB' || /ing$/.test(item.lower))) return false
  // "…, he told them, but not at once"
  if (item.lower === 'but' && items[at + 1]?.lower === 'not') return true
  // "…, residents say, and the lift is broken": what is said goes on.
  if (item.pos === 'CCONJ') return goesOnWith(stream, at + 1)
  if (REASON.test(item.lower)) return true
  if (isRecord(items, at)) return false
  return !/^(?:after|as|while|when|who|which|to|in|on|at|citing|according|during|speaking)$/.test(
    item.lower,
  )
}

/** "…, the governor said, the heaviest toll since May.": what the reporter adds of the figure. */
function isRecord(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.lower === 'the' &&
    /^(?:\p{Ll}+est|first|second|third|fourth|fifth|latest|last|only|most|worst|best)$/u.test(
      items[at + 1]?.lower ?? '',
    ) &&
    !hasFiniteVerb(items, at + 1, items.length - 1)
  )
}

/** "…, she said, because of the rain", but not "…, he said, after the match": that is when he said it. */
const REASON = /^(?:because|although|though|unless|until|if|depending|provided|except|despite)$/

/** Behind "…, he said, and": more quoted words, or a clause that is not another frame. */
function goesOnWith(stream: Stream, at: number): boolean {
  const { items, chunks } = stream
  // "…, he added, and had replied": the subject is the same.
  if (items[at]?.pos === 'QUOTE' || items[at]?.pos === 'AUX') return true
  const rest = items.slice(at)
  if (!hasFiniteVerb(items, at, items.length - 1)) return false
  if (!rest.some((other) => other.cue)) return true
  const chunk = chunks[items[at]?.chunk ?? -1]
  // "and lost minutes had been credited": a participle that was taken for a verb
  let verb = chunk?.first === at ? linkRight(stream, chunk.last, items.length) + 1 : at + 2
  if (items[verb]?.pos !== 'AUX') return false
  while (items[verb]?.pos === 'AUX' || items[verb]?.pos === 'ADV') verb++
  return (
    !SAYS.test(items[verb]?.cue?.lemma ?? '') ||
    /^(?:been|was|were|being)$/.test(items[verb - 1]?.lower ?? '')
  )
}

const SAYS = /^(?:say|tell|add|warn|insist|deny|claim|urge|call|accuse|argue|ask|describe)$/

/** A clause that stands by itself: a subject, then a finite verb. */
function isClause(stream: Stream, first: number, last: number): boolean {
  const { items, chunks } = stream
  const chunk = chunks[items[first]?.chunk ?? -1]
  const lead = items[first]?.lower ?? ''
  if (!/^(?:there|what|it)$/.test(lead) && chunk?.first !== first) return false
  if (TIMES.has(items[chunk?.last ?? first]?.lower ?? '')) return false
  return hasFiniteVerb(items, first + 1, last)
}

/** What stands before a frame, if it can be its content. */
function contentBefore(
  stream: Stream,
  site: Site,
  floor: number,
): { span: Span; quoted: boolean; incomplete: boolean; clause: boolean } | null {
  const { items } = stream
  // "Alfie Dunn, who wrote to the leader, was there": what stands before is the one who wrote.
  if (!site.subject.shared && site.subject.last < site.first && site.tie === 'comma') return null
  let p = site.start - 1
  if (items[p]?.text === ',') p--
  const last = items[p]
  if (!last || p < floor) return null
  if (
    last.pos === 'QUOTE' &&
    last.chunk < 0 &&
    site.cue.takes.has('q') &&
    (site.tie === 'comma' || site.inverted)
  ) {
    let first = p
    while (first > floor && !opens(items, first)) first--
    const span = contentSpan(items, first, p)
    return span ? { span, quoted: true, incomplete: false, clause: true } : null
  }
  if (site.tie !== 'comma') return null
  let first = floor
  while (/^[-–•]$/.test(items[first]?.text ?? '') || items[first]?.pos === 'CCONJ') first++
  const finite = hasFiniteVerb(items, first, p)
  // "Not so fast, says Ann Lee.", and whole sentences whose verb the tagger took for something else.
  const short =
    (site.inverted && p - first <= 5) ||
    p - first > 7 ||
    ANSWERS.test(items[first]?.lower ?? '') ||
    isHeadline(items, first, p)
  if (!finite && !short && site.complement.frameEnd >= items.length - 2) return null
  // "…, when, she says, the bank was glad": what stands before the conjunction is the reporter's.
  if (p > first && HANGS.test(last.lower)) first = p
  const span = contentSpan(items, first, p)
  const lead = items[first]
  // "While bases have been hit, analysts say …": a clause that hangs on the frame is not what is said.
  if (
    lead &&
    SUBORDINATOR.test(lead.lower) &&
    first < p &&
    finite &&
    !items.slice(first, p).some((item) => item.text === ',')
  )
    return null
  const adverbial =
    lead !== undefined &&
    lead.chunk < 0 &&
    (lead.pos === 'ADP' || lead.pos === 'ADV' || lead.pos === 'SCONJ' || /ing$/.test(lead.lower))
  return span
    ? {
        span,
        quoted: false,
        incomplete: (!finite && !adverbial) || items[p]?.pos === 'AUX' || first === p,
        // "Under the plan, he said, …": a mere adverbial says something only where a clause follows.
        clause: finite || !adverbial || p - first > 7,
      }
    : null
}

/** `Asked about a report that called it "risky", she said it was old`: what stands before the frame only leads to it. */
function leadsAway({ items }: Stream, { complement, start }: Site, floor: number): boolean {
  if (complement.kind !== 'that' && complement.kind !== 'clause') return false
  const lead = items[floor]
  return (
    lead !== undefined &&
    lead.pos === 'VERB' &&
    (ASKED.has(lead.lower) || /^(?:told|shown|confronted)$/.test(lead.lower)) &&
    floor < start
  )
}

/** "Striker to miss derby, coach confirms": a headline says so of what is to come. */
const isHeadline = (items: readonly Item[], first: number, last: number): boolean =>
  items
    .slice(first + 1, last)
    .some(({ lower }, at) => lower === 'to' && items[first + at + 2]?.pos === 'VERB')

/** "Not soon, most analysts believe." */
const ANSWERS = /^(?:not|perhaps|maybe|probably|possibly|never|hardly|yes|no)$/

const HANGS = /^(?:when|where|because|that|which|who|although|though|since|while)$/

/** A break in the sentence behind which a mixed quotation may begin: its first word, a colon, a dash. */
function opens(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  return !before || /^[;:—–]$/.test(before.text)
}
