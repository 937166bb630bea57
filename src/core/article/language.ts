/** Of what languages a text may be: BCP 47 tags, compared without regard to case. */

/** The language whose rules Sayso has: of attribution, and of what is spoken for what is written. */
export const isEnglish = (tag: string): boolean => /^en(?:-|$)/iu.test(tag)

/**
 * The longest of the listed tags that is the tag or its beginning: "de-AT" is found as "de" (RFC 4647, lookup).
 * Null where there is none.
 */
export function lookUpTag(tag: string, listed: Iterable<string>): string | null {
  const all = new Map([...listed].map((one) => [one.toLowerCase(), one]))
  for (let wanted = tag.toLowerCase(); wanted !== ''; ) {
    const found = all.get(wanted)
    if (found !== undefined) return found
    wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))
  }
  return null
}
