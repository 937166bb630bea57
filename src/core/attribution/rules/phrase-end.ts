import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { TIMES, words } from '../reading/word-lists.ts'
import { isComment, isDayOf, isMedium } from './asides.ts'
import { hasFiniteVerb } from './finding.ts'
import { SUBORDINATOR } from './frame-start.ts'
import { beforeMainVerb } from './main-verb.ts'
import type { Site } from './site.ts'

/** Effects of what was said, told by the reporter: ", sending its shares down". */
const EFFECT =
  /^(?:sending|prompting|sparking|drawing|triggering|fuelling|fueling|raising|lifting|pushing|dragging|leading|forcing|leaving|something|indicating|beating|missing|topping|ending|marking|bringing|earning|winning|dashing|stoking|easing|intensifying|deepening|echoing|contradicting|reversing|despite|without)$/

const APPLAUSE =
  /^(?:cheers|applause|laughter|jeers|boos|gasps|groans|whistles|murmurs|shouts|heckles|loud|warm|rapturous)$/

export const VERDICTS =
  /^(?:estimate|description|characterisation|characterization|label|term|charge|claim|move|decision|allegation|figure|view|account|suggestion|comparison|step|accusation|demand|point|position|pledge|proposal|threat|gesture|offer|remark|promise|assertion|tactic|theory)$/

/** Last item of what is said behind a reporting verb. */
export function phraseEnd(stream: Stream, site: Site, bound: number): number {
  const end = wordsEnd(stream, site, bound)
  return site.complement.kind === 'phrase' ? beforeDay(stream, site.complement.start, end) : end
}

/** "announced a review on Monday": when it was announced. */
function beforeDay({ items, chunks }: Stream, start: number, end: number): number {
  const day = items[end]?.pos === 'PUNCT' ? end - 1 : end
  const chunk = chunks[items[day]?.chunk ?? -1]
  const on = (chunk?.first ?? 0) - 1
  if (chunk?.last !== day || on <= start || items[on]?.lower !== 'on') return end
  const item = items[day] as Item
  return TIMES.has(item.lower) && /^\p{Lu}/u.test(item.text) ? on - 1 : end
}

function wordsEnd(stream: Stream, site: Site, bound: number): number {
  const { items } = stream
  const { start, kind } = site.complement
  const relative = items[site.first - 1]?.lower ?? ''
  // "The drug, which its maker says prevents nine in ten attacks, costs …"
  if (/^(?:which|whom|who)$/.test(relative) && items[site.first - 2]?.text === ',') {
    const comma = items.findIndex((item, at) => at > start && item.text === ',')
    if (comma > 0 && comma < bound) return comma - 1
  }
  const main = relativeEnd(items, site, bound)
  if (main > 0) return main
  // "A video showing how it is done has been watched …"
  if (site.tie === 'inner' && site.cue.form === 'ing' && site.subject.first <= 1) {
    const end = beforeMainVerb(items, start, bound - 1)
    if (end < bound - 1) return end
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
      (/^(?:has|have)$/.test(items[i + 1]?.lower ?? '') ||
        (isDeed(items[i + 1]) && items[start]?.lower !== 'to' && items[start]?.lower !== 'not')) &&
      !hasFiniteVerb(items, start, i - 1)
    )
      return items[i - 1]?.text === ',' ? i - 2 : i - 1
    if (item.lower === 'and' && kind !== 'quote' && changesTense(stream, site, i)) return i - 1
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
    if (item.text === ';' && (isOtherSubject(stream, i + 1) || isNow(items, site, i))) return i - 1
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
    if (next && shiftsTense(items, site, i + 1, bound)) return i - 1
    if (next?.lower === 'compared' && kind === 'phrase') return i - 1
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
    // "…, to cheers from the gallery"
    if (next?.lower === 'to' && APPLAUSE.test(items[i + 2]?.lower ?? '')) return i - 1
    if (next && doesThen(items, site, i + 1)) return i - 1
    if (items[i - 1]?.pos === 'QUOTE' && next && /^(?:but|although|though|while)$/.test(next.lower))
      return i - 1
    if (
      next &&
      (kind === 'phrase'
        ? SUBORDINATOR.test(next.lower)
        : /^(?:though|although|whereas)$/.test(next.lower) && isInfinitive(items, site, i)) &&
      hasFiniteVerb(items, i + 1, Math.min(i + 12, items.length))
    )
      return i - 1
  }
  return bound - 1
}

/** "The army, which has said it will wait, sent …": the comma before the main verb ends what is said. */
function relativeEnd(items: readonly Item[], site: Site, bound: number): number {
  const relative =
    /^(?:who|which)$/.test(items[site.first]?.lower ?? '') && items[site.first - 1]?.text === ','
  // "Ann Lee, citing the rain, said …": a subject that has no verb of its own yet
  const aside =
    site.tie === 'participle' &&
    site.cue.form === 'ing' &&
    site.subject.last < site.start &&
    !hasFiniteVerb(items, site.subject.last + 1, site.start)
  if (!relative && !aside) return -1
  for (let i = site.complement.start + 1; i < bound; i++) {
    const next = items[i + 1]
    if (items[i]?.text !== ',' || !next || next.chunk >= 0) continue
    const verb = next.pos === 'AUX' || (next.pos === 'VERB' && !/ing$/.test(next.lower))
    if (verb || (next.cue && next.cue.form !== 'ing')) return i - 1
  }
  return -1
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
  if (
    items[at]?.lower === 'but' &&
    /^(?:appeared|seemed|stopped|fell|failed|added)$/.test(verb.lower)
  )
    return true
  if (items[at]?.lower !== 'and') return false
  if (/^(?:has|have)$/.test(verb.lower)) return true
  return isBarePast(verb) && (items[at + 2]?.chunk ?? -1) >= 0
}

/** "said it was late, before leaving for Brussels": what the one who spoke did next. */
const doesThen = (items: readonly Item[], site: Site, at: number): boolean =>
  site.cue.form === 'past' &&
  items[at]?.lower === 'before' &&
  items[at + 1]?.pos === 'VERB' &&
  /ing$/.test(items[at + 1]?.lower ?? '')

const NOW = /^(?:is|are|has|have|does|do|will|'s|’s)$/
const THEN = /^(?:was|were|had|did|would|could|might)$/

/**
 * "said the dam was safe, but villagers have begun to leave": what was said is told in the past tense, so a
 * clause in the present behind it is the reporter's.
 */
function shiftsTense(items: readonly Item[], site: Site, at: number, bound: number): boolean {
  if (site.cue.form !== 'past' || site.complement.kind === 'quote') return false
  if (!/^(?:and|but|though|although|while|whereas|yet)$/.test(items[at]?.lower ?? '')) return false
  const said = items.slice(site.complement.start, at)
  const quoted = said.findIndex((item) => item.quote)
  const before = (quoted < 0 ? said : said.slice(0, quoted)).find(
    (item) => NOW.test(item.lower) || THEN.test(item.lower),
  )
  const after = items.slice(at + 1, Math.min(bound, at + 10))
  const verb = after.find((item) => item.pos === 'AUX' || item.pos === 'VERB')
  return THEN.test(before?.lower ?? '') && verb?.pos === 'AUX' && NOW.test(verb.lower)
}

/** "warned that it would cost him his house; he has taken out a loan": behind the semicolon it is told how things are. */
const isNow = (items: readonly Item[], site: Site, at: number): boolean =>
  site.cue.form === 'past' &&
  /^(?:he|she|it|they)$/.test(items[at + 1]?.lower ?? '') &&
  NOW.test(items[at + 2]?.lower ?? '') &&
  items.slice(site.complement.start, at).some(({ lower }) => THEN.test(lower))

/** `…, who has banked there since 1971`: in the present tense behind what "was said", it is the reporter's. */
function isBackground({ items }: Stream, site: Site, at: number, bound: number): boolean {
  if (site.cue.form !== 'past' && site.complement.kind !== 'phrase') return false
  const lead = /^(?:in|of|during|from|under)$/.test(items[at]?.lower ?? '') ? at + 1 : at
  if (!/^(?:who|which|whose|where)$/.test(items[lead]?.lower ?? '')) return false
  if (items.slice(lead, bound).some((item) => item.text === ',')) return false
  const verb = items[lead + 1]
  // "…, which closed in 2003": what a date is told of
  if (
    verb?.pos === 'VERB' &&
    items.slice(lead, lead + 6).some((item) => /^(?:18|19|20)\d\d$/.test(item.lower))
  )
    return true
  if (site.complement.kind === 'phrase' || /^(?:has|have|is|are)$/.test(verb?.lower ?? ''))
    return true
  // "which requires …", "whose board is due …"
  if (/^(?:which|who)$/.test(items[lead]?.lower ?? ''))
    return verb?.pos === 'VERB' && /[^s]s$/.test(verb.lower)
  const own = items.slice(lead + 1, lead + 5).find((item) => item.pos === 'AUX')
  return items[lead]?.lower === 'whose' && /^(?:has|have|is|are)$/.test(own?.lower ?? '')
}

/** "expects the minister to be questioned": what is expected has no tense of its own. */
const isInfinitive = (items: readonly Item[], site: Site, end: number): boolean =>
  site.cue.takes.has('i') &&
  site.cue.takes.has('b') &&
  items
    .slice(site.complement.start, end)
    .some(({ lower }, at, said) => lower === 'to' && !hasFiniteVerb(said, 0, at - 1))

const MODAL = /^(?:will|would|can|could|may|might|should|must|'ll)$/

/**
 * "says the strike will cost millions and wants it to end": behind "will" a bare form would go on with
 * what is said, so a verb in the tense of the frame goes on with the frame.
 */
function changesTense({ items }: Stream, site: Site, at: number): boolean {
  const verb = items[at + 1]
  if (!verb || verb.chunk >= 0 || verb.pos !== 'VERB' || verb.cue) return false
  const inside = items.slice(site.complement.start, at)
  if (!inside.some((item) => MODAL.test(item.lower))) return false
  if (inside.some((item) => /^(?:who|which|that)$/.test(item.lower) && item !== inside[0]))
    return false
  if (site.cue.form === 's') return /[^s]s$/.test(verb.lower)
  return site.cue.form === 'past' && (isBarePast(verb) || isDeed(verb))
}

const AFTERWARDS = /^(?:after|when|once)$/

/** Behind "after" stands a clause of its own, and before it a whole phrase. */
function tellsOn(stream: Stream, start: number, at: number, bound: number): boolean {
  const { items } = stream
  if (at - start < 2 || hasFiniteVerb(items, start, at - 1)) return false
  const later = items.slice(at + 1, Math.min(at + 14, bound))
  // What somebody is asked to do lies ahead: a past tense behind "after" is no part of it.
  if (/^(?:to|not)$/.test(items[start]?.lower ?? ''))
    return items[at]?.lower === 'after' && later.some(isPast)
  if (items[start]?.lower === 'that') return false
  return hasFiniteVerb(items, at + 1, Math.min(at + 14, bound - 1))
}

const isPast = (item: Item): boolean =>
  /^(?:was|were|had|did)$/.test(item.lower) || isBarePast(item) || isDeed(item)

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

const DEEDS = words(`
  went left sent spent lent took shook came became overcame gave forgave sold told withheld held made remade
  underwent mistook undertook`)

/** A verb in the past by itself: it goes on with what the source did. */
function isDeed(item: Item | undefined): boolean {
  return item?.pos === 'VERB' && item.chunk < 0 && (/ed$/.test(item.lower) || DEEDS.has(item.lower))
}
