import type { Stream } from '../reading/streams.ts'
import { POSSESSIVES, words } from '../reading/word-lists.ts'
import { contentSpan, type Finding, hasFiniteVerb, spanOf } from './finding.ts'
import { beforeMainVerb } from './main-verb.ts'
import { phrase, type Subject } from './subject.ts'

/** Nouns that hold a claim, with what may bring it in. */
const NOUNS: ReadonlyMap<string, RegExp> = new Map([
  ['calls', /^for$/],
  ['demands', /^(?:for|that)$/],
  ['fears', /^(?:that|of)$/],
  ['fear', /^that$/],
  ['concerns', /^that$/],
  ['concern', /^that$/],
  ['claims', /^that$/],
  ['claim', /^that$/],
  ['allegations', /^(?:that|of)$/],
  ['allegation', /^that$/],
  ['speculation', /^(?:that|about|over)$/],
  ['rumours', /^(?:that|of)$/],
  ['rumors', /^(?:that|of)$/],
  ['suggestions', /^that$/],
  ['suggestion', /^that$/],
  ['assertion', /^that$/],
  ['warning', /^that$/],
  ['warnings', /^(?:that|of)$/],
  ['recommendation', /^(?:that|to)$/],
  ['prediction', /^that$/],
  ['predictions', /^(?:that|of)$/],
  ['belief', /^that$/],
  ['complaints', /^(?:that|about)$/],
  ['accusations', /^(?:that|of)$/],
  ['hopes', /^that$/],
  ['reports', /^that$/],
])

/** Nouns that hold a claim only with the one who makes it: "his insistence that …". */
const OWNED = words(`
  insistence denial denials assurance assurances promise promises contention argument assertions
  admission confession conviction view suspicion suspicions hope complaint threat pledge testimony
  statement announcement remark observation accusation conclusion guarantee reminder account`)
const THAT = /^that$/

/** A sentence without one of these nouns tells no claim with a noun. */
export const CLAIM_WORDS = [...NOUNS.keys(), ...OWNED]
/** What stirs up claims that nobody in the sentence makes. */
const STIRS =
  /^(?:amid|over|despite|after|following|was|were|are|is|be|prompted|sparked|raised|fuelled|fueled|triggered|drew|stoked|renewed|growing|widespread|rising|mounting|prompting|sparking|raising|fuelling|fueling|stoking|drawing|led|face|faces|faced|facing|ignored|rejecting|of|by|on|with|to)$/

/**
 * Finds claims told with a noun: "fears among traders that …", "a WHO recommendation that …",
 * "prompted calls for …". Without a source they are nobody's.
 */
export function findNounCues(stream: Stream): Finding[] {
  const { items } = stream
  if (stream.container) return []
  return items.flatMap((item, i): Finding[] => {
    const opener = NOUNS.get(item.lower) ?? (OWNED.has(item.lower) ? THAT : null)
    if (!opener || item.cue) return []
    const first = stream.chunks[item.chunk]?.first ?? i
    const owner = items[first]?.lower ?? ''
    let at = i + 1
    // "His insistence that …", but "her fear of heights"
    const own = POSSESSIVES.has(owner) && !/^['’]s?$/.test(items[i - 1]?.lower ?? '')
    if (own && (/^(?:my|our|your|whose)$/.test(owner) || items[at]?.lower !== 'that')) return []
    let source = own ? phrase(first, first) : ownerBefore(stream, i)
    // "Fears are growing among suppliers that …"
    if (/^(?:are|were|have)$/.test(items[at]?.lower ?? '') && items[at + 1]?.pos === 'VERB') at += 2
    if (/^(?:among|by|from)$/.test(items[at]?.lower ?? '')) {
      source = phraseAt(stream, at + 1) ?? source
      at = (source?.last ?? at) + 1
    }
    if (!opener.test(items[at]?.lower ?? '')) return []
    if (!source && (opener === THAT || (!STIRS.test(leadBefore(stream, i)) && at === i + 1)))
      return []
    const content = contentSpan(
      items,
      at,
      hasFiniteVerb(items, 0, first - 1)
        ? clauseEnd(stream, at)
        : beforeMainVerb(items, at, clauseEnd(stream, at)),
    )
    if (!content || (items[at]?.lower === 'that' && !hasFiniteVerb(items, at, items.length - 1)))
      return []
    return [
      {
        rule: source ? 'noun-of-source' : 'noun-unstated',
        stream,
        subject: source,
        cue: spanOf(items, i, i),
        lemma: item.lower,
        content: [content],
        addressee: null,
        unstated: source === null,
        nested: true,
      },
    ]
  })
}

function phraseAt(stream: Stream, at: number): Subject | null {
  const chunk = stream.chunks[stream.items[at]?.chunk ?? -1]
  return chunk ? phrase(chunk.first, chunk.last) : null
}

/** "the minister's claim", "a World Health Organisation recommendation". */
function ownerBefore(stream: Stream, noun: number): Subject | null {
  const { items, chunks } = stream
  const first = chunks[items[noun]?.chunk ?? -1]?.first ?? noun
  let last = noun - 1
  if (/^['’]s?$/.test(items[last]?.lower ?? '')) last--
  else if (!items.slice(first, noun).every((item, n) => n === 0 || /^\p{Lu}/u.test(item.text)))
    return null
  let start = first
  if (
    /^(?:a|an|the)$/.test(items[start]?.lower ?? '') &&
    !/^['’]s?$/.test(items[noun - 1]?.lower ?? '')
  )
    start++
  if (start > last || !/\p{L}/u.test(items[start]?.text ?? '')) return null
  if (
    start === last &&
    /^(?:his|her|its|their|a|an|the|no|any|some|such|these|those)$/.test(items[start]?.lower ?? '')
  )
    return null
  if (start === first && last === noun - 1 && !/^\p{Lu}/u.test(items[last]?.text ?? '')) return null
  return phrase(start, last)
}

function leadBefore(stream: Stream, noun: number): string {
  const { items, chunks } = stream
  const first = chunks[items[noun]?.chunk ?? -1]?.first ?? noun
  const inside = items.slice(first, noun).find((item) => STIRS.test(item.lower))
  return inside?.lower ?? items[first - 1]?.lower ?? ''
}

function clauseEnd(stream: Stream, from: number): number {
  const { items } = stream
  for (let i = from + 1; i < items.length; i++)
    if (items[i]?.text === ',' || items[i]?.text === ';') return i - 1
  return items.length - 1
}
