import { isOutletName } from '../rules/complement.ts'
import type { Finding } from '../rules/finding.ts'
import type { Medium } from '../types.ts'
import type { Mention } from './mentions.ts'

const PATTERNS: readonly [RegExp, Medium][] = [
  [
    /\b(?:in|via|by|through) (?:an? |the |its |his |her |their )?(?:\p{L}+[ -]){0,2}statement\b|\bstatement (?:released|issued|posted|published|from|by)\b|\bstatement\b[^.]{0,20}\b(?:said|read|added)/iu,
    'statement',
  ],
  [/\b(?:press|news|media) (?:conference|briefing)\b/i, 'press-conference'],
  [
    /\b(?:tweet|tweeted|facebook|instagram|twitter|telegram|tiktok|weibo|bluesky|mastodon|linkedin|blog|posts? on x|social media|on x)\b/i,
    'social-media',
  ],
  [/\binterview\b/i, 'interview'],
  [
    /\b(?:in|by) (?:an? |the |his |her |its |their )?(?:\p{L}+[ -]){0,2}(?:letter|email|e-mail)\b/iu,
    'letter',
  ],
  [
    /\btestif(?:ied|ies)|\btold the (?:court|inquiry|inquest|tribunal|jury|hearing|committee)\b/i,
    'testimony',
  ],
  [/\bon a (?:conference |earnings )?call\b/i, 'call'],
]

/** What all the patterns above need: most sentences have none of it, and the patterns look far. */
const CARRIER =
  /statement|conference|briefing|tweet|facebook|instagram|twitter|telegram|tiktok|weibo|bluesky|mastodon|linkedin|blog|posts? on x|social media|on x|interview|letter|mail|testif|told the|call/i

/** How the words of a finding were put out, as its sentence tells. */
export function mediumOf(
  finding: Finding,
  mention: Mention | null,
  sentence: string,
  text: string,
  outlet: string | null,
): Medium | null {
  const { items } = finding.stream
  if (mention && /^(?:statement|communiqu[ée])$/.test(mention.head)) return 'statement'
  if (finding.addressee) {
    const { first, last } = finding.addressee
    const words = items.slice(first, last + 1).map((item) => item.text)
    const named = words.some((word) => /^\p{Lu}/u.test(word))
    const name = text.slice(items[first]?.start ?? 0, items[last]?.end ?? 0)
    if (named && (isOutletName(words) || (outlet && name.toLowerCase() === outlet.toLowerCase())))
      return `to ${name}`
    if (outlet && /^this (?:station|newspaper|paper|magazine|website)$/i.test(name))
      return `to ${outlet}`
  }
  if (CARRIER.test(sentence))
    for (const [pattern, medium] of PATTERNS) if (pattern.test(sentence)) return medium
  if (
    mention?.kind === 'document' &&
    /^(?:report|study|survey|paper|poll|analysis|review)$/.test(mention.head)
  )
    return 'report'
  return null
}
