import type { Span } from '../../article/types.ts'
import type { Stream } from '../reading/streams.ts'
import { POSSESSIVES, words } from '../reading/word-lists.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, findAt, spanOf } from './finding.ts'
import { phrase, type Subject } from './subject.ts'
import { subjectBefore } from './subjects.ts'

const SPEECH =
  /^(?:reply|answer|response|verdict|message|advice|assessment|explanation|conclusion|comment|retort|motto|summary|question|warning|plea|pitch|view|opinion|argument|claim|complaint|fear|hope|theory)$/

const VIEWS = words('words view opinion telling account estimate reckoning judgment judgement eyes')

const IS = words('is was')
const CAME = words('was is came were')
const IN_OR_BY = words('in by')

/** A quotation, a colon, or somebody's view. */
export const SPEECH_WORDS = ['“', ':', ...VIEWS]

/** Finds `"No," was her reply`, "His message was simple: stay away", "in the words of its director, …". */
export function findSpeechNouns(stream: Stream): Finding[] {
  if (stream.container) return []
  return [
    ...captions(stream),
    ...findAt(stream, IS, howPut),
    ...findAt(stream, CAME, verdictBehind),
    ...messageColon(stream),
    ...findAt(stream, IN_OR_BY, inWordsOf),
  ]
}

function make(stream: Stream, subject: Subject, cue: Span, content: (Span | null)[]): Finding[] {
  const spans = content.filter((span): span is Span => span !== null)
  if (spans.length === 0) return []
  return [
    {
      rule: 'speech-noun',
      stream,
      subject,
      cue,
      lemma: 'words',
      content: spans,
      addressee: null,
      unstated: false,
      nested: false,
    },
  ]
}

const POSTED =
  /^(?:post|posts|posted|shared?|shares|tweet(?:s|ed)?|upload(?:s|ed)|publish(?:es|ed)|signed|ended|closed|replied|responded|captioned)$/

/** "Ann Lee posted a picture with the caption “Home”" */
function captions(stream: Stream): Finding[] {
  const { items, chunks } = stream
  const found: Finding[] = []
  for (let i = 0; i < items.length; i++) {
    if (!items[i]?.quote) continue
    const noun = items[i - 1]?.text === ':' || items[i - 1]?.text === ',' ? i - 2 : i - 1
    if (!/^(?:caption|words|message|note)$/.test(items[noun]?.lower ?? '')) continue
    const chunk = chunks[items[noun]?.chunk ?? -1]
    if (!/^(?:with|under)$/.test(items[(chunk?.first ?? noun) - 1]?.lower ?? '')) continue
    const verb = items.findIndex((other, at) => at < noun && POSTED.test(other.lower))
    const subject = verb > 0 ? subjectBefore(stream, verb) : null
    if (subject)
      found.push(...make(stream, subject, spanOf(items, noun, noun), [contentSpan(items, i, i)]))
  }
  return found
}

/** `"It is a joke," is how Ann Lee sums up the plan` */
function howPut(stream: Stream, i: number): Finding[] {
  const { items, chunks } = stream
  if (items[i + 1]?.lower !== 'how') return []
  const quote = items[i - 1]?.text === ',' ? i - 2 : i - 1
  const index = items[i + 2]?.chunk ?? -1
  if (items[quote]?.pos !== 'QUOTE' || chunks[index]?.first !== i + 2) return []
  const owner = extendRight(stream, index, items.length)
  return make(stream, owner, spanOf(items, i, i + 1), [contentSpan(items, quote, quote)])
}

/** The one whose reply it is: the possessive or name that stands before the noun. */
function ownerOf(stream: Stream, noun: number): Subject | null {
  const { items, chunks } = stream
  const chunk = chunks[items[noun]?.chunk ?? -1]
  if (!chunk) return null
  let last = chunk.first
  if (!POSSESSIVES.has(items[last]?.lower ?? '')) {
    const clitic = items.findIndex(
      (item, at) => at > chunk.first && at < noun && /^['’]s?$/.test(item.lower),
    )
    if (clitic < 0) return null
    last = clitic - 1
  }
  return phrase(chunk.first, last)
}

function verdictBehind(stream: Stream, i: number): Finding[] {
  const { items, chunks } = stream
  const quote = items[i - 1]?.text === ',' ? i - 2 : i - 1
  const noun = chunks[items[i + 1]?.chunk ?? -1]
  if (items[quote]?.pos !== 'QUOTE' || noun?.first !== i + 1) return []
  if (!SPEECH.test(items[noun.last]?.lower ?? '')) return []
  const owner = ownerOf(stream, noun.last)
  return owner
    ? make(stream, owner, spanOf(items, noun.last, noun.last), [contentSpan(items, quote, quote)])
    : []
}

function messageColon(stream: Stream): Finding[] {
  const { items, chunks } = stream
  const colon = items.findIndex((item) => item.text === ':')
  const chunk = chunks[items[0]?.chunk ?? -1]
  const noun = chunk?.last ?? -1
  if (colon < 0 || noun < 0 || !SPEECH.test(items[noun]?.lower ?? '')) return []
  const be = items.findIndex(
    (item, at) => at > noun && at < colon && /^(?:was|is)$/.test(item.lower),
  )
  const owner = ownerOf(stream, noun)
  // "His answer: no."
  const bare = colon === noun + 1
  if (!owner || (!bare && (be < 0 || colon - be > 3))) return []
  return make(stream, owner, spanOf(items, noun, noun), [
    contentSpan(items, colon + 1, items.length - 1),
  ])
}

/** "In her view the register is clean", "By his account, three went unanswered". */
function inWordsOf(stream: Stream, i: number): Finding[] {
  const { items, chunks } = stream
  if (items[i]?.lower === 'by' && i > 0) return []
  const chunk = chunks[items[i + 1]?.chunk ?? -1]
  if (chunk?.first !== i + 1 || !VIEWS.has(items[chunk.last]?.lower ?? '')) return []
  const of = chunks[items[chunk.last + 2]?.chunk ?? -1]
  const behind = items[chunk.last + 1]?.lower === 'of' && of?.first === chunk.last + 2
  const owner = behind
    ? extendRight(stream, items[chunk.last + 2]?.chunk ?? -1, items.length)
    : ownerOf(stream, chunk.last)
  if (!owner) return []
  const comma = (behind ? (owner.appositive?.last ?? owner.last) : chunk.last) + 1
  const clause = i === 0 && (items[comma]?.chunk ?? -1) >= 0
  if (items[comma]?.text !== ',' && items[comma]?.pos !== 'QUOTE' && !clause) return []
  return make(stream, owner, spanOf(items, i, chunk.last), [
    i > 1 && items[i - 1]?.text === ',' ? contentSpan(items, 0, i - 2) : null,
    contentSpan(items, comma, items.length - 1),
  ])
}
