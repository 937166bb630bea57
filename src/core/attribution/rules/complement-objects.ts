import { isNamelike } from '../reading/chunks.ts'
import type { CueVerb } from '../reading/cue-verbs.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { linkRight } from './extend-right.ts'
import { hasFiniteVerb } from './finding.ts'

const VERDICT_VERBS = /^(?:call|consider|hail|rate|term)$/

/** "called [the claims] [absurd]", "described [it] as", "put [the number] at". */
export function describes(stream: Stream, i: number, cue: CueVerb): boolean {
  const { items, chunks } = stream
  const item = items[i]
  if (cue.lemma === 'put')
    return items.some(
      (other, at) =>
        at > i &&
        at < i + 14 &&
        other.lower === 'at' &&
        (items[at + 1]?.pos === 'QUOTE' ||
          /\d|^[£$€]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|twice|zero|nearly|almost|roughly|between|over|under|up|at|some|about|around|more|less|fewer)/.test(
            items[at + 1]?.lower ?? '',
          )),
    )
  if (!item || /^(?:itself|himself|herself|themselves)$/.test(item.lower)) return false
  if (cue.lemma === 'regard') return items.slice(i, i + 10).some((other) => other.lower === 'as')
  // "sees the deal as a trap", "compared it to 'a circus'": only a judgement is said.
  if (cue.lemma === 'see' || cue.lemma === 'compare') {
    const link = cue.lemma === 'see' ? /^as$/ : /^(?:to|with)$/
    if (cue.lemma === 'see' && /^(?:little|no|few|nothing)$/.test(item.lower)) return true
    const at = items.findIndex((other, k) => k > i && k < i + 10 && link.test(other.lower))
    const verdict = items[at + 1]
    return (
      at > 0 &&
      (verdict?.pos === 'QUOTE' || (cue.lemma === 'see' && /^an?$/.test(verdict?.lower ?? '')))
    )
  }
  // "ships called 19 times"
  if (item.pos === 'NUM' && items[i + 1]?.lower === 'times') return false
  if (!VERDICT_VERBS.test(cue.lemma)) return true
  // `called this "a fantasy"`
  if (/^(?:this|that|these|those)$/.test(item.lower) && items[i + 1]?.pos === 'QUOTE') return true
  const chunk = chunks[item.chunk]
  if (!chunk) return false
  const next = items[linkRight(stream, chunk.last, items.length) + 1]
  // "called the decision to freeze it 'a breach'"
  if (cue.lemma === 'call' && next?.lower === 'to' && verdictBehind(items, chunk.last + 2))
    return true
  // "called it the Grumpy Man": a name too, without marks.
  if (cue.lemma === 'call' && next?.lower === 'the' && isNameChunk(stream, chunk.last + 1))
    return false
  if (next?.pos === 'QUOTE' && cue.lemma === 'call' && isNickname(next)) return false
  if (next?.pos === 'QUOTE' || next?.lower === 'as') return true
  if (next && next.chunk >= 0 && next.chunk !== item.chunk) return true
  return (
    next?.pos === 'ADJ' ||
    (items[chunk.last]?.pos === 'QUOTE' && !isNickname(items[chunk.last])) ||
    (items[chunk.last]?.pos === 'ADJ' && chunk.last > chunk.first)
  )
}

/** Quoted words at the end of the sentence, and no finite verb before them. */
function verdictBehind(items: readonly Item[], from: number): boolean {
  const quote = items.findIndex((item, at) => at > from && item.pos === 'QUOTE')
  return (
    quote > 0 &&
    quote >= items.length - 2 &&
    !hasFiniteVerb(items, from + 1, quote - 1) &&
    !items.slice(from, quote).some((item) => item.text === ',')
  )
}

function isNameChunk({ items, chunks }: Stream, at: number): boolean {
  const chunk = chunks[items[at]?.chunk ?? -1]
  if (chunk?.first !== at || chunk.last === at) return false
  return items.slice(at + 1, chunk.last + 1).every((item) => /^\p{Lu}/u.test(item.text))
}

/** "raised the possibility of", "voiced concern": thoughts, and not prices or a flag. */
export function speaksOf(stream: Stream, i: number): boolean {
  const { items, chunks } = stream
  const chunk = chunks[items[i]?.chunk ?? -1]
  if (!chunk || items[chunk.last + 1]?.lower === 'among') return false
  // "who raised the alarm": a deed
  if (items[chunk.first]?.lower === 'the' && items[chunk.last]?.lower === 'alarm') return false
  return THOUGHTS.test(items[chunk.last]?.lower ?? '')
}

const THOUGHTS =
  /^(?:possibility|question|questions|concern|concerns|doubt|doubts|objection|objections|alarm|issue|issues|prospect|spectre|specter|hope|hopes|fear|fears|anger|regret|regrets|support|opposition|confidence|frustration|disappointment|outrage|sympathy|gratitude|thanks|relief|surprise|scepticism|skepticism|dismay|reservations|misgivings|worry|worries|shock|sadness|condolences|view|views|opinion|optimism|pessimism|satisfaction|interest)$/

/** "Locals call the hill 'the Old Man'": a name, and no judgement. */
const isNickname = (item: Item | undefined): boolean =>
  item !== undefined && isNamelike(item.text.replace(/^the /i, ''))
