import type { CueVerb } from '../reading/cue-verbs.ts'
import type { Stream } from '../reading/streams.ts'
import { skipAdverbials } from './adverbials.ts'
import type { Complement } from './complement.ts'
import { extendRight } from './extend-right.ts'
import { frameStart } from './frame-start.ts'
import type { Site } from './site.ts'
import { phrase, type Subject } from './subject.ts'
import { clauseSubject, subjectBefore } from './subjects.ts'

/** Verbs whose participle with a mere noun phrase still tells of speech ("denying any role"). */
const PARTICIPLE_PHRASES = new Set(
  'deny reject dismiss dispute blame accuse cite call describe brand label dub urge warn criticise criticize condemn denounce praise demand propose promise ask encourage predict claim allege announce defend thank credit admit recommend apologise apologize speak complain characterise characterize refer put'.split(
    ' ',
  ),
)

/** ", adding that …", "with the paper reporting …", "a message stating …". */
export function readParticiple(
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
    return site(subject, 0, 'main')
  }
  if (before.pos === 'VERB' && /^(?:start|beg[au]n|kept|keep|stop|continu)/.test(before.lower)) {
    const subject = subjectBefore(stream, j)
    if (!subject) return null
    const { start, first, tie } = frameStart(stream, subject)
    return { verb, cue, subject, inverted: false, complement, start, first, tie }
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
    const subject = linked ?? phrase(chunk.first, chunk.last)
    // "… and the company warning that it could not pay"
    if (lead?.lower === 'and' && complement.kind === 'that')
      return site(subject, chunk.first - 1, 'participle')
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
  return last < 0 ? null : phrase(first, last)
}
