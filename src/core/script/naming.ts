import type { Source } from '../attribution/types.ts'

const DETERMINER = /^(?:the|a|an|this|that|these|those|some|several|many|his|her|their|its)\s+/i
const NAME_TOKEN = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu

/**
 * Whether a mention names its source, so that a listener needs no label: it carries a capitalised word of
 * the source's name ("Mr Lopez" for Maria Lopez) or an acronym ("CENTCOM"), or is the name of a nameless
 * source itself ("residents"). A pronoun or a description ("the group", "the 54-year-old") does not.
 */
export function mentionNames(mention: string, source: Source): boolean {
  const bare = mention.replace(DETERMINER, '')
  if (bare.toLowerCase() === source.name.replace(DETERMINER, '').toLowerCase()) return true
  const ofName = new Set([...tokens(source.name), ...tokens(source.shortName)])
  return tokens(bare).some((token) => {
    if (token.length > 1 && token === token.toUpperCase() && /\p{Lu}{2}/u.test(token)) return true
    return /^\p{Lu}/u.test(token) && ofName.has(token)
  })
}

function tokens(text: string): string[] {
  return (text.match(NAME_TOKEN) ?? []).map((token) => token.replace(/['’]s$/, ''))
}

/** "a source within the Global Coalition" → "source within the Global Coalition". */
export function withoutDeterminer(name: string): string {
  return name.replace(DETERMINER, '')
}

/** First letter upper case, the rest as it is. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
