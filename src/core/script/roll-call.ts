import { isEnglish } from '../article/language.ts'
import { type Attribution, SOURCE_KINDS, type Source } from '../attribution/types.ts'
import { labelName } from './label.ts'
import { languageName } from './language-name.ts'
import { numberWords } from './messages/en.ts'
import { listOf, message } from './messages/message.ts'
import { capitalised } from './naming.ts'

/**
 * "Two organisations, one unnamed source and unnamed analysts speak here." Where there are no rules for the language,
 * that the text is read and nobody is told apart.
 * @param tag of the article's language
 */
export function rollCall(attribution: Attribution, tag: string): string {
  const items: string[] = []
  let total = 0
  for (const kind of SOURCE_KINDS) {
    // nobody speaks in "reportedly"
    if (kind === 'unstated') continue
    const sources = attribution.sources.filter((source) => source.kind === kind)
    const [first] = sources
    if (!first) continue
    total += kind === 'group' ? Math.max(2, sources.length) : sources.length
    const count = sources.length
    items.push(
      message(`roll.${kind}`, {
        count,
        number: numberWords[count] ?? count,
        name: lowered(first),
      }),
    )
  }
  if (items.length === 0)
    return isEnglish(tag)
      ? message('roll.none')
      : message('roll.no-rules', { language: languageName(tag) })
  return capitalised(message('roll.all', { list: listOf(items), total }))
}

/** How many attributions each source has, by source id. */
export function countAttributions(attribution: Attribution): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<number>>()
  for (const segment of attribution.segments) {
    if (segment.sourceId === null || segment.attribution === null) continue
    const own = seen.get(segment.sourceId) ?? new Set()
    own.add(segment.attribution)
    seen.set(segment.sourceId, own)
  }
  return new Map([...seen].map(([id, attributions]) => [id, attributions.size]))
}

function lowered(source: Source): string {
  const name = labelName(source)
  const proper = /\s\p{Lu}/u.test(name) || source.name.startsWith(name)
  return proper && /^\p{Lu}/u.test(source.name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1)
}
