import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { hasFiniteVerb } from './finding.ts'

/** A verb right behind "that", and a noun before it. */
export function opensRelative(items: readonly Item[], that: number): boolean {
  const next = items[that + 1]
  const before = items[that - 1]
  return (
    before?.pos === 'NOUN' &&
    next !== undefined &&
    next.chunk < 0 &&
    (next.pos === 'VERB' || next.pos === 'AUX')
  )
}

/** Left over the helpers of a verb. */
export function startOfVerb(items: readonly Item[], verb: number): number {
  let at = verb
  while (items[at - 1]?.pos === 'AUX' || items[at - 1]?.pos === 'ADV') at--
  return at
}

/** A comma stands before the first finite verb. */
export function commaFirst(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i++) {
    if (items[i]?.text === ',') return true
    if (hasFiniteVerb(items, i, i)) return false
  }
  return false
}

/** Where "that", a colon or a quotation comes soon, and no verb before it, what is said begins there. */
export function jumpToContent(stream: Stream, from: number): number {
  const { items } = stream
  const first = items[from]
  const since = first?.lower === 'since' ? thatBehind(items, from) : -1
  if (since > 0) return since
  // "said in a message recorded on the quay that …"
  if (first && PUT_OUT.test(first.lower)) {
    const that = thatBehind(items, from)
    if (that > 0) return that
  }
  if (!first || !(first.pos === 'ADP' || first.text === ',' || first.text === ':')) return from
  if (first.text === ':' || items[from + 1]?.pos === 'QUOTE') return from
  for (let i = from; i < Math.min(items.length, from + 16); i++) {
    const item = items[i] as Item
    const clause = item.chunk < 0 || items[i + 2]?.pos === 'AUX' || items[i + 2]?.pos === 'VERB'
    // "ruled on Monday, in a judgment that unions hailed": told of the judgment.
    if (item.lower === 'that' && first.text === ',' && hangsOnPhrase(stream, from, i)) return from
    if (item.lower === 'that' && clause && i > from + 1 && !opensRelative(items, i))
      return item.text === 'that' ? i : from
    if (item.text === ':' && items[i + 1]?.pos === 'QUOTE') return i
    if (item.pos === 'QUOTE' && item.chunk < 0 && /[,]/.test(items[i - 1]?.text ?? '')) return i
    if (
      (item.pos === 'VERB' && item.chunk < 0 && !/(?:ing|ed)$/.test(item.lower)) ||
      item.pos === 'AUX' ||
      (item.cue && !(item.cue.form === 'ing' && items[i - 1]?.pos === 'ADP'))
    )
      return from
  }
  return from
}

/** Behind a comma "in a …" with a noun right before "that", and no comma between. */
const hangsOnPhrase = ({ items, chunks }: Stream, comma: number, that: number): boolean =>
  /^(?:in|with)$/.test(items[comma + 1]?.lower ?? '') &&
  /^an?$/.test(items[comma + 2]?.lower ?? '') &&
  chunks[items[that - 1]?.chunk ?? -1]?.last === that - 1 &&
  !items.slice(comma + 1, that).some(({ text }) => text === ',')

const PUT_OUT =
  /^(?:posted|recorded|released|published|filmed|broadcast|issued|sent|addressed|dated|shared|delivered|written|streamed)$/

/** "maintained since the case was opened that …": the "that" soon behind, with no mark before it; -1 where there is none. */
function thatBehind(items: readonly Item[], from: number): number {
  for (let i = from + 1; i < Math.min(items.length, from + 10); i++) {
    if (items[i]?.pos === 'PUNCT' || items[i]?.quote) return -1
    if (items[i]?.text === 'that' && items[i]?.pos !== 'DET' && !opensRelative(items, i)) return i
  }
  return -1
}

/** A noun phrase with a finite verb of its own, or something else that opens a clause. */
export function startsClause(stream: Stream, i: number, orPhrase: boolean): boolean {
  const { items } = stream
  // "felt around in the dark", but "said over 100 people had left"
  if (items[i]?.pos === 'ADP' && items[i + 1]?.pos !== 'NUM' && !isAmount(items, i)) return false
  let relative = false
  for (let k = i; k < Math.min(items.length, i + 30); k++) {
    const item = items[k] as Item
    const finite =
      item.pos === 'AUX' ||
      (item.chunk < 0 && (item.pos === 'VERB' || item.cue !== null) && !/ing$/.test(item.lower))
    // "promised piped water": an adjective, though it looks like a verb.
    if (k === i && /ed$/.test(item.lower) && items[k + 1]?.pos === 'NOUN') continue
    if (/^(?:who|which|that)$/.test(item.lower)) relative = true
    else if (finite && relative) relative = false
    else if (item.pos === 'QUOTE' && item.chunk < 0 && k > i) return true
    else if (finite) {
      const before = items[k - 1]
      if (before?.lower === 'to' || (orPhrase && isParticiple(items, k))) continue
      // "a fall in profit and warned": the verb goes on with the frame.
      return before?.pos !== 'CCONJ'
    }
    if (
      (item.pos === 'CCONJ' || item.text === ',') &&
      items[k + 1]?.cue &&
      (item.pos === 'CCONJ' || items[k + 1]?.cue?.form === 'ing')
    )
      return false
    if (item.text === ';') return false
    // "disputes that account and has asked …": the verb behind "and" is the frame's.
    if (orPhrase && k > i && item.pos === 'CCONJ' && items[k + 1]?.pos === 'AUX') return false
    // "reported a problem in March after …": the clause behind is no part of a mere phrase.
    if (orPhrase && k > i && /^(?:after|when|while|before|but|though|although)$/.test(item.lower))
      return false
    // "who found the leak, said he …": a phrase, and behind the comma the frame's own verb.
    const verb = items[k + 1]
    if (
      item.text === ',' &&
      verb?.cue &&
      verb.cue.form !== 'ing' &&
      !items.slice(i, k).some((other) => other.text === ',')
    )
      return false
  }
  return false
}

const isAmount = (items: readonly Item[], i: number): boolean =>
  /^(?:least|most|than|to)$/.test(items[i + 1]?.lower ?? '') ||
  /^(?:over|about|under|around|between|although|though|while|because|since|after|before|if|once|unless|until|as)$/.test(
    items[i]?.lower ?? '',
  )

/** "a dividend paid in May", "figures released by": no verb of a clause. */
function isParticiple(items: readonly Item[], k: number): boolean {
  const item = items[k]
  if (item?.pos !== 'VERB' || !/(?:ed|en|wn|nt|ld|id|ht)$/.test(item.lower)) return false
  return (
    (items[k - 1]?.chunk ?? -1) >= 0 &&
    /^(?:by|in|on|with|at|from|to|as|for|under|during|last|after|near)$/.test(
      items[k + 1]?.lower ?? '',
    )
  )
}
