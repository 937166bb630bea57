import { addEntity, type Discourse, nameTokens, tokensOf } from './discourse.ts'
import { findByName } from './find-by-name.ts'
import { type Mention, withChanges } from './mentions.ts'
import type { Resolved } from './resolved.ts'

/** "The results of the National Nutrition Study": the study speaks. */
export function studyBehind(mention: Mention): string | null {
  if (!/^(?:results|findings|figures|data|conclusions)$/.test(mention.head)) return null
  const name =
    /^(?:of|from|in)\s+(?:the\s+)?(\p{Lu}.*\b(?:Study|Survey|Report|Index|Poll|Review|Census))\b/u.exec(
      mention.link ?? '',
    )
  return name?.[1] ?? null
}

/** "a statement", "a press release": what a body puts out, and is not said by the paper. */
export const isStatement = ({ head, modifiers, determiner }: Mention): boolean =>
  /^(?:statement|communiqu[eé])$/.test(head) ||
  (head === 'release' &&
    (determiner === 'definite' || /^(?:press|news|media)$/.test(modifiers.at(-1) ?? '')))

/** "The statement", "its statement", "a statement released by the command": the organisation speaks. */
export function resolveStatement(
  discourse: Discourse,
  mention: Mention,
  sentence: number,
): Resolved | null {
  if (!isStatement(mention)) return null
  const by = mention.link
  if (by) {
    const name = by.replace(/^(?:\S+(?:ed|en)\s+)?(?:by|from|of|for)\s+/i, '')
    const definite = /^(?:the|its|his|her|their)\s/i.test(name)
    const plain = name.replace(/^(?:the|its|a|an)\s+/i, '')
    const token = nameTokens(plain)
    const known = discourse.recent.find(
      (entity) =>
        token.length > 0 &&
        token.every((word) => tokensOf(entity).includes(word) || entity.heads.has(word)),
    )
    if (known) return { entity: known, by: 'nominal', trust: 0.92 }
    if (/\p{Lu}/u.test(plain)) {
      const named = withChanges(mention, {
        name: plain,
        kind: 'organization',
        determiner: definite ? 'definite' : 'none',
      })
      return {
        entity: findByName(discourse, named) ?? addEntity(discourse, named, plain, 'organization'),
        by: 'name',
        trust: 0.9,
      }
    }
  }
  // "…, it said in a statement, which added that …": who speaks in it has just spoken.
  const last = discourse.lastSpeaker
  if (mention.determiner === 'indefinite' && !by) {
    // "He later issued a statement saying that …"
    const issuer = discourse.recent.find(
      (entity) => entity.seen === sentence && entity.weight >= 0.8 && entity.kind !== 'document',
    )
    const who = last?.seen === sentence ? last : issuer
    if (who) return { entity: who, by: 'nominal', trust: 0.85 }
  }
  if (mention.determiner === 'indefinite' || mention.determiner === 'none') return null
  const org =
    discourse.lastStatement ??
    discourse.recent.find((entity) => entity.kind === 'organization') ??
    null
  return org ? { entity: org, by: 'nominal', trust: 0.88 } : null
}
