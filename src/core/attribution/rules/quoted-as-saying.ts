import { isCapital } from '../reading/capitals.ts'
import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { words } from '../reading/word-lists.ts'
import { extendRight } from './extend-right.ts'
import { contentSpan, type Finding, spanOf } from './finding.ts'
import { phrase, type Subject } from './subject.ts'
import { subjectBefore } from './subjects.ts'

/** A sentence without these words quotes nobody so. */
export const SAYING = words('saying telling writing warning adding claiming arguing denying')

const QUOTES =
  /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|report(?:s|ed|ing)|record(?:s|ed)?|heard)$/
const BE = /^(?:is|are|was|were|been|being|be|'s|’s)$/
const REACH = 14

/** Finds "The paper quoted Ann Lee as saying …" and "She was quoted by the paper as saying …". */
export function findQuotedAsSaying(stream: Stream): Finding[] {
  const { items } = stream
  return items.flatMap((item, i): Finding[] => {
    if (item.lower !== 'as' || !SAYING.has(items[i + 1]?.lower ?? '')) return []
    const verb = verbBefore(items, i)
    const subject = verb < 0 ? null : quotedOne(stream, verb, i)
    const from = i + 2
    const stop = items.findIndex((other, at) => at > from && other.text === ';')
    const behind = contentSpan(items, from, stop > 0 ? stop - 1 : items.length - 1)
    // "We are late," the minutes record her as saying.
    const before = items[0]?.quote ? contentSpan(items, 0, 0) : null
    const content = behind && /\p{L}/u.test(textOf(items, from)) ? behind : (before ?? behind)
    if (!subject || !content) return []
    return [
      {
        rule: 'quoted-as-saying',
        stream,
        subject,
        cue: spanOf(items, i, i + 1),
        lemma: 'say',
        content: [content],
        addressee: null,
        unstated: false,
        nested: false,
      },
    ]
  })
}

const textOf = (items: readonly Item[], from: number): string =>
  items
    .slice(from)
    .map(({ text }) => text)
    .join(' ')

function verbBefore(items: readonly Item[], as: number): number {
  for (let i = as - 1; i >= Math.max(0, as - REACH); i--)
    if (QUOTES.test(items[i]?.lower ?? '')) return i
  return -1
}

/** Whose words are quoted: the object of the verb, or the subject where it is passive. */
function quotedOne(stream: Stream, verb: number, as: number): Subject | null {
  const { items, chunks } = stream
  let helper = verb - 1
  while (items[helper]?.pos === 'ADV') helper--
  if (BE.test(items[helper]?.lower ?? '')) return subjectBefore(stream, verb)
  const index = items[verb + 1]?.chunk ?? -1
  const chunk = chunks[index]
  if (chunk?.first === verb + 1) return extendRight(stream, index, as)
  // "the minutes record Ann Lee as saying": the tagger takes all before "as" for one phrase.
  if (chunk && items[verb]?.chunk === index && isCapital(items[verb + 1]))
    return phrase(verb + 1, chunk.last)
  // "Ann Lee, quoted in the paper as saying, …"
  return items[verb]?.lower.endsWith('ed') ? subjectBefore(stream, verb) : null
}
