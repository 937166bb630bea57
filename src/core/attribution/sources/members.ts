import type { Discourse, Entity, Place } from './discourse.ts'
import { findByName } from './find-by-name.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'
import { isPerson, isProved, rank } from './salience.ts'

const MEMBER =
  /^(?:republican|democrat|conservative|tory|socialist|liberal|labourite|frenchman|frenchwoman|englishman|englishwoman|irishman|irishwoman|dutchman|welshman)$/
const COUNTRYMEN =
  /^(?:american|mexican|german|italian|australian|canadian|texan|african|korean|russian|ukrainian|brazilian|indian|swede|dane|finn|pole|turk|greek|spaniard|briton|scot|serb|croat|czech|kenyan|nigerian|ghanaian|californian|londoner|belgian|norwegian|austrian|hungarian|argentine|argentinian|chilean|egyptian|iranian|israeli|iraqi|pakistani|jamaican|kiwi|afghan|kurd)$/

/** Whether a noun is for one of a party or a people. */
export const isMember = (word: string): boolean => MEMBER.test(word) || COUNTRYMEN.test(word)

/** "The Republican", "the Frenchman", "the Texan": one of a party or a people, not a body of that name. */
export function resolveMember(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const word = mention.name?.toLowerCase() ?? ''
  if (mention.determiner !== 'definite' || /\s/.test(word)) return null
  if (!isMember(word)) return null
  const called = (entity: Entity): boolean => entity.words.has(word) || entity.heads.has(word)
  const by = rank(
    discourse,
    place,
    (entity) => isPerson(entity) && called(entity),
    () => 0,
  )
  if (by) return { entity: by.entity, by: 'nominal', trust: by.lead < 0.5 ? 0.6 : 0.88 }
  if (findByName(discourse, mention)) return null
  const found = rank(
    discourse,
    place,
    (entity) => isPerson(entity) && isProved(entity),
    () => 0,
  )
  return found ? { entity: found.entity, by: 'nominal', trust: found.lead < 1 ? 0.5 : 0.7 } : null
}
