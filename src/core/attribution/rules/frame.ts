import type { CueVerb } from '../reading/cue-verbs.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { TIMES } from '../reading/word-lists.ts'
import { type Complement, readComplement } from './complement.ts'
import { extendRight } from './extend-right.ts'
import { hasFiniteVerb } from './finding.ts'
import { frameStart } from './frame-start.ts'
import { MEANS } from './means.ts'
import { readParticiple } from './participle-frame.ts'
import { spokenPurpose } from './purpose.ts'
import type { Site } from './site.ts'
import { endsClause, subjectBefore } from './subjects.ts'

/** What may stand before "to say" so that something is said. */
const TO_SPEAK =
  /^(?:on|continue[sd]?|came|comes|began|begins|went|like[sd]?|love[sd]?|tends?|tended|used|had|has|have|heard|quick|careful|keen|happy|forced|obliged|proceeded|seem(?:s|ed)|appear(?:s|ed))$/

const MODAL = /^(?:will|would|could|may|might|should|must|can|'ll|'d|’d)$/

const BE = /^(?:is|are|was|were|be|been|being|am|'s|’s|'re|’re)$/

export function readSite(stream: Stream, verb: number, cue: CueVerb): Site | null {
  const { items } = stream
  const before = items[verb - 1]
  const helpers = helpersBefore(items, verb)
  const purpose = spokenPurpose(items, verb)
  if (helpers.negated && !cue.takes.has('b')) return null
  if (
    before?.lower === 'to' &&
    purpose < 0 &&
    saidToHave(items, verb) < 0 &&
    !(cue.takes.has('q') && TO_SPEAK.test(items[verb - 2]?.lower ?? ''))
  )
    return null
  if (cue.form === 'past' && (helpers.be || hasAgent(items, verb) || isAskedAside(items, verb)))
    return null
  const complement = verdict(stream, verb, cue) ?? readComplement(stream, verb, cue)
  // "Islanders will tell you that …" is how a reporter tells what they do tell.
  const habit = cue.lemma === 'tell' && items[verb + 1]?.lower === 'you'
  // "would only say that …": that much was said.
  const only = before?.lower === 'only' || items[verb + 1]?.lower === 'only'
  const grudging = cue.lemma === 'say' && only && complement.kind === 'that'
  if (
    helpers.modal &&
    !habit &&
    !grudging &&
    complement.kind !== 'quote' &&
    before?.pos !== 'QUOTE'
  )
    return null
  if (cue.form === 'ing' && !helpers.be) return readParticiple(stream, verb, cue, complement)
  const inverted = readInverted(stream, verb, cue)
  if (inverted) return inverted
  const relay = saidToHave(items, verb)
  const at = Math.max(relay, purpose)
  const subject = subjectBefore(stream, at > 0 ? at : before?.lower === 'to' ? verb - 2 : verb)
  if (!subject || subject.last >= verb) return null
  const pronoun = items[subject.first]?.lower ?? ''
  if (stream.container === null && /^(?:i|we|you|me|us)$/.test(pronoun)) return null
  // "Asked if he expected to play": nobody says so.
  if (cue.takes.has('b') && /^(?:if|whether)$/.test(items[subject.from - 1]?.lower ?? ''))
    return null
  if (speaksForNobody(items, subject.from, pronoun)) return null
  if (isFreeRelative(items, subject.from) && complement.kind !== 'quote') {
    // "an email in which Kessler warned that …"
    const told = items[subject.from - 1]?.lower === 'which' && complement.kind === 'that'
    if (!told) return null
  }
  const { start, first, tie } = frameStart(stream, subject)
  return { verb, cue, subject, inverted: false, complement, start, first, tie }
}

/** "No group has claimed responsibility", "not everyone blames the firm". */
const speaksForNobody = (items: readonly Item[], from: number, first: string): boolean =>
  /^(?:no|nobody|none|not|few|neither)$/.test(first) || items[from - 1]?.lower === 'not'

/** "Another, asked whether it was true, replied …": asked by somebody else. */
function isAskedAside(items: readonly Item[], verb: number): boolean {
  if (!/^(?:asked|pressed|questioned|told)$/.test(items[verb]?.lower ?? '')) return false
  if (items[verb - 1]?.text !== ',' || (items[verb - 2]?.chunk ?? -1) < 0) return false
  const comma = items.findIndex(({ text }, at) => at > verb && text === ',')
  return comma > 0 && items[comma + 1]?.cue?.form === 'past'
}

/** "described by Lee", but not "said by telephone", "fell by 3 per cent". */
const hasAgent = (items: readonly Item[], verb: number): boolean =>
  items[verb + 1]?.lower === 'by' &&
  items[verb + 2]?.pos !== 'NUM' &&
  !MEANS.has(items[verb + 2]?.lower ?? '')

/** "is said to have told …": the place of "said", or -1. */
function saidToHave(items: readonly Item[], verb: number): number {
  let i = verb - 1
  if (items[i]?.lower === 'have') i--
  if (items[i]?.lower !== 'to') return -1
  return /^(?:said|reported|understood|believed|alleged|thought)$/.test(items[i - 1]?.lower ?? '')
    ? i - 1
    : -1
}

/** `a decision that she called "the least bad"`, `what one described as "a cough"`: what is judged stands before, so the verdict is all. */
export function verdict(stream: Stream, verb: number, cue: CueVerb): Complement | null {
  const { items, chunks } = stream
  const as = cue.lemma !== 'put' && items[verb + 1]?.lower === 'as' ? 1 : 0
  const quote = verb + 1 + as
  if (!cue.takes.has('x') || items[quote]?.pos !== 'QUOTE') return null
  const first = chunks[items[verb - 1]?.chunk ?? -1]?.first ?? verb
  const before = items[first]?.lower === 'that' ? 'that' : (items[first - 1]?.lower ?? '')
  if (!/^(?:that|which|who|whom|what)$/.test(before)) return null
  return {
    kind: 'quote',
    start: quote,
    addressee: null,
    frameEnd: quote - 1,
    cueEnd: quote - 1,
  }
}

/** "What he disputes is …", "the case on which the court has ruled": nothing is said there. */
function isFreeRelative(items: readonly Item[], from: number): boolean {
  const before = items[from - 1]?.lower
  return (
    before === 'what' ||
    before === 'whatever' ||
    (before === 'which' && items[from - 2]?.pos === 'ADP')
  )
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
    // "released in May found"
    if (MODAL.test(item.lower) && item.text !== 'May') modal = true
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
  if (!quoted && cue.takes.has('a')) return null
  let at = verb + 1
  if (items[at]?.pos === 'ADV') at++
  const chunk = chunks[items[at]?.chunk ?? -1]
  if (!chunk || chunk.first !== at) return null
  if (TIMES.has(items[chunk.last]?.lower ?? '') && chunk.last === chunk.first) return null
  const subject = extendRight(stream, items[at]?.chunk ?? -1, items.length)
  const after = items[subject.last + 1]
  if (
    !quoted &&
    after &&
    !/^[.,:;]$/.test(after.text) &&
    !(after.lower === 'who' && onlyComma(items, verb))
  )
    return null
  // `who cut it to "hold", said the news was bad`: the words behind are said, and say nothing themselves.
  if (quoted && after?.pos === 'AUX' && endsShort(items[p] as Item)) return null
  // "Their group, Quiet Valley, argued the permit …": nothing is said before the comma.
  if (!quoted && comma && !isSaid(items, verb, cue)) return null
  // "…, predicted Ann Lee.": a verb that takes an object too needs a clause before it, and a name.
  if (!quoted && cue.takes.has('n')) {
    const named = /^\p{Lu}/u.test(items[subject.last]?.text ?? '')
    if (!named || !cue.takes.has('c') || !hasFiniteVerb(items, 0, verb - 2)) return null
  }
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

/** Quoted words that end no sentence. */
const endsShort = ({ text }: Item): boolean => !/[.,!?…]$/.test(text) && text.length < 30

/** "It was closed, said two people who were there": but one comma, so that no subject stands before it. */
const onlyComma = (items: readonly Item[], verb: number): boolean =>
  items[verb - 1]?.text === ',' && !items.slice(0, verb - 1).some(({ text }) => text === ',')

/** "Not me, says Bob Wu": a clause before the comma, or with "say" anything that is no "their group, Quiet Valley,". */
const isSaid = (items: readonly Item[], verb: number, cue: CueVerb): boolean =>
  hasFiniteVerb(items, 0, verb - 2) ||
  (cue.lemma === 'say' && !items.slice(0, verb - 1).some((item) => item.text === ','))

/** `"If," said Ann Lee with a grin, "is a big word"`: behind the frame's comma the words go on. */
const isSetOff = (items: readonly Item[], end: number, quote: number): boolean =>
  items[quote - 1]?.text === ',' && !hasFiniteVerb(items, end + 1, quote - 1)

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
    (endsClause(items[quote] as Item) || isSetOff(items, end, quote))
  return {
    kind: found ? 'quote' : 'none',
    start: found ? quote : end + 1,
    addressee: null,
    frameEnd: end,
    cueEnd: end,
  }
}
