import type { Labels } from '../cover.ts'
import { ORGANIZATION_NAMES } from '../reading/word-lists.ts'
import type { Source, SourceKind } from '../types.ts'
import type { Claim } from './claims.ts'
import type { Entity } from './discourse.ts'

/** The sources of an article in the order in which they first speak, and their numbers. */
export function listSources(claims: readonly Claim[]): Labels & { readonly sources: Source[] } {
  const ids = new Map<Entity | 'unstated', string>()
  const numbers = new Map<Claim, number>()
  const sources: Source[] = []
  const ordered = [...claims].sort(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0),
  )
  let count = 0
  for (const claim of ordered) {
    const first = claim.goesOnWith ? numbers.get(claim.goesOnWith) : undefined
    numbers.set(claim, first ?? count++)
    const key = claim.unstated ? 'unstated' : claim.entity
    if (key === null || ids.has(key)) continue
    const id = `s${sources.length + 1}`
    ids.set(key, id)
    sources.push(
      key === 'unstated'
        ? { id, name: 'unstated', kind: 'unstated', shortName: 'unstated', role: null }
        : describe(id, key),
    )
  }
  return {
    sources,
    sourceOf: (claim) => {
      const key = claim.unstated ? 'unstated' : claim.entity
      return key === null ? null : (ids.get(key) ?? null)
    },
    attributionOf: (claim) => numbers.get(claim) ?? 0,
  }
}

function describe(id: string, entity: Entity): Source {
  return {
    id,
    name: entity.name,
    kind: settledKind(entity),
    shortName: shortNameOf(entity),
    role: roleOf(entity),
  }
}

/** Kinds that the text settled only later: one called "he" is a person. */
function settledKind(entity: Entity): SourceKind {
  if (entity.kind === 'unstated') {
    if (entity.gender) return 'person'
    return /^\p{Lu}/u.test(entity.name) ? 'organization' : 'group'
  }
  if (entity.kind === 'organization' && entity.gender) return 'person'
  return entity.kind
}

function shortNameOf(entity: Entity): string {
  const acronym = [...entity.aliases].find((alias) => /^\p{Lu}[\p{Lu}\d.&]+$/u.test(alias))
  if (acronym && entity.kind !== 'person') return acronym
  if (settledKind(entity) !== 'person') return entity.name
  const words = entity.name.split(' ')
  const last = words.at(-1) ?? entity.name
  if (words.length < 2 || ORGANIZATION_NAMES.has(last.toLowerCase())) return entity.name
  // The form that the article itself goes on with, if it uses one.
  const used = [...entity.aliases].find(
    (alias) => alias.split(' ').length === 1 && words.includes(alias),
  )
  if (used) return used
  const particle = words.findIndex(
    (word, at) => at > 0 && /^(?:de|van|von|der|bin|al|el|da|di|du|la)$/i.test(word),
  )
  return particle > 0 ? words.slice(particle).join(' ') : last
}

function roleOf(entity: Entity): string | null {
  if (entity.kind === 'anonymous') {
    const link = /\b(?:within|at|in|from|with|of|for|inside|close to) (?:the |an? )?(.+)$/.exec(
      entity.name,
    )?.[1]
    return link ?? entity.role
  }
  return entity.role
}
