import type { Item } from '../reading/item.ts'
import type { Stream } from '../reading/streams.ts'
import { POSSESSIVES, words } from '../reading/word-lists.ts'
import { contentSpan, type Finding, hasFiniteVerb, spanOf } from './finding.ts'
import { subjectBefore } from './subjects.ts'

export const LIGHT_VERBS = words(`
  shrugs shrugged laughs laughed brushes brushed waves waved plays played hit hits lashes lashed pay pays
  paid draw draws drew cast casts pours poured backs backed supports supported echoes echoed offers offered
  sends sent extends extended rule ruling ruled remembers remembered recalls recalled want wants wanted
  worry worries worried make makes made let lets give gives gave`)

/**
 * Plain verbs that speak only together with another word: "shrugged off the criticism", "backed her
 * account", "offered their condolences", "made it clear that …",
 * "would not rule out that …", "remembered meeting him".
 */
export function findLightVerbs(stream: Stream): Finding[] {
  const { items } = stream
  if (stream.container) return []
  return items.flatMap((item, i): Finding[] => {
    const start = contentStart(items, i)
    if (start < 0) return []
    const subject = subjectBefore(stream, verbStart(items, i))
    if (!subject || /^(?:i|we|you|it|there|who|which|that)$/.test(first(items, subject.first)))
      return []
    const content = contentSpan(items, start, phraseEnd(items, start))
    if (!content) return []
    return [
      {
        rule: 'light-verb',
        stream,
        subject,
        cue: spanOf(items, i, start - 1),
        lemma: item.lower,
        content: [content],
        addressee: null,
        unstated: false,
        nested: false,
      },
    ]
  })
}

const first = (items: readonly Item[], at: number): string => items[at]?.lower ?? ''

const WITH_PARTICLE: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:shrug(?:s|ged)|laugh(?:s|ed)|brush(?:es|ed)|wav(?:es|ed)) $/, /^(?:off|aside|away)$/],
  [/^play(?:s|ed) $/, /^down$/],
  [/^hit(?:s)? $/, /^(?:back|out)$/],
  [/^lash(?:es|ed) $/, /^out$/],
]

/** "paid tribute to the crew", "drew attention to a report", "cast doubt on the figure". */
const WITH_NOUN: readonly (readonly [RegExp, RegExp])[] = [
  [/^pa(?:y|ys|id) $/, /^tribute to$/],
  [/^(?:draws?|drew) $/, /^attention to$/],
  [/^casts? $/, /^doubt (?:on|over)$/],
  [/^pour(?:s|ed) $/, /^(?:scorn|cold) (?:on|water)$/],
]
const ACCOUNTS =
  /^(?:account|accounts|claim|claims|version|story|criticism|warning|warnings|assessment|concerns|view|views|sentiment)$/
const GIFTS =
  /^(?:apology|apologies|condolences|sympathy|sympathies|thanks|congratulations|regrets|prayers|reassurance|assurances)$/
const MENTAL_ING = /^\p{Ll}+ing$/u

/** Where the words begin that the verb at `i` gives to its subject, or -1. */
function contentStart(items: readonly Item[], i: number): number {
  if (!LIGHT_VERBS.has(items[i]?.lower ?? '')) return -1
  const verb = `${items[i]?.lower} `
  const next = items[i + 1]
  if (!next) return -1
  for (const [form, particle] of WITH_PARTICLE) {
    if (!form.test(verb) || !particle.test(next.lower)) continue
    const at = items[i + 2]?.lower === 'at' ? i + 3 : i + 2
    if (/^(?:last|this|yesterday|today|on)$/.test(items[at]?.lower ?? '')) return -1
    return (items[at]?.chunk ?? -1) >= 0 || items[at]?.pos === 'QUOTE' ? at : -1
  }
  const two = `${next.lower} ${items[i + 2]?.lower}`
  for (const [form, noun] of WITH_NOUN) if (form.test(verb) && noun.test(two)) return i + 2
  if (/^(?:back(?:s|ed)|support(?:s|ed)|echo(?:es|ed)) $/.test(verb))
    return endsPhrase(items, i + 1, ACCOUNTS) ? i + 1 : -1
  if (/^(?:offer(?:s|ed)|sen(?:ds|t)|extend(?:s|ed)) $/.test(verb)) {
    const quoted = POSSESSIVES.has(next.lower) && items[i + 2]?.pos === 'QUOTE'
    const gift = next.pos === 'QUOTE' && GIFTS.test(next.text.split(' ').at(-1) ?? '')
    return quoted || gift || endsPhrase(items, i + 1, GIFTS) ? i + 1 : -1
  }
  if (/^rul(?:e|ing|ed) $/.test(verb) && next.lower === 'out' && refusesTo(items, i)) return i + 2
  if (/^(?:remember(?:s|ed)|recall(?:s|ed)) $/.test(verb)) {
    const at = POSSESSIVES.has(next.lower) ? i + 2 : i + 1
    const deed = items[at]?.pos === 'VERB' || /^(?:PRON|DET|PROPN)$/.test(items[at + 1]?.pos ?? '')
    return deed && MENTAL_ING.test(items[at]?.lower ?? '') ? i + 1 : -1
  }
  // "The chamber wants to know why stalls pay the same": asked, in other words.
  if (/^want(?:s|ed)? $/.test(verb) && next.lower === 'to' && items[i + 2]?.lower === 'know')
    return /^(?:why|how|what|whether|if|when|who|where|which)$/.test(items[i + 3]?.lower ?? '')
      ? i + 3
      : -1
  // "let it be known that", "let slip that"
  if (/^lets? $/.test(verb)) {
    const that = items.findIndex(({ lower }, at) => at > i && at < i + 6 && lower === 'that')
    const known = items.slice(i + 1, that).some(({ lower }) => /^(?:known|slip)$/.test(lower))
    return that > 0 && known ? that : -1
  }
  // "gave the cause of death as a fall"
  if (/^g(?:ive|ives|ave) $/.test(verb)) return givesAs(items, i + 1) ? i + 1 : -1
  // "made it clear that she would fight"
  if (/^ma(?:ke|kes|de) $/.test(verb)) {
    const at = next.lower === 'it' ? i + 2 : i + 1
    const clear = /^(?:clear|plain|known)$/.test(items[at]?.lower ?? '')
    return clear && items[at + 1]?.lower === 'that' ? at + 1 : -1
  }
  if (/^worr(?:y|ies|ied) $/.test(verb)) {
    const at = next.pos === 'ADV' || /^(?:more|less|most)$/.test(next.lower) ? i + 2 : i + 1
    return at > i + 1 && items[at]?.lower === 'about' ? at : -1
  }
  return -1
}

const GIVEN = /^(?:cause|reason|figure|number|toll|total|age|date|time|cost|price|motive)$/

/** "the cause of death as a fall", "the toll as 14" */
function givesAs(items: readonly Item[], from: number): boolean {
  if (!/^(?:the|his|her|its|their)$/.test(items[from]?.lower ?? '')) return false
  const as = items.findIndex(({ lower }, at) => at > from && at < from + 8 && lower === 'as')
  return as > 0 && items.slice(from, as).some(({ lower }) => GIVEN.test(lower))
}

/** "would not rule out", "declined to rule out": what could be so is said. */
function refusesTo(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]?.lower ?? ''
  if (/^(?:not|cannot|never)$|n't$/.test(before)) return true
  return before === 'to' && /^(?:refus|declin)/.test(items[i - 2]?.lower ?? '')
}

/** Left over the helpers of the verb: its subject stands before them. */
function verbStart(items: readonly Item[], i: number): number {
  let at = i
  while (/^(?:to|not|refused|declined|refuses|declines)$|n't$/.test(items[at - 1]?.lower ?? ''))
    at--
  return at
}

/** Whether the noun phrase at `from` is about one of these. */
function endsPhrase(items: readonly Item[], from: number, heads: RegExp): boolean {
  const chunk = items[from]?.chunk ?? -1
  if (chunk < 0) return false
  let last = from
  while (items[last + 1]?.chunk === chunk) last++
  return heads.test(items[last]?.lower ?? '')
}

/** A phrase ends at a mark, or where the sentence goes on with another verb. */
function phraseEnd(items: readonly Item[], from: number): number {
  for (let i = from + 1; i < items.length; i++) {
    const item = items[i] as Item
    if (/^[,;:–—]$/.test(item.text)) return i - 1
    const verb = items[i + 1]
    if (item.pos === 'CCONJ' && verb && verb.chunk < 0 && (verb.cue || verb.pos === 'VERB'))
      return i - 1
    if (item.pos === 'CCONJ' && hasFiniteVerb(items, i + 1, Math.min(i + 6, items.length - 1)))
      return i - 1
  }
  return items.length - 1
}
