import type { Span } from '../../article/types.ts'
import { isCapital } from '../reading/capitals.ts'
import type { Item, Stream } from '../reading/streams.ts'
import { TIMES } from '../reading/word-lists.ts'
import { contentSpan, hasFiniteVerb } from './finding.ts'
import { type Site, SUBORDINATOR } from './frame.ts'

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
  const before = contentBefore(stream, site, floor)
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
    (before.incomplete || isClause(stream, floor, site.start - 1))
  ) {
    // "There had been no row, he added, 'apart from the one …'". "Earlier models, it argues, 'mistook a blanket for a bruise'."
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
    const last =
      direct && !site.cue.takes.has('x')
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
  const end = complement.frameEnd
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
    push(before.span)
    // "Rules change, she notes; judges do not": the frame is set into what is said.
    // "His captors, he said, fed him once a day": the frame stands between subject and verb.
    const parts = before.incomplete && hasFiniteVerb(items, end + 2, end + 2)
    const goesOn =
      next?.text === ';'
        ? isClause(stream, end + 2, bound - 1)
        : next?.text === ',' && (parts || opensClauseRest(items, end + 2))
    const after = goesOn ? contentSpan(items, end + 2, bound - 1) : null
    push(after)
    return { content, rule: after ? 'frame-inside' : 'frame-behind', end: bound, open: false }
  }
  return null
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

/** Effects of what was said, told by the reporter: ", sending its shares down". */
const EFFECT =
  /^(?:sending|prompting|sparking|drawing|triggering|fuelling|fueling|raising|lifting|pushing|dragging|leading|forcing|leaving|something|indicating|beating|missing|topping|ending|marking|bringing|earning|winning|dashing|stoking|easing|intensifying|deepening|echoing|contradicting|reversing|despite|without)$/

const VERDICTS =
  /^(?:charge|claim|move|decision|allegation|figure|view|account|suggestion|comparison|step|accusation|demand|point|position|pledge|proposal|threat)$/

function phraseEnd(stream: Stream, site: Site, bound: number): number {
  const { items } = stream
  const { start, kind } = site.complement
  const relative = items[site.first - 1]?.lower ?? ''
  // "The drug, which its maker says prevents nine in ten attacks, costs …"
  if (/^(?:which|whom|who)$/.test(relative) && items[site.first - 2]?.text === ',') {
    const comma = items.findIndex((item, at) => at > start && item.text === ',')
    if (comma > 0 && comma < bound) return comma - 1
  }
  let quoted = items[start]?.pos === 'QUOTE'
  for (let i = start + 1; i < bound; i++) {
    const item = items[i] as Item
    if (kind === 'phrase' && item.lower === 'via') return i - 1
    // "apologised for the wait after trains had failed": what went before is the reporter's to tell.
    if (kind === 'phrase' && AFTERWARDS.test(item.lower) && tellsOn(stream, start, i, bound))
      return i - 1
    if (isMedium(stream, i, bound)) return i - 1
    if (item.lower === 'and' && quoted && isBarePast(items[i + 1])) return i - 1
    // "thanked the crew and left"
    if (
      kind === 'phrase' &&
      item.pos === 'CCONJ' &&
      isDeed(items[i + 1]) &&
      items[start]?.lower !== 'to' &&
      items[start]?.lower !== 'not' &&
      !hasFiniteVerb(items, start, i - 1)
    )
      return items[i - 1]?.text === ',' ? i - 2 : i - 1
    if (item.pos === 'CCONJ' && keepsSilent(items, i + 1))
      return items[i - 1]?.text === ',' ? i - 2 : i - 1
    if (item.pos === 'QUOTE') quoted = true
    if (
      kind === 'phrase' &&
      item.text === ',' &&
      /^(?:which|who)$/.test(items[i + 1]?.lower ?? '') &&
      !items.slice(i + 2, bound).some((later) => later.text === ',')
    )
      return i - 1
    if (item.text === ';' && isOtherSubject(stream, i + 1)) return i - 1
    if (item.text !== ',') continue
    const next = items[i + 1]
    if (next && i > start + 1 && isComment(stream, i)) return i - 1
    if (
      (kind === 'phrase' || site.cue.takes.has('b')) &&
      next?.pos === 'CCONJ' &&
      next.lower !== 'or' &&
      opensSentence(stream, i + 2)
    )
      return i - 1
    if (next && isDayOf(stream, i + 1)) return i - 1
    if (next && goesOnAsFrame(stream, site, i + 1)) return i - 1
    if (next && isBackground(stream, site, i + 1, bound)) return i - 1
    // ", a charge that Ravia rejected"
    if (
      next &&
      /^an?$/.test(next.lower) &&
      VERDICTS.test(items[i + 2]?.lower ?? '') &&
      /^(?:that|which|he|she|they|it)$/.test(items[i + 3]?.lower ?? '')
    )
      return i - 1
    if (next && EFFECT.test(next.lower)) return i - 1
    if (items[i - 1]?.pos === 'QUOTE' && next && /^(?:but|although|though|while)$/.test(next.lower))
      return i - 1
    if (
      kind === 'phrase' &&
      next &&
      SUBORDINATOR.test(next.lower) &&
      hasFiniteVerb(items, i + 1, Math.min(i + 12, items.length))
    )
      return i - 1
  }
  if (kind === 'phrase') {
    for (let i = start + 1; i < bound; i++) {
      const item = items[i] as Item
      const chunk = stream.chunks[items[i + 1]?.chunk ?? -1]
      if (
        item.lower === 'on' &&
        chunk &&
        TIMES.has(items[chunk.last]?.lower ?? '') &&
        /^\p{Lu}/u.test(items[chunk.last]?.text ?? '') &&
        chunk.last + 1 >= bound - 1
      )
        return i - 1
    }
  }
  return bound - 1
}

/**
 * "…, and has suspended all sailings", "…, then hung up": a verb without a subject behind the comma
 * tells what the one who spoke did next.
 */
function goesOnAsFrame(stream: Stream, site: Site, at: number): boolean {
  const { items } = stream
  if (site.cue.form !== 'past' && site.complement.kind !== 'phrase') return false
  const verb = items[at + 1]
  if (!verb || verb.chunk >= 0 || verb.cue) return false
  if (items[at]?.lower === 'then')
    return /^(?:hung|left|walked|laughed|sat|stood|drove)$/.test(verb.lower)
  if (items[at]?.lower !== 'and') return false
  if (/^(?:has|have)$/.test(verb.lower)) return true
  return isBarePast(verb) && (items[at + 2]?.chunk ?? -1) >= 0
}

/** `…, who has banked there since 1971`: in the present tense behind what "was said", it is the reporter's. */
function isBackground({ items }: Stream, site: Site, at: number, bound: number): boolean {
  if (site.cue.form !== 'past') return false
  const lead = /^(?:in|of|during|from|under)$/.test(items[at]?.lower ?? '') ? at + 1 : at
  if (!/^(?:who|which|whose|where)$/.test(items[lead]?.lower ?? '')) return false
  if (items.slice(lead, bound).some((item) => item.text === ',')) return false
  return (
    site.complement.kind === 'phrase' || /^(?:has|have|is|are)$/.test(items[lead + 1]?.lower ?? '')
  )
}

const AFTERWARDS = /^(?:after|when|once)$/

/** Behind "after" stands a clause of its own, and before it a whole phrase. */
function tellsOn(stream: Stream, start: number, at: number, bound: number): boolean {
  const { items } = stream
  if (at - start < 2 || hasFiniteVerb(items, start, at - 1)) return false
  if (/^(?:to|not|that|not)$/.test(items[start]?.lower ?? '')) return false
  return hasFiniteVerb(items, at + 1, Math.min(at + 12, bound - 1))
}

/** "… in a written statement." at the end of a sentence: how it was said. */
function isMedium(stream: Stream, at: number, bound: number): boolean {
  const { items, chunks } = stream
  if (items[at]?.lower !== 'in') return false
  const chunk = chunks[items[at + 1]?.chunk ?? -1]
  return (
    chunk?.first === at + 1 &&
    /^an?$/.test(items[chunk.first]?.lower ?? '') &&
    /^(?:statement|tweet|interview|letter|email|e-mail|memo|speech|post)$/.test(
      items[chunk.last]?.lower ?? '',
    ) &&
    restIsPhrase(items, chunk.last + 1, Math.min(bound, items.length))
  )
}

/** Nothing more, or "with the broadcaster", "on Bluesky". */
function restIsPhrase(items: readonly Item[], from: number, end: number): boolean {
  if (from >= end - 1) return true
  return (
    /^(?:with|on|to|for|by|published|released|of)$/.test(items[from]?.lower ?? '') &&
    end - from <= 8 &&
    !hasFiniteVerb(items, from + 1, end - 1)
  )
}

/** ", on the fourth day of a trial that …": when it was said. */
function isDayOf({ items }: Stream, at: number): boolean {
  return (
    items[at]?.lower === 'on' &&
    items[at + 1]?.lower === 'the' &&
    /^(?:day|morning|evening|night|eve|anniversary)$/.test(items[at + 3]?.lower ?? '') &&
    items[at + 4]?.lower === 'of'
  )
}

/** "but declined to say …", "but did not name him": it is the reporter who tells what was not said. */
function keepsSilent(items: readonly Item[], at: number): boolean {
  const verb = items[at]?.lower ?? ''
  if (/^(?:declin|refus)(?:ed|es)$/.test(verb)) return items[at + 1]?.lower === 'to'
  if (/^(?:gave|gives|offered|offers|made|makes)$/.test(verb))
    return /^(?:no|neither|few|little)$/.test(items[at + 1]?.lower ?? '')
  if (!/^(?:did|does|would|could)$/.test(verb)) return false
  const not = /^(?:not|n't)$/.test(items[at + 1]?.lower ?? '')
  return (
    not &&
    /^(?:say|give|name|elaborate|explain|specify|identify|comment|provide|answer|offer|disclose|reveal)$/.test(
      items[at + 2]?.lower ?? '',
    )
  )
}

const REMARKS =
  /^(?:practice|phrase|term|expression|nickname|tactic|habit|trick|word|exchange|blow|twist|episode|chapter|sign|setback|reversal|departure|contrast|remark|comment|line|first|row|dispute|quarrel)$/

/**
 * A phrase behind a comma that comments on all that was said (", a practice known as …") is the
 * reporter's: its noun names an utterance or event, or closing marks have ended the speaker's words.
 */
function isComment(stream: Stream, comma: number): boolean {
  const { items, chunks } = stream
  const chunk = chunks[items[comma + 1]?.chunk ?? -1]
  if (chunk?.first !== comma + 1 || !/^(?:an?|the)$/.test(items[comma + 1]?.lower ?? ''))
    return false
  const closed = items[comma - 1]?.pos === 'QUOTE' && items[comma - 1]?.chunk === -1
  const after = items[chunk.last + 1]
  const goesOn =
    !after || /^(?:that|which|known|called|of|in|for|to|he|she|they|since)$/.test(after.lower)
  // "her complaints, the first of them in May, were closed": what is said goes on behind it.
  const resumes = items.findIndex((item, at) => at > chunk.last && item.text === ',') + 1
  if (resumes > 0 && hasFiniteVerb(items, resumes, resumes)) return false
  if (!REMARKS.test(items[chunk.last]?.lower ?? '') || !goesOn) {
    // Behind closing marks only a phrase without a verb of its own is a comment.
    return closed && goesOn && !items.slice(chunk.last + 1).some((item) => item.text === ',')
  }
  return true
}

/** "…; Wu compared them to …": behind the semicolon somebody else is told of. */
function isOtherSubject(stream: Stream, at: number): boolean {
  const chunk = stream.chunks[stream.items[at]?.chunk ?? -1]
  if (chunk?.first !== at || !isCapital(stream.items[chunk.last])) return false
  return hasFiniteVerb(stream.items, chunk.last + 1, stream.items.length - 1)
}

/** Behind "…, and": a clause with a subject of its own, which goes on with the story. */
function opensSentence(stream: Stream, at: number): boolean {
  const { items, chunks } = stream
  const chunk = chunks[items[at]?.chunk ?? -1]
  if (chunk?.first !== at) return false
  // "and divers plan to search": a plural noun and a verb that looks like another noun.
  if (
    chunk.last > at &&
    items[chunk.last + 1]?.lower === 'to' &&
    /[^s]s$/.test(items[chunk.last - 1]?.lower ?? '')
  )
    return true
  for (let i = chunk.last + 1; i < Math.min(items.length, chunk.last + 8); i++) {
    const item = items[i] as Item
    if (/^[,;]$/.test(item.text)) return false
    if (item.pos === 'AUX' || (item.chunk < 0 && item.pos === 'VERB' && !/ing$/.test(item.lower)))
      return items[i - 1]?.lower !== 'to'
  }
  return false
}

/** `said there was "no excuse" and ordered …`: the verb goes on with the frame, not with the content. */
function isBarePast(item: Item | undefined): boolean {
  return item?.pos === 'VERB' && item.chunk < 0 && item.cue === null && /ed$/.test(item.lower)
}

/** A verb in the past by itself: it goes on with what the source did. */
function isDeed(item: Item | undefined): boolean {
  return (
    item?.pos === 'VERB' && item.chunk < 0 && /(?:ed|eft|ent|ook|ame|ave|old|ade)$/.test(item.lower)
  )
}

function opensClauseRest(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item?.pos === 'AUX') return true
  if (!item || items.length - at < 4) return false
  // "…, residents said, hours after …"
  if (
    TIMES.has(item.lower) &&
    /^(?:after|before|later|earlier|ago)$/.test(items[at + 1]?.lower ?? '')
  )
    return false
  // "prompt resuscitation would have saved him": an adjective that was taken for a verb
  const subject = items[at + 1]?.pos === 'NOUN' && items[at + 2]?.pos === 'AUX'
  if (!subject && (item.pos === 'VERB' || /ing$/.test(item.lower))) return false
  // "…, residents say, and the lift is broken": what is said goes on.
  if (item.pos === 'CCONJ')
    return (
      hasFiniteVerb(items, at + 1, items.length - 1) && !items.slice(at).some((other) => other.cue)
    )
  return !/^(?:after|as|while|when|who|which|to|in|on|at|citing|according|during|speaking)$/.test(
    item.lower,
  )
}

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
  const short = (site.inverted && p - first <= 5) || p - first > 7
  if (!finite && !short && site.complement.frameEnd >= items.length - 2) return null
  const span = contentSpan(items, first, p)
  const lead = items[first]
  // "While bases have been hit, analysts say …": a clause that hangs on the frame is not what is said.
  if (
    lead &&
    SUBORDINATOR.test(lead.lower) &&
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
        incomplete: (!finite && !adverbial) || items[p]?.pos === 'AUX',
        // "Under the plan, he said, …": a mere adverbial says something only where a clause follows.
        clause: finite || !adverbial || p - first > 7,
      }
    : null
}

/** A break in the sentence behind which a mixed quotation may begin: its first word, a colon, a dash. */
function opens(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  return !before || /^[;:—–]$/.test(before.text)
}
