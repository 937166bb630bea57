/**
 * What somebody is to somebody else: without whose it is, it tells a listener nothing. A "mother of nine" and a "child
 * psychologist" do tell.
 */
const RELATION =
  /^(?:(?:elder|younger|older|eldest|youngest|late|former|ex)[ -])*(?:husband|wife|widow|widower|partner|father|mother|parent|son|daughter|child|brother|sister|twin|sibling|uncle|aunt|nephew|niece|cousin|grand(?:father|mother|son|daughter|parent)|friend|neighbou?r|colleague|rival|namesake|(?:brother|sister|father|mother|son|daughter)-in-law)(?=$|,|\s+and\s+\S+$)/i
/** The article's "her" and "its" look back at words that a label does not have. */
const WHOSE = /^(?:his|her|its|their|our|my|the|a|an)\s+/i
/** A single noun that is no role: a day, a week, a clock's time. */
const NO_ROLE = /^(?:week|month|year|day|night|today|yesterday|tomorrow|end|back)$|\d:\d/i

/** A role as a label says it: "Her captain" → "captain"; null where it would tell nothing by itself. */
export function spokenRole(role: string): string | null {
  const bare = role.replace(WHOSE, '')
  return RELATION.test(bare) || NO_ROLE.test(bare) ? null : bare
}

/** Whether a role is a title that goes before a name: "Finance Minister", "Lt.", but not "harbour master". */
export function isTitle(role: string): boolean {
  return role.split(' ').every((word) => /^\p{Lu}\p{Ll}+\.?$/u.test(word))
}
