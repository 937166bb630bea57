import { PROBABLY_BELOW, type Segment, type Source, UNCLEAR_BELOW } from '../attribution/types.ts'
import { countWords } from './duration.ts'
import { unnamedGroups } from './messages/en.ts'
import { message } from './messages/message.ts'
import { capitalised, withoutDeterminer } from './naming.ts'

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
    return message('label.probably', { name: labelName(source) })
  if (segment.depth > 1) return message('label.nested')
  if (quotedBy)
    return message('label.quoting', { outer: shortLabelName(quotedBy), name: labelName(source) })
  if (source.kind === 'anonymous' && isDescription(source)) return anonymousLabel(request, source)
  if (form === 'continues') return message('label.continues', { name: shortLabelName(source) })
  if (form === 'name') return message('label.named', { name: labelName(source) })
  return fullLabel(segment, source, request.introduced)
}

function fullLabel(segment: Segment, source: Source, introduced: boolean): string {
  const name = labelName(source)
  if (source.kind === 'document' || source.kind === 'group') return message('label.named', { name })
  if (segment.medium === 'statement') return message('label.statement', { name })
  if (segment.medium?.startsWith('to '))
    return message('label.told', { name, outlet: segment.medium.slice('to '.length) })
  if (segment.kind === 'indirect') return message('label.according', { name })
  if (source.role && !introduced) {
    const label = message('label.says.role', { name, role: source.role })
    if (countWords(label) <= MAX_LABEL_WORDS) return label
  }
  return message('label.says', { name })
}

/** "Unnamed source, Global Coalition:", then "Same unnamed source:". */
function anonymousLabel(request: LabelRequest, source: Source): string {
  const who = headOf(source.name)
  if (request.sameAnonymous) return message('label.anonymous.same', { who })
  if (source.role) {
    const label = message('label.anonymous.of', { who, affiliation: source.role })
    if (countWords(label) <= MAX_LABEL_WORDS) return label
  }
  return message('label.anonymous', { who })
}

/** An unnamed source is mostly known by a description ("a port official"), sometimes by a name given to it ("Nell"). */
export function isDescription(source: Source): boolean {
  return (
    !/^\p{Lu}/u.test(withoutDeterminer(source.name)) ||
    withoutDeterminer(source.name) !== source.name
  )
}

/** "a source within the Global Coalition" → "source". */
function headOf(name: string): string {
  const bare = withoutDeterminer(name)
  const head = bare.split(
    /\s+(?:in|within|at|from|of|with|inside|close|near|familiar|who|on)\b|,/iu,
  )[0]
  return (head ?? bare).replace(/^(?:unnamed|anonymous)\s+/i, '').trim() || bare
}

/** How a label calls a source: its name, and for a group that the text leaves nameless, that it does. */
export function labelName(source: Source): string {
  const bare = withoutDeterminer(source.name)
  if (source.kind === 'group') {
    const head = bare.split(' ').at(-1)?.toLowerCase() ?? ''
    const first = bare.split(' ')[0]?.toLowerCase() ?? ''
    return unnamedGroups.has(head) || unnamedGroups.has(first)
      ? `Unnamed ${bare}`
      : capitalised(bare)
  }
  if (source.kind === 'anonymous' && isDescription(source)) return `Unnamed ${headOf(source.name)}`
  return capitalised(source.kind === 'document' ? source.name : bare)
}

function shortLabelName(source: Source): string {
  return source.kind === 'person' ? source.shortName : labelName(source)
}

/** The sources of an article by id. */
export function sourcesById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.id, source]))
}
