import type { Entity } from './discourse.ts'
import type { Mention } from './mentions.ts'

const CHILD = /^(?:son|daughter|boy|girl|child|grandson|granddaughter)$/
const PARENT = /^(?:father|mother|dad|mum|mom|parent|grandfather|grandmother|grandad|grandma)$/
const SPOUSE = /^(?:wife|husband|widow|widower|partner|fiancé|fiancée|girlfriend|boyfriend)$/
const SIBLING = /^(?:brother|sister|twin)$/

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [CHILD, PARENT],
  [PARENT, CHILD],
  [SPOUSE, SPOUSE],
  [SIBLING, SIBLING],
]

/** "Her father", of Karen who was called Tom Wu's daughter: he is Tom Wu. Null where it is somebody else. */
export function otherOfKin(owner: Entity | null, { head, gender }: Mention): Entity | null {
  const kin = owner?.kin ?? null
  if (!owner || !kin || (kin.gender !== null && gender !== null && kin.gender !== gender))
    return null
  const fits = PAIRS.some(
    ([own, other]) => other.test(head) && [...owner.heads].some((word) => own.test(word)),
  )
  return fits ? kin : null
}
