import type { Span } from '../article/types.ts'
import { type Complement, readComplement } from './complement.ts'
import type { CueVerb } from './cue-verbs.ts'
import { bodyStart, contentSpan, type Finding, hasFiniteVerb, spanOf } from './finding.ts'
import type { Item, Stream } from './streams.ts'
import {
  clauseSubject,
  endsClause,
  extendRight,
  type Subject,
  skipAdverbials,
  subjectBefore,
} from './subjects.ts'
import { TIMES } from './word-lists.ts'

/** A reporting verb with its subject, before its content is cut out of the sentence. */
interface Site {
  readonly verb: number
  readonly cue: CueVerb
  readonly subject: Subject
  readonly inverted: boolean
  readonly complement: Complement
  /** First item of the frame with the comma or conjunction that sets it off. */
  readonly start: number
  /** First item of the frame itself. */
  readonly first: number
  /** How the frame hangs on what stands before it. */
  readonly tie: 'main' | 'shared' | 'participle' | 'subordinate' | 'comma' | 'inner'
}

/** What may stand before "to say" so that something is said. */
const TO_SPEAK =
  /^(?:on|continue[sd]?|came|comes|began|begins|went|like[sd]?|love[sd]?|tends?|tended|used|had|has|have|quick|keen|happy|forced|obliged|proceeded|seem(?:s|ed)|appear(?:s|ed))$/
const MODAL = /^(?:will|would|could|may|might|should|must|can|'ll|'d|’d)$/
const SUBORDINATOR =
  /^(?:after|as|while|when|though|although|whereas|before|because|where|until|since)$/
const BE = /^(?:is|are|was|were|be|been|being|am|'s|’s|'re|’re)$/

/** Finds "X said that …", `"…," said X`, "…, X says, …" and the like in one sentence. */
export function findReportingClauses(stream: Stream): Finding[] {
  const sites: Site[] = []
  for (const [index, item] of stream.items.entries()) {
    const site = item.cue ? readSite(stream, index, item.cue) : null
    if (site) sites.push(site)
  }
  return cutContents(stream, sites)
}

function readSite(stream: Stream, verb: number, cue: CueVerb): Site | null {
  const { items } = stream
  const before = items[verb - 1]
  const helpers = helpersBefore(items, verb)
  if (helpers.negated && !cue.takes.has('b')) return null
  if (
    before?.lower === 'to' &&
    saidToHave(items, verb) < 0 &&
    !TO_SPEAK.test(items[verb - 2]?.lower ?? '')
  )
    return null
  if (
    cue.form === 'past' &&
    (helpers.be || (items[verb + 1]?.lower === 'by' && items[verb + 2]?.pos !== 'NUM'))
  )
    return null
  const complement = verdict(stream, verb, cue) ?? readComplement(stream, verb, cue)
  if (helpers.modal && complement.kind !== 'quote' && before?.pos !== 'QUOTE') return null
  if (cue.form === 'ing' && !helpers.be) return readParticiple(stream, verb, cue, complement)
  const inverted = readInverted(stream, verb, cue)
  if (inverted) return inverted
  const relay = saidToHave(items, verb)
  const subject = subjectBefore(
    stream,
    relay > 0 ? relay : before?.lower === 'to' ? verb - 2 : verb,
  )
  if (!subject || subject.last >= verb) return null
  const pronoun = items[subject.first]?.lower ?? ''
  if (stream.container === null && /^(?:i|we|you|me|us)$/.test(pronoun)) return null
  if (isFreeRelative(items, subject.from) && complement.kind !== 'quote') return null
  return { verb, cue, subject, inverted: false, complement, ...frameStart(stream, subject) }
}

/** "is said to have told …": the place of "said", or -1. */
function saidToHave(items: readonly Item[], verb: number): number {
  let i = verb - 1
  if (items[i]?.lower === 'have') i--
  if (items[i]?.lower !== 'to') return -1
  return /^(?:said|reported|understood|believed|alleged|thought)$/.test(items[i - 1]?.lower ?? '')
    ? i - 1
    : -1
}

/** `a decision that she called "the least bad"`: what is judged stands before, so the verdict is all. */
function verdict(stream: Stream, verb: number, cue: CueVerb): Complement | null {
  const { items, chunks } = stream
  if (!cue.takes.has('x') || items[verb + 1]?.pos !== 'QUOTE') return null
  const first = chunks[items[verb - 1]?.chunk ?? -1]?.first ?? verb
  const before = items[first]?.lower === 'that' ? 'that' : (items[first - 1]?.lower ?? '')
  if (!/^(?:that|which|who|whom|what)$/.test(before)) return null
  return { kind: 'quote', start: verb + 1, addressee: null, frameEnd: verb, cueEnd: verb }
}

/** "What he disputes is …", "the case on which the court has ruled": nothing is said there. */
function isFreeRelative(items: readonly Item[], from: number): boolean {
  const before = items[from - 1]?.lower
  return before === 'what' || (before === 'which' && items[from - 2]?.pos === 'ADP')
}

function helpersBefore(
  items: readonly Item[],
  verb: number,
): { negated: boolean; be: boolean; modal: boolean } {
  let negated = false
  let be = false
  let modal = false
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    const item = items[i] as Item
    if (
      item.pos !== 'AUX' &&
      item.pos !== 'ADV' &&
      item.pos !== 'PART' &&
      !MODAL.test(item.lower) &&
      !BE.test(item.lower)
    )
      break
    if (/^(?:not|never)$|n't$/.test(item.lower)) negated = true
    if (BE.test(item.lower) && !(item.lower === "'s" && item.pos === 'PART')) be = true
    if (MODAL.test(item.lower)) modal = true
  }
  return { negated, be, modal }
}

/** `"…," said X` and "…, says X." */
function readInverted(stream: Stream, verb: number, cue: CueVerb): Site | null {
  const { items, chunks } = stream
  if (!cue.takes.has('q') || cue.form === 'base') return null
  let p = verb - 1
  if (items[p]?.text === ',') p--
  const quoted = items[p]?.pos === 'QUOTE' && (items[p]?.chunk ?? -1) < 0
  const comma = items[verb - 1]?.text === ','
  if (!quoted && !comma && verb !== 0) return null
  if (!quoted && (cue.takes.has('n') || cue.takes.has('a'))) return null
  let at = verb + 1
  if (items[at]?.pos === 'ADV') at++
  const chunk = chunks[items[at]?.chunk ?? -1]
  if (!chunk || chunk.first !== at) return null
  if (TIMES.has(items[chunk.last]?.lower ?? '') && chunk.last === chunk.first) return null
  const subject = extendRight(stream, items[at]?.chunk ?? -1, items.length)
  const after = items[subject.last + 1]
  if (!quoted && after && !/^[.,:;]$/.test(after.text)) return null
  const end = subject.appositive?.last ?? subject.last
  const complement = afterFrame(stream, end)
  return {
    verb,
    cue,
    subject,
    inverted: true,
    complement,
    start: p + 1,
    first: verb,
    tie: quoted || comma ? 'comma' : 'main',
  }
}

/** What follows a frame that stands behind or inside its content. */
function afterFrame(stream: Stream, end: number): Complement {
  const { items } = stream
  let i = end + 1
  while (
    items[i] &&
    !/^[:]$/.test(items[i]?.text ?? '') &&
    items[i]?.pos !== 'QUOTE' &&
    i <= end + 40
  )
    i++
  const quote = items[i]?.text === ':' ? i + 1 : i
  const found =
    items[quote]?.pos === 'QUOTE' &&
    (items[quote]?.chunk ?? -1) < 0 &&
    endsClause(items[quote] as Item)
  return {
    kind: found ? 'quote' : 'none',
    start: found ? quote : end + 1,
    addressee: null,
    frameEnd: end,
    cueEnd: end,
  }
}

/** Verbs whose participle with a mere noun phrase still tells of speech ("denying any role"). */
const PARTICIPLE_PHRASES = new Set(
  'deny reject dismiss dispute blame accuse cite call describe brand label dub urge warn criticise criticize condemn denounce praise demand propose promise ask encourage predict claim allege announce defend thank credit admit recommend apologise apologize speak complain characterise characterize refer put'.split(
    ' ',
  ),
)

/** ", adding that …", "with the paper reporting …", "a message stating …". */
function readParticiple(
  stream: Stream,
  verb: number,
  cue: CueVerb,
  complement: Complement,
): Site | null {
  const { items, chunks } = stream
  if (complement.kind === 'none') return null
  const j = skipAdverbials(stream, verb - 1)
  const before = items[j]
  if (!before && complement.kind === 'clause') return null
  if (!before && complement.kind === 'phrase' && !PARTICIPLE_PHRASES.has(cue.lemma)) return null
  const site = (subject: Subject | null, start: number, tie: Site['tie']): Site | null =>
    subject ? { verb, cue, subject, inverted: false, complement, start, first: start, tie } : null
  if (!before) {
    const comma = items.findIndex((item, at) => at > verb && item.text === ',')
    const chunk = items[comma + 1]?.chunk ?? -1
    if (comma < 0 || chunk < 0 || chunks[chunk]?.first !== comma + 1) return null
    const subject = extendRight(stream, chunk, items.length)
    const ended = { ...complement, kind: complement.kind }
    return {
      verb,
      cue,
      subject,
      inverted: false,
      complement: ended,
      start: 0,
      first: 0,
      tie: 'main',
    }
  }
  if (before.pos === 'VERB' && /^(?:start|beg[au]n|kept|keep|stop|continu)/.test(before.lower)) {
    const subject = subjectBefore(stream, j)
    return subject
      ? { verb, cue, subject, inverted: false, complement, ...frameStart(stream, subject) }
      : null
  }
  if (
    before.text === ',' ||
    (before.pos === 'QUOTE' && before.chunk < 0) ||
    /^(?:by|and|while|whilst|but|or)$/.test(before.lower)
  ) {
    if (complement.kind === 'phrase' && !PARTICIPLE_PHRASES.has(cue.lemma)) return null
    const end =
      before.pos === 'QUOTE' ? j + 1 : before.text === ',' || items[j - 1]?.text !== ',' ? j : j - 1
    return site(clauseSubject(stream, end), end, 'participle')
  }
  if (before.chunk >= 0) {
    const chunk = chunks[before.chunk]
    if (!chunk) return null
    const lead = items[chunk.first - 1]
    const linked = linkedName(stream, before.chunk)
    const subject: Subject = linked ?? {
      first: chunk.first,
      last: chunk.last,
      appositive: null,
      from: chunk.first,
      shared: false,
    }
    if (lead?.lower === 'with' || lead?.text === ',') {
      const comma = items[chunk.first - 2]?.text === ',' ? chunk.first - 2 : chunk.first - 1
      return site(subject, comma, 'participle')
    }
    return complement.kind === 'phrase' && !cue.takes.has('i')
      ? null
      : site(subject, chunk.first, 'inner')
  }
  return null
}

/** "the Municipality of Livorno asking …": the name with its links, and not what it hangs on. */
function linkedName(stream: Stream, index: number): Subject | null {
  const { items, chunks } = stream
  let first = chunks[index]?.first ?? -1
  const last = chunks[index]?.last ?? -1
  for (let guard = 0; guard < 4; guard++) {
    const before = chunks[items[first - 2]?.chunk ?? -1]
    if (
      items[first - 1]?.lower !== 'of' ||
      !before ||
      !/^\p{Lu}/u.test(items[before.last]?.text ?? '')
    )
      break
    first = before.first
  }
  return last < 0 ? null : { first, last, appositive: null, from: first, shared: false }
}

/** Where a frame begins, and what ties it to the words before. */
function frameStart(
  stream: Stream,
  subject: Subject,
): { start: number; first: number; tie: Site['tie'] } {
  const { items, chunks } = stream
  const first = subject.from
  if (subject.shared) return { start: first, first, tie: 'shared' }
  let i = first - 1
  while (items[i]?.pos === 'ADV') i--
  const before = items[i]
  if (!before) return { start: first, first, tie: 'main' }
  if (SUBORDINATOR.test(before.lower)) {
    let start = i
    const lead = chunks[items[i - 1]?.chunk ?? -1]
    if (lead && TIMES.has(items[lead.last]?.lower ?? '')) start = lead.first
    else if (items[i - 1]?.lower === 'even' || items[i - 1]?.lower === 'just') start = i - 1
    if (items[start - 1]?.text === ',') start--
    return { start, first, tie: i === 0 ? 'main' : 'subordinate' }
  }
  if (/^(?:and|but|yet|so)$/.test(before.lower)) {
    const comma = items[i - 1]?.text === ','
    return {
      start: comma ? i - 1 : i,
      first,
      tie: comma ? 'subordinate' : i === 0 ? 'main' : 'inner',
    }
  }
  if (/^[;:]$/.test(before.text)) return { start: i, first, tie: 'subordinate' }
  if (before.text === ',') {
    const quote = items[i - 1]?.pos === 'QUOTE'
    return { start: i, first, tie: quote || i > 0 ? 'comma' : 'main' }
  }
  if (before.pos === 'QUOTE' && before.chunk < 0) return { start: i + 1, first, tie: 'comma' }
  if (/^[–—-]$/.test(before.text)) return { start: i, first, tie: 'comma' }
  return { start: first, first, tie: i < 0 ? 'main' : 'inner' }
}

function cutContents(stream: Stream, sites: readonly Site[]): Finding[] {
  const { items } = stream
  const kept: { site: Site; content: Span[]; rule: string; end: number }[] = []
  const inner: Site[] = [] // "a message stating …" within what somebody says
  let open: Site | null = null // the site whose content runs on
  for (const [n, site] of sites.entries()) {
    if (open && !standsBeside(stream, open, site)) {
      if (site.tie === 'inner' && site.cue.form === 'ing' && site.complement.kind === 'quote')
        inner.push(site)
      continue
    }
    const bound = nextStart(stream, sites, n)
    const floor = kept.at(-1)?.end ?? bodyStart(items)
    const cut = cutContent(stream, site, floor, bound) ?? cutWhole(stream, site, kept.at(-1)?.site)
    if (!cut) continue
    kept.push({ site, ...cut })
    open = cut.open ? site : null
  }
  for (const site of inner) {
    const span = contentSpan(items, site.complement.start, site.complement.start)
    if (span) kept.push({ site, content: [span], rule: 'quote-within', end: 0 })
  }
  return kept.map(({ site, content, rule }) => ({
    rule,
    stream,
    subject: site.subject,
    cue: spanOf(
      items,
      site.verb,
      Math.max(site.verb, site.inverted ? site.verb : site.complement.cueEnd),
    ),
    lemma: site.cue.lemma,
    content,
    addressee: site.complement.addressee,
    unstated: false,
    nested: rule === 'quote-within',
  }))
}

/** "The ministry said it was safe, Xinhe reported.": the second frame holds the first one whole. */
function cutWhole(stream: Stream, site: Site, inner: Site | undefined): Cut | null {
  const { items } = stream
  const last = site.start - 1
  if (!inner || site.tie !== 'comma' || site.complement.kind !== 'none' || inner.inverted)
    return null
  if (inner.complement.kind === 'none' || site.complement.frameEnd < items.length - 6) return null
  const span = contentSpan(items, inner.first, last)
  return span ? { content: [span], rule: 'frame-around', end: items.length, open: false } : null
}

/** Whether a second frame stands beside the content of the first one, and not within it. */
function standsBeside(stream: Stream, open: Site, site: Site): boolean {
  const { items } = stream
  // "…, the inspector said." at the end stands around all that is before it.
  if (
    site.tie === 'comma' &&
    site.complement.kind === 'none' &&
    site.complement.frameEnd >= items.length - 2
  )
    return true
  if (site.tie === 'subordinate' || site.tie === 'participle')
    return site.complement.kind !== 'none'
  if (site.tie !== 'shared') return false
  const conjunction = items[site.start]
  if (conjunction?.text === ',') return true
  const before = items[site.start - 1]
  return (
    open.complement.kind === 'phrase' || before?.pos === 'QUOTE' || conjunction?.lower === 'but'
  )
}

/** Where the content of a site must stop because another frame begins. */
function nextStart(stream: Stream, sites: readonly Site[], n: number): number {
  const site = sites[n] as Site
  for (const later of sites.slice(n + 1, n + 6)) {
    if (later.start > site.complement.start && standsBeside(stream, site, later)) return later.start
  }
  return stream.items.length
}

interface Cut {
  readonly content: Span[]
  readonly rule: string
  readonly end: number
  readonly open: boolean
}

function cutContent(stream: Stream, site: Site, floor: number, bound: number): Cut | null {
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
    complement.kind === 'quote' &&
    items[complement.start - 1]?.text === ',' &&
    before.incomplete
  ) {
    // "Earlier models, it argues, 'mistook a blanket for a bruise'."
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
    (!next ||
      next.pos === 'PUNCT' ||
      /^(?:in|on|at|during|after|from|over|by|this|last|earlier|afterwards|later)$/.test(
        next.lower,
      ))
  ) {
    push(before.span)
    const after =
      items[end + 1]?.text === ',' && opensClauseRest(items, end + 2)
        ? contentSpan(items, end + 2, bound - 1)
        : null
    push(after)
    return { content, rule: after ? 'frame-inside' : 'frame-behind', end: bound, open: false }
  }
  return null
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
  /^(?:sending|prompting|sparking|drawing|triggering|fuelling|fueling|raising|lifting|pushing|dragging|leading|forcing|leaving|something|indicating|ending|marking|bringing|earning|winning|dashing|stoking|easing|intensifying|deepening|echoing|contradicting|reversing|despite)$/

const VERDICTS =
  /^(?:charge|claim|move|decision|allegation|figure|view|account|suggestion|comparison|step|accusation|demand|point|position|pledge|proposal|threat)$/

function phraseEnd(stream: Stream, site: Site, bound: number): number {
  const { items } = stream
  const { start, kind } = site.complement
  for (let i = start + 1; i < bound; i++) {
    const item = items[i] as Item
    if (kind === 'phrase' && item.lower === 'via') return i - 1
    if (
      kind === 'phrase' &&
      item.text === ',' &&
      /^(?:which|who)$/.test(items[i + 1]?.lower ?? '') &&
      !items.slice(i + 2, bound).some((later) => later.text === ',')
    )
      return i - 1
    if (item.text !== ',') continue
    const next = items[i + 1]
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

function opensClauseRest(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || items.length - at < 4) return false
  if (item.pos === 'VERB' || /ing$/.test(item.lower)) return false
  // "…, residents say, and the lift is broken": what is said goes on.
  if (item.pos === 'CCONJ')
    return (
      hasFiniteVerb(items, at + 1, items.length - 1) && !items.slice(at).some((other) => other.cue)
    )
  return !/^(?:after|as|while|when|who|which|to|in|on|at|citing|according|during|speaking)$/.test(
    item.lower,
  )
}

/** What stands before a frame, if it can be its content. */
function contentBefore(
  stream: Stream,
  site: Site,
  floor: number,
): { span: Span; quoted: boolean; incomplete: boolean } | null {
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
    return span ? { span, quoted: true, incomplete: false } : null
  }
  if (site.tie !== 'comma') return null
  let first = floor
  while (/^[-–•]$/.test(items[first]?.text ?? '') || items[first]?.pos === 'CCONJ') first++
  const finite = hasFiniteVerb(items, first, p)
  if (!finite && site.complement.frameEnd >= items.length - 2) return null
  const span = contentSpan(items, first, p)
  const lead = items[first]
  // "While bases have been hit, analysts say …": a clause that hangs on the frame is not what is said.
  if (
    lead &&
    SUBORDINATOR.test(lead.lower) &&
    !items.slice(first, p).some((item) => item.text === ',')
  )
    return null
  const adverbial =
    lead !== undefined &&
    lead.chunk < 0 &&
    (lead.pos === 'ADP' || lead.pos === 'ADV' || lead.pos === 'SCONJ' || /ing$/.test(lead.lower))
  return span ? { span, quoted: false, incomplete: !finite && !adverbial } : null
}

/** A break in the sentence behind which a mixed quotation may begin: its first word, a colon, a dash. */
function opens(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  return !before || /^[;:—–]$/.test(before.text)
}
