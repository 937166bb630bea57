import type { Span } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import { ASKED } from '../reading/word-lists.ts'
import { bodyStart, contentSpan, type Finding, spanOf } from './finding.ts'
import { readSite } from './frame.ts'
import { type Cut, cutContent } from './frame-content.ts'
import { type Site, sharesSubject } from './site.ts'

/** Finds "X said that …", `"…," said X`, "…, X says, …" and the like in one sentence. */
export function findReportingClauses(stream: Stream): Finding[] {
  const sites: Site[] = []
  const { items } = stream
  for (let i = 0; i < items.length; i++) {
    const cue = items[i]?.cue
    const site = cue ? readSite(stream, i, cue) : null
    if (site) sites.push(goOn(stream, site, sites.at(-1)))
  }
  return sites.length === 0 ? [] : cutContents(stream, sites)
}

/** `…, the company said in a statement, adding that …`: who adds is who said, not what was spoken of. */
function goOn(stream: Stream, site: Site, before: Site | undefined): Site {
  if (site.tie !== 'participle' || site.cue.form !== 'ing' || before?.tie !== 'comma') return site
  const { items } = stream
  const end = Math.max(before.complement.frameEnd, before.verb)
  for (let i = end + 1; i < site.start; i++)
    if (items[i]?.text === ',' || items[i]?.quote) return site
  if (site.subject.first >= before.start && site.subject.first > site.start) return site
  return items[site.start]?.text === ',' ? sharesSubject(site, before) : site
}

function cutContents(stream: Stream, sites: readonly Site[]): Finding[] {
  const { items } = stream
  const kept: { site: Site; content: Span[]; rule: string; end: number }[] = []
  const inner: Site[] = [] // "a message stating …" within what somebody says
  let open: Site | null = null // the site whose content runs on
  for (const [n, found] of sites.entries()) {
    const last = kept.at(-1)
    const shared =
      open !== null &&
      ((found.tie === 'shared' && goesOnAlike(stream, open, found)) ||
        explains(stream, open, found))
    const site: Site = open && shared ? sharesSubject(found, open) : found
    if (open && !standsBeside(stream, open, site)) {
      if (site.tie === 'inner' && site.cue.form === 'ing' && site.complement.kind === 'quote')
        inner.push(site)
      continue
    }
    const bound = nextStart(stream, sites, n)
    const floor = last?.end ?? bodyStart(items)
    const whole = last ? cutWhole(stream, site, last.site) : null
    const cut = cutContent(stream, site, floor, bound) ?? whole
    if (!cut) continue
    // "Brand had apologised to him, he claimed": that Brand spoke is but what he claims.
    if (cut === whole && last?.site.complement.kind === 'phrase') kept.pop()
    kept.push({ site, content: cut.content, rule: cut.rule, end: cut.end })
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
  const part = closesPart(stream, site)
  if (inner.complement.kind === 'none') return null
  if (!part && site.complement.frameEnd < items.length - 6) return null
  const span = contentSpan(items, inner.first, last)
  const mark = items.findIndex(({ text }, at) => at > site.verb && text === ';')
  const end = part ? mark + 1 : items.length
  return span ? { content: [span], rule: 'frame-around', end, open: false } : null
}

/** "…, which he described as 'a trial'": a frame of its own about what was said before. */
function hangsOnContent({ items }: Stream, site: Site): boolean {
  return (
    site.tie === 'inner' &&
    /^(?:which|whom)$/.test(items[site.first - 1]?.lower ?? '') &&
    items[site.first - 2]?.text === ','
  )
}

/** "… but the state rejected the idea, arguing that …": who argues is the subject of the frame right before. */
const explains = ({ items }: Stream, open: Site, site: Site): boolean =>
  site.tie === 'participle' &&
  site.cue.form === 'ing' &&
  items[site.start]?.text === ',' &&
  open.complement.kind === 'phrase' &&
  open.subject.first > site.subject.first &&
  open.subject.first < site.start

/** "promised water by 2030 but the auditor warned that …": behind a mere phrase, "but" and a new subject begin a frame. */
const turnsToOther = ({ items }: Stream, open: Site, site: Site): boolean =>
  open.complement.kind === 'phrase' &&
  /^(?:but|while|though|although)$/.test(items[site.start]?.lower ?? '') &&
  site.start > open.complement.start &&
  site.complement.kind !== 'none'

/** "put the levy at four euros, said two people who were there; …": the frame holds all up to the semicolon. */
function closesPart({ items }: Stream, { inverted, tie, complement }: Site): boolean {
  if (!inverted || tie !== 'comma' || complement.kind !== 'none') return false
  const next = complement.frameEnd + 1
  if (items[next]?.lower !== 'who') return items[next]?.text === ';'
  const mark = items.findIndex(({ text }, at) => at > next && /^[,;]$/.test(text))
  return items[mark]?.text === ';'
}

/** "Asked about a report that called it risky, Lee said …": the main frame begins behind the comma. */
const asidesEnd = ({ items }: Stream, open: Site, site: Site): boolean =>
  ASKED.has(items[bodyStart(items)]?.lower ?? '') &&
  open.tie === 'inner' &&
  site.tie === 'comma' &&
  site.complement.kind !== 'none' &&
  items[site.start]?.text === ','

/** "not to visit the yard or read about it": goes on with what is asked. */
const goesOnToAsk = ({ items }: Stream, open: Site, site: Site): boolean =>
  /^(?:to|not)$/.test(items[open.complement.start]?.lower ?? '') &&
  (site.cue.form === 'base' || /^(?:read|put)$/.test(site.cue.lemma)) &&
  open.cue.form !== 'base'

/** Left over "was heard to", "has", "later": what stands before the whole verb. */
function helpedFrom({ items }: Stream, verb: number): number {
  let at = verb - 1
  while (
    items[at]?.pos === 'AUX' ||
    items[at]?.pos === 'ADV' ||
    /^(?:to|heard|not|has|have|had|was|were|is)$/.test(items[at]?.lower ?? '')
  )
    at--
  return at
}

/** "A nurse, who left because she fears for her job, said …": a subject from before the aside, and its verb behind a comma. */
const mainVerbOf = (stream: Stream, open: Site, site: Site): boolean =>
  !site.subject.shared &&
  site.subject.last < open.first &&
  site.first <= site.subject.first &&
  stream.items[helpedFrom(stream, site.verb)]?.text === ','

/** "When they ask her whether she is sad she tells them that …": the main clause begins without a mark. */
const asksFirst = ({ items }: Stream, open: Site, site: Site): boolean =>
  open.cue.lemma === 'ask' &&
  /^(?:when|whenever|if|once)$/.test(items[open.first - 1]?.lower ?? '') &&
  open.first <= 3 &&
  site.complement.kind !== 'none' &&
  /^(?:he|she|they|it|i)$/.test(items[site.subject.first]?.lower ?? '') &&
  site.subject.first > open.complement.start + 1

/** "…, in what a judge called 'a disgrace'": the reporter's, behind what was said. */
const namesIt = ({ items }: Stream, { first }: Site): boolean =>
  items[first - 1]?.lower === 'what' &&
  /^(?:in|amid|for)$/.test(items[first - 2]?.lower ?? '') &&
  items[first - 3]?.text === ','

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
  // "Ann Lee, who denied it, said …": the main verb, whose subject stands before the aside.
  if (
    (/^(?:who|which)$/.test(items[open.first]?.lower ?? '')
      ? items[open.first - 1]?.text === ','
      : open.tie === 'participle' && open.cue.form === 'ing') &&
    site.subject.first < open.first &&
    items[helpedFrom(stream, site.verb)]?.text === ','
  )
    return true
  if (asksFirst(stream, open, site)) return true
  if (closesPart(stream, site) || asidesEnd(stream, open, site)) return true
  // "…, according to the ministry, which said …"
  const { first } = site.subject
  if (items[first - 1]?.lower === 'to' && items[first - 2]?.lower === 'according')
    return site.complement.kind !== 'none'
  if (mainVerbOf(stream, open, site)) return true
  if (hangsOnContent(stream, site) || namesIt(stream, site)) return site.complement.kind !== 'none'
  if (site.tie === 'subordinate' || site.tie === 'participle')
    return site.complement.kind !== 'none'
  if (site.tie === 'inner' && turnsToOther(stream, open, site)) return true
  if (site.tie !== 'shared' || goesOnToAsk(stream, open, site)) return false
  const conjunction = items[site.start]
  // "…, he added, and had replied with a nod": in the tense of what is said, and a part of it.
  if (open.complement.kind === 'none' && site.complement.kind === 'none')
    if (items[site.verb - 1]?.lower === 'had') return false
  if (conjunction?.text === ',') return true
  if (goesOnAlike(stream, open, site)) return true
  const before = items[site.start - 1]
  return (
    open.complement.kind === 'phrase' || before?.pos === 'QUOTE' || conjunction?.lower === 'but'
  )
}

/**
 * "said the results were pending and asked anyone with footage to come": a verb of speech in the same
 * form goes on with the frame, unless it may hang on a helper within what is said ("had lied and told").
 */
function goesOnAlike({ items }: Stream, open: Site, site: Site): boolean {
  if (site.cue.form !== open.cue.form || site.complement.kind === 'none') return false
  if (site.cue.takes.has('d') || site.cue.takes.has('b')) return false
  return !items
    .slice(open.complement.start, site.start)
    .some(
      (item) =>
        /^(?:has|have|had|having|who|which|that)$/.test(item.lower) &&
        item !== items[open.complement.start],
    )
}

/** Where the content of a site must stop because another frame begins. */
function nextStart(stream: Stream, sites: readonly Site[], n: number): number {
  const site = sites[n] as Site
  for (const later of sites.slice(n + 1, n + 6)) {
    if (mainVerbOf(stream, site, later)) {
      const comma = helpedFrom(stream, later.verb)
      if (comma > site.complement.start) return comma
    }
    if (later.start >= site.complement.start && standsBeside(stream, site, later))
      return namesIt(stream, later)
        ? later.first - 3
        : hangsOnContent(stream, later)
          ? later.start - 2
          : later.start
  }
  return stream.items.length
}
