import type { Item } from './item.ts'

/** Past forms that the tagger takes for nouns or adjectives where it does not expect a verb. */
const PAST =
  /^(?:flung|hung|slung|stung|swung|clung|sprang|sank|drank|began|ran|sang|swam|tore|wore|bore|swore|drove|rode|strode|froze|chose|broke|spoke|stole|woke|wove|drew|grew|flew|threw|blew|knew|withdrew|took|shook|mistook|gave|came|became|overcame|went|underwent|fell|ate|sat|stood|won|dug|spun|struck|stuck|sought|fought|brought|bought|caught|taught|fled|sped|bled|bred|fed|met|sold|held|kept|slept|wept|swept|crept|leapt|dealt|knelt|dwelt|built|sent|spent|lent|bent|lost|paid|found|left|cast|cut|hit|shut|quit|shed|beat|spread|\p{Ll}{3,}ed)$/u

/** Behind a verb stands an object, a place or a mark, and behind a noun in a name hardly "the". */
const BEHIND = /^(?:DET|PRON|NUM|ADV|PART|SCONJ)$/

/**
 * "Ann Lee flung a tray": whether a word behind a name is a verb, though the tagger took it for a noun.
 * Then the name would end in it, and be no name.
 */
export function isVerbBehindName(items: readonly Item[], i: number): boolean {
  const item = items[i]
  if (!item || (item.pos !== 'NOUN' && item.pos !== 'ADJ')) return false
  const before = items[i - 1]
  if (before?.pos !== 'PROPN' || !before.form.upper) return false
  const after = items[i + 1]
  if (!after) return false
  if (isPresent(items, i)) return true
  if (!PAST.test(item.lower)) return false
  return (
    BEHIND.test(after.pos) || (after.pos === 'ADP' && /^\p{Lu}/u.test(items[i - 2]?.text ?? ''))
  )
}

/** What a firm has, and people who are named after somebody. */
const THINGS =
  /(?:ers|ors|ists|ans|ees|ents|ants|men)$|^(?:fans|shares|sales|profits|results|stores|shops|bonds|headquarters|news|documents|papers|emails|films|books|songs|figures|jobs|cars|phones|prices|officials|troops|forces|series|services|products|games|awards)$/

/** "Ann Lee points at the shelf": a full name, and a word that ends in "s" with an object or place behind it. */
function isPresent(items: readonly Item[], i: number): boolean {
  const [first, before, item, after] = [items[i - 2], items[i - 1], items[i], items[i + 1]]
  if (!first || !before || !item || !after || first.quote || before.quote) return false
  if (first.pos !== 'PROPN' || before.pos !== 'PROPN' || !first.form.upper || !before.form.upper)
    return false
  if (items[i - 3]?.pos === 'DET') return false
  if (!/^\p{Ll}+[^s]s$/u.test(item.lower) || THINGS.test(item.lower)) return false
  return (
    (after.pos === 'DET' ||
      after.pos === 'PRON' ||
      /^(?:at|for|to|up|out|down)$/.test(after.lower)) &&
    after.lower !== 'that'
  )
}
