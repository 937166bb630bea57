import type { CueVerb } from '../reading/cue-verbs.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { GROUPS, OUTLETS, PERSONAL, ROLES, TIMES } from '../reading/word-lists.ts'
import { isAskedOfReporter } from './asked-of-reporter.ts'
import {
  commaFirst,
  jumpToContent,
  opensRelative,
  startOfVerb,
  startsClause,
} from './clause-opening.ts'
import { describes, speaksOf } from './complement-objects.ts'
import { linkRight } from './extend-right.ts'
import { ALWAYS_TOLD, FINITE, LISTENERS, SUBJECT_PRONOUN, tellsWhom } from './listeners.ts'
import { skipManner, timeOfContent } from './manner.ts'

/** What follows a reporting verb. */
export interface Complement {
  readonly kind: 'quote' | 'that' | 'clause' | 'phrase' | 'none'
  /** First item of what is said. */
  readonly start: number
  readonly addressee: { readonly first: number; readonly last: number } | null
  /** Last item of the frame: verb, particle, addressee, "in a statement". */
  readonly frameEnd: number
  /** Last item of the cue ("points out"). */
  readonly cueEnd: number
}

const WH = /^(?:whether|how|why|what|if|when|where|who|which)$/

/** Verbs that are followed by a clause if by anything: here a tagger that finds no verb is not believed. */
const PLAIN = new Set(['say', 'tell', 'think', 'believe', 'insist', 'reckon'])
const PHRASE_PREPOSITIONS = /^(?:of|for|about|against|to|over|at)$/

/** Reads what stands behind a reporting verb: who is told, how, and where what is said begins. */
export function readComplement(stream: Stream, verb: number, cue: CueVerb): Complement {
  const { items, chunks } = stream
  const { takes, lemma } = cue
  let i = verb + 1
  let cueEnd = verb
  if (lemma === 'point') {
    if (items[i]?.lower === 'out') {
      cueEnd = i++
    } else if (items[i]?.lower === 'to') {
      return {
        kind: items[i + 1] ? 'phrase' : 'none',
        start: i,
        addressee: null,
        frameEnd: verb,
        cueEnd: verb,
      }
    } else return none(verb)
  }
  if (lemma === 'call' && /^(?:on|upon)$/.test(items[i]?.lower ?? '')) {
    const asked = chunks[items[i + 1]?.chunk ?? -1]
    const to = (asked?.last ?? -2) + 1
    const fits = asked?.first === i + 1 && /^(?:to|not)$/.test(items[to]?.lower ?? '')
    return fits
      ? { kind: 'phrase', start: to, addressee: asked, frameEnd: to - 1, cueEnd: i }
      : none(verb)
  }
  // "appealed to both sides to return"
  if (lemma === 'appeal' && items[i]?.lower === 'to') {
    const request = requestOf(stream, i + 1, cueEnd)
    if (request) return request
  }
  const reason = lemma === 'thank' ? reasonOf(stream, i) : null
  if (reason !== null)
    return reason < 0
      ? none(verb)
      : { kind: 'phrase', start: reason, addressee: null, frameEnd: reason - 1, cueEnd }
  if (lemma === 'rule' && items[i]?.lower === 'out') {
    return {
      kind: items[i + 1] ? 'phrase' : 'none',
      start: i + 1,
      addressee: null,
      frameEnd: i,
      cueEnd: i,
    }
  }
  // "felt around in the dark"
  if (lemma === 'feel' && /^(?:around|about|for|like|under|along)$/.test(items[i]?.lower ?? ''))
    return none(verb)
  // "insisted on being paid": done, and not said.
  if (lemma === 'insist' && items[i]?.lower === 'on') return none(verb)
  if (lemma === 'think' && /^(?:no|nothing|little|twice|better)$/.test(items[i]?.lower ?? ''))
    return none(verb)
  let addressee: Complement['addressee'] = null
  // "put the time of death at noon"
  if (lemma !== 'put' && lemma !== 'see') i = skipManner(stream, i)
  // "Locals will tell you, before you have sat down, that …"
  if (lemma === 'tell' && items[i]?.lower === 'you' && items[i + 1]?.text === ',') {
    const that = items.findIndex((other, at) => at > i && at < i + 14 && other.lower === 'that')
    if (items[that - 1]?.text === ',')
      return { kind: 'that', start: that, addressee: null, frameEnd: that - 1, cueEnd }
  }
  if (takes.has('a')) {
    // "told cheering supporters outside her house that …"
    if (/ing$/.test(items[i]?.lower ?? '') && chunks[items[i + 1]?.chunk ?? -1]?.first === i + 1)
      i++
    const chunk = chunks[items[i]?.chunk ?? -1]
    // "told it that …", but "told it was late"
    const told =
      !SUBJECT_PRONOUN.test(items[i]?.lower ?? '') ||
      (lemma === 'tell' && items[i + 1]?.lower === 'that' && items[i + 2]?.pos !== 'AUX')
    if (chunk && chunk.first === i && told) {
      let last = chunk.last
      if (
        /^(?:reporters|journalists|investors|lawmakers|mps|officers|colleagues)$/.test(
          items[i]?.lower ?? '',
        )
      )
        last = i
      // "told jurors Pruitt had shown …": people who are told, and then a name that begins the clause.
      const second = items[i + 1]
      if (
        LISTENERS.test(items[i]?.lower ?? '') &&
        second &&
        i < last &&
        /^\p{Lu}/u.test(second.text)
      )
        last = i
      else last = tellsWhom(items, chunk, last)
      // "told the Harbour Desk two of the units had gone"
      if (items[last]?.pos === 'NUM' && items[last + 1]?.lower === 'of' && last > i) last--
      // "told people in the yellow zone it was too late"
      const linked = linkRight(stream, last, items.length)
      const subject = items[linked + 1]
      if (
        ALWAYS_TOLD.has(lemma) &&
        linked > last &&
        (items[skipManner(stream, linked + 1)]?.lower === 'that' ||
          (subject?.pos === 'PRON' && items[linked + 2]?.pos === 'AUX'))
      )
        last = linked
      // "warned the wood 'would turn to porridge'": no listener, but the subject of what is said.
      if (items[last + 1]?.pos === 'QUOTE' && FINITE.test(items[last + 1]?.text ?? ''))
        return { kind: 'clause', start: i, addressee: null, frameEnd: i - 1, cueEnd }
      const there = items[last + 1]?.lower === 'there' && items[last + 2]?.lower === 'that'
      const rest = skipManner(stream, there ? last + 2 : last + 1)
      const next = items[rest]
      const hears = ALWAYS_TOLD.has(lemma)
        ? !(next?.pos === 'AUX' && lemma !== 'tell')
        : next !== undefined &&
          (/^(?:that|to|not|about|of|against)$/.test(next.lower) ||
            next.pos === 'QUOTE' ||
            next.text === ':' ||
            WH.test(next.lower) ||
            (next.text === ',' && items[rest + 1]?.pos === 'QUOTE'))
      if (hears) {
        addressee = { first: i, last }
        i = rest
      }
    }
  } else if (
    items[i]?.lower === 'to' &&
    chunks[items[i + 1]?.chunk ?? -1]?.first === i + 1 &&
    takes.has('q')
  ) {
    const chunk = chunks[items[i + 1]?.chunk ?? -1]
    if (chunk) {
      addressee = chunk
      i = skipManner(stream, chunk.last + 1)
    }
  }
  i = jumpToContent(stream, i)
  const frameEnd = i - 1
  const item = items[i]
  const done = (kind: Complement['kind'], start: number): Complement => ({
    kind,
    start,
    addressee,
    frameEnd: Math.max(frameEnd, cueEnd),
    cueEnd,
  })
  if (!item || item.pos === 'CCONJ') return done('none', i)
  if (item.text === ':' || item.text === ',') {
    const next = items[i + 1]
    if (next?.pos === 'QUOTE') return done('quote', i + 1)
    if (item.text === ':' && next)
      return takes.has('q') && (cue.form !== 'base' || addressee)
        ? done('clause', i + 1)
        : done('none', i)
    if (next?.lower === 'that') return done('that', i + 1)
    const aside = items.findIndex((other, at) => at > i && at < i + 12 && other.text === ',')
    // "believes, as do many others, that …", "reported, citing two people in the room, that …"
    if (next?.pos !== 'QUOTE' && items[aside + 1]?.lower === 'that' && aside > 0)
      return done('that', aside + 1)
    // "estimated by 2050, growth would …": the time belongs to what is said.
    const back = addressee ? addressee.last + 1 : cueEnd + 1
    if (takes.has('c') && timeOfContent(stream, back, i) && startsClause(stream, i + 1, true))
      return { kind: 'clause', start: back, addressee, frameEnd: back - 1, cueEnd }
    return done('none', i)
  }
  if (item.pos === 'QUOTE')
    return takes.has('q') || takes.has('n') ? done('quote', i) : done('none', i)
  if (lemma === 'ask' && isAskedOfReporter(items, i)) return done('none', i)
  if (item.lower === 'that' && takes.has('x') && (items[i + 1]?.chunk ?? -1) >= 0)
    return done('phrase', i)
  // "He says that every week."
  if (
    item.lower === 'that' &&
    items.length - i <= 6 &&
    (lemma === 'say' || lemma === 'tell') &&
    items[items.length - 1]?.pos !== 'QUOTE' &&
    !hasVerb(items, i + 1)
  )
    return done('none', i)
  if (
    item.lower === 'that' &&
    items[i + 1] &&
    // "rejected that version"
    !(takes.has('n') && item.chunk >= 0) &&
    // "told Parliament in a report that lays bare …": the report's, and not what is told
    !(opensRelative(items, i) && i > verb + 2) &&
    (takes.has('c') || takes.has('t') || takes.has('i') || takes.has('q'))
  )
    return done('that', i)
  // "who found it later told the staff …"
  if (lemma === 'find' && PERSONAL.has(item.lower) && items[i + 1]?.pos !== 'AUX')
    return done('none', i)
  if (lemma === 'concede' && LOST.test(headBehind(stream, i))) return done('none', i)
  if (
    (lemma === 'recall' || lemma === 'remember') &&
    item.chunk >= 0 &&
    !/^an?$/.test(item.lower) &&
    !isMemory(items[chunks[item.chunk]?.last ?? i])
  )
    return lemma === 'recall' && startsClause(stream, i, true) ? done('clause', i) : done('none', i)
  if (WH.test(item.lower) && (takes.has('c') || takes.has('t') || takes.has('n')))
    return done('that', i)
  if (item.lower === 'to' || (item.lower === 'not' && items[i + 1]?.lower === 'to')) {
    const verbal = items[i + 1]?.chunk !== undefined && (items[i + 1]?.chunk ?? 0) < 0
    if (takes.has('i') && (verbal || /^(?:claim|vow|promise|threaten|pledge)$/.test(lemma)))
      return done('phrase', i)
    return takes.has('p') && /^(?:admit|apologi[sz]e|object)$/.test(lemma)
      ? done('phrase', i)
      : done('none', i)
  }
  if (
    /^(?:deny|admit|acknowledge|regret|report|recall|suggest|recommend|propose|mention|describe)$/.test(
      lemma,
    ) &&
    item.pos === 'VERB' &&
    /ing$/.test(item.lower)
  )
    return done('phrase', i)
  const amount =
    (item.lower === 'at' && /^(?:least|most)$/.test(items[i + 1]?.lower ?? '')) ||
    (lemma === 'blame' && item.lower === 'about')
  if (item.pos === 'ADP' && !amount && PHRASE_PREPOSITIONS.test(item.lower)) {
    // "speaking anonymously for fear of reprisals"
    if (/^(?:speak|talk)$/.test(lemma) && !/^(?:of|about)$/.test(item.lower)) return done('none', i)
    if (lemma === 'refer')
      return items.some((other, at) => at > i && at < i + 12 && other.lower === 'as')
        ? done('phrase', i)
        : done('none', i)
    if (item.lower === 'to' && !/^(?:admit|apologi[sz]e|object|confess|allude|attest)$/.test(lemma))
      return done('none', i)
    // "hinted at a sale", but "said at noon"
    if (item.lower === 'at' && lemma !== 'hint') return done('none', i)
    // "called for a taxi"
    if (/^(?:call|ask)$/.test(lemma) && SUMMONED.test(headBehind(stream, i + 1)))
      return done('none', i)
    return takes.has('p') ? done('phrase', i) : done('none', i)
  }
  if (lemma === 'refer') return done('none', i)
  if (lemma === 'question' && isPerson(items, chunks[item.chunk]?.last ?? i)) return done('none', i)
  if (takes.has('x')) return describes(stream, i, cue) ? done('phrase', i) : done('none', i)
  if (takes.has('c') && startsClause(stream, i, takes.has('n') || takes.has('d'))) {
    // "who is writing a book, is weary": behind the comma the one told of has a verb of its own.
    const relative = /^(?:who|which|that)$/.test(items[startOfVerb(items, verb) - 1]?.lower ?? '')
    return relative && commaFirst(items, i) ? done('none', i) : done('clause', i)
  }
  if (lemma === 'raise' || lemma === 'voice' || lemma === 'express') {
    return speaksOf(stream, i) ? done('phrase', i) : done('none', i)
  }
  // "citing witnesses": from whom it is, and not what is said
  if (lemma === 'cite' && isTold(items, stream, i)) return done('none', i)
  if (lemma === 'question' && item.pos === 'NUM') return done('none', i)
  if (
    (takes.has('n') || takes.has('d')) &&
    (item.chunk >= 0 ||
      item.pos === 'DET' ||
      amount ||
      isQuality(items, i) ||
      /^(?:what|that)$/.test(item.lower))
  )
    return done('phrase', i)
  if (takes.has('b') && /^(?:as|so|otherwise)$/.test(item.lower) && items.length - i <= 4)
    return done('phrase', i)
  if (PLAIN.has(lemma) && item.chunk >= 0 && items.length - i > 4) return done('clause', i)
  if (takes.has('i')) return requestOf(stream, i, cueEnd) ?? done('none', i)
  return done('none', i)
}

/** "thanked the crew for their work": what is said is what for. Less than 0 where that is not told; null where nobody is thanked. */
function reasonOf({ items, chunks }: Stream, from: number): number | null {
  const whom = chunks[items[from]?.chunk ?? -1]
  if (whom?.first !== from || items[from]?.quote) return null
  for (let i = whom.last + 1; i < Math.min(items.length, whom.last + 12); i++) {
    if (items[i]?.lower === 'for') return i
    if (/^[,;:.]$/.test(items[i]?.text ?? '') || items[i]?.pos === 'CCONJ') break
  }
  return -1
}

/** "asked [anyone with footage] to come forward": who is asked, with what hangs on it, and to do what. */
function requestOf(stream: Stream, from: number, cueEnd: number): Complement | null {
  const { items, chunks } = stream
  const first = chunks[items[from]?.chunk ?? -1]
  if (first?.first !== from) return null
  const last = linkRight(stream, first.last, items.length)
  if (!/^(?:to|not)$/.test(items[last + 1]?.lower ?? '')) return null
  if (items[last + 1]?.lower === 'not' && items[last + 2]?.lower !== 'to') return null
  return {
    kind: 'phrase',
    start: last + 1,
    addressee: { first: from, last: first.last },
    frameEnd: last,
    cueEnd,
  }
}

/** "promised piped water" */
const isQuality = (items: readonly Item[], i: number): boolean =>
  items[i]?.pos === 'VERB' && /ed$/.test(items[i]?.lower ?? '') && items[i + 1]?.pos === 'NOUN'

const hasVerb = (items: readonly Item[], from: number): boolean =>
  items
    .slice(from)
    .some((item) => item.pos === 'VERB' || item.pos === 'AUX' || item.cue || item.quote)

const headBehind = ({ items, chunks }: Stream, at: number): string =>
  items[chunks[items[at]?.chunk ?? -1]?.last ?? at]?.lower ?? ''

function none(verb: number): Complement {
  return { kind: 'none', start: verb + 1, addressee: null, frameEnd: verb, cueEnd: verb }
}

const SUMMONED =
  /^(?:order|silence|quiet|directions|taxi|cab|ambulance|police|bill|backup|doctor|waiter)$/

/** "conceded defeat", "conceded a late goal": what is lost, and not what is said. */
const LOST =
  /^(?:defeat|goals?|penalt(?:y|ies)|points?|runs?|tr(?:y|ies)|ground|election|race|match|game|set|seats?|free-kick|corner|territory|power)$/

/** "recalled the night", but not "recalled its ambassador". */
const isMemory = (head: Item | undefined): boolean =>
  head !== undefined &&
  (TIMES.has(head.lower) ||
    /^(?:scene|conversation|visit|meeting|childhood|years|incident|encounter|words|silence|sound|smell|panic|horror)$/.test(
      head.lower,
    ))

function isTold(items: readonly Item[], { chunks }: Stream, at: number): boolean {
  return INFORMANTS.test(items[chunks[items[at]?.chunk ?? -1]?.last ?? -1]?.lower ?? '')
}

const INFORMANTS =
  /^(?:witness|witnesses|sources?|officials?|people|persons?|experts|diplomats|residents|insiders|aides|relatives|officers)$/

function isPerson(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? ''
  return (
    ROLES.has(lower) ||
    GROUPS.has(lower) ||
    PERSONAL.has(lower) ||
    /^\p{Lu}/u.test(items[at]?.text ?? '')
  )
}

/** Whether the one told is an outlet, so that the words were said to the press. */
export function isOutletName(words: readonly string[]): boolean {
  return words.some((word) => OUTLETS.has(word.toLowerCase()))
}
