import { ANONYMOUS_PLURALS, ORDINALS } from '../reading/word-lists.ts'
import { addEntity, type Discourse, type Entity, type Place } from './discourse.ts'
import type { Mention } from './mentions.ts'
import type { Resolved } from './resolved.ts'

export function resolvePartitive(
  discourse: Discourse,
  mention: Mention,
  place: Place,
): Resolved | null {
  const groups = discourse.recent.filter(
    (entity) =>
      (entity.kind === 'group' || isOfficials(entity)) &&
      place.sentence - entity.seen <= 6 &&
      (entity.spoken || !LISTENERS.test(entity.name)),
  )
  // People who speak, rather than people who are counted.
  const group =
    groups.find((entity) => entity.spoken) ?? groups.find((entity) => !/\d/.test(entity.name))
  if (mention.partitive === 'other' || ORDINALS.has(mention.partitive ?? '')) {
    const name = ordinalName(mention.text.toLowerCase(), discourse.lastSpeaker, group)
    const kind = name === 'a third' && group ? 'group' : 'anonymous'
    return { entity: addEntity(discourse, mention, name, kind), by: 'new', trust: 0.8 }
  }
  if (mention.partitive === 'one' || mention.partitive === 'another') {
    // "… according to two people in the room. One recalled …": the outlet's source, still.
    if (group?.spoken && !/ /.test(mention.text) && COUNTED.test(group.name))
      return { entity: group, by: 'partitive', trust: 0.75 }
    const name = group
      ? `${mention.partitive} of the ${group.name.replace(ARTICLE, '')}`
      : mention.text.toLowerCase()
    const entity = addEntity(discourse, mention, name, 'anonymous')
    return { entity, by: 'new', trust: 0.8 }
  }
  if (mention.partitive === 'others') {
    const name = group ? `other ${plainName(group.name)}` : 'others'
    return { entity: addEntity(discourse, mention, name, 'group'), by: 'new', trust: 0.85 }
  }
  if (group) return { entity: group, by: 'partitive', trust: 0.85 }
  return {
    entity: addEntity(discourse, mention, mention.text.toLowerCase(), 'group'),
    by: 'new',
    trust: 0.7,
  }
}

/** "Two Western officials said …. One of them …": several, though none of them is a crowd. */
const isOfficials = (entity: Entity): boolean =>
  entity.kind === 'anonymous' &&
  entity.spoken &&
  [...entity.heads].some((head) => ANONYMOUS_PLURALS.has(head))

/** They are told, and do not tell. */
const LISTENERS = /^(?:reporters|journalists|the media|the press)$/

/** "A second official" behind "one official said", "a third diver" where divers were told of. */
function ordinalName(text: string, last: Entity | null, group: Entity | undefined): string {
  const [head] = last?.kind === 'anonymous' ? last.heads : []
  const of = /(?:^| )(\S+[^s])s$/.exec(group?.name ?? '')?.[1]
  const noun = head && !/^(?:one|another)$/.test(head) ? head : of
  return noun ? `${text} ${noun.toLowerCase()}` : text
}

const COUNTED = /^(?:two|three|four|five|six|a few|several) /i

const ARTICLE = /^(?:all the|all|the|some|several|many|other) /i

const plainName = (name: string): string =>
  name.replace(ARTICLE, '').replace(/^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) /i, '')
