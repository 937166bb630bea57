import { PROBABLY_BELOW, type Segment, type Source, UNCLEAR_BELOW } from '../attribution/types.ts'
import { countWords } from './duration.ts'
import { unnamedGroups } from './messages/en.ts'
import { message } from './messages/message.ts'
import { capitalised, withoutDeterminer } from './naming.ts'
import { isTitle, spokenRole } from './role.ts'
import { unnamed } from './unnamed.ts'

/** No label is longer than this, in words; a role is the first thing to go. */
const MAX_LABEL_WORDS = 8

export type LabelForm =
  /** The source and how it speaks: "Statement from U.S. Central Command:" */
  | 'full'
  /** The same source goes on: "U.S. Central Command continues:" */
  | 'continues'
  /** Name only: "U.S. Central Command:" */
  | 'name'

export interface LabelRequest {
  readonly segment: Segment
  /** Null where nobody can be named. */
  readonly source: Source | null
  /** For a quotation inside a quotation, who quotes. */
  readonly quotedBy: Source | null
  readonly form: LabelForm
  /** Whether this source has been introduced to the listener before. */
  readonly introduced: boolean
  /** Whether the unnamed source that the listener heard last is this one. */
  readonly sameAnonymous: boolean
}

/** The words of a label. Never says as a fact what is a guess. */
export function labelText(request: LabelRequest): string {
  const { segment, source, quotedBy, form } = request
  if (!source || segment.confidence < UNCLEAR_BELOW) return message('label.unclear')
  if (source.kind === 'unstated') return message('label.unstated')
  if (segment.confidence < PROBABLY_BELOW)
    return message('label.probably', { name: innerName(source) })
  if (segment.depth > 1) return message('label.nested')
  if (quotedBy)
    return message('label.quoting', { outer: shortLabelName(quotedBy), name: innerName(source) })
  if (source.kind === 'anonymous' && isDescription(source)) return anonymousLabel(request, source)
  if (form === 'continues') return message('label.continues', { name: shortLabelName(source) })
  if (form === 'name') return message('label.named', { name: labelName(source) })
  return fullLabel(segment, source, request.introduced)
}

function fullLabel(segment: Segment, source: Source, introduced: boolean): string {
  const name = labelName(source)
  if (source.kind === 'document' || source.kind === 'group') return message('label.named', { name })
  if (segment.medium === 'statement') return message('label.statement', { name: innerName(source) })
  if (segment.medium?.startsWith('to '))
    return message('label.told', { name, outlet: segment.medium.slice('to '.length) })
  if (segment.kind === 'indirect') return message('label.according', { name: innerName(source) })
  const role = introduced || !source.role ? null : spokenRole(source.role)
  if (role) {
    const label = message(isTitle(role) ? 'label.says.title' : 'label.says.role', { name, role })
    if (countWords(label) <= MAX_LABEL_WORDS) return label
  }
  return message('label.says', { name })
}

/** "Unnamed source, Global Coalition:", then "Same unnamed source:". */
function anonymousLabel(request: LabelRequest, source: Source): string {
  const who = unnamed(source.name)
  if (request.sameAnonymous) return message('label.anonymous.same', { who })
  const affiliation = source.role
  // "spokesman for the president" has it already
  if (affiliation && !who.includes(affiliation) && !/^(?:two|both|\d)/.test(affiliation)) {
    const label = message('label.anonymous.of', { who: capitalised(who), affiliation })
    if (countWords(label) <= MAX_LABEL_WORDS) return label
  }
  return message('label.named', { name: capitalised(who) })
}

/** An unnamed source is mostly known by a description ("a port official"), sometimes by a name given to it ("Nell"). */
export function isDescription(source: Source): boolean {
  return (
    !/^\p{Lu}/u.test(withoutDeterminer(source.name)) ||
    withoutDeterminer(source.name) !== source.name
  )
}

/** How a label calls a source: its name, and for one that the text leaves nameless, that it does. */
export function labelName(source: Source): string {
  return capitalised(bareName(source))
}

/** The same after other words of a label: "Probably unnamed officials:", "According to the council:". */
function innerName(source: Source): string {
  const isCommon = source.kind === 'organization' && /^(?:the|an?)\s+\p{Ll}/u.test(source.name)
  return isCommon ? source.name : bareName(source)
}

function bareName(source: Source): string {
  const bare = withoutDeterminer(source.name)
  if (source.kind === 'group') return namesNobody(bare) ? unnamed(bare) : bare
  if (source.kind === 'anonymous' && isDescription(source)) return unnamed(source.name)
  return source.kind === 'document' ? source.name : bare
}

/** Whether a group is one that the text leaves nameless on purpose: "analysts", "two diplomats". */
function namesNobody(group: string): boolean {
  // "Ruiz's critics" are told apart by whose they are
  if (/['’]s\s/.test(group)) return false
  const words = group.toLowerCase().split(' ')
  return [words.at(0), words.at(-1)].some((word) => word !== undefined && unnamedGroups.has(word))
}

function shortLabelName(source: Source): string {
  return source.kind === 'person' ? source.shortName : labelName(source)
}

/** The sources of an article by id. */
export function sourcesById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.id, source]))
}
