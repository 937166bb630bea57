import { MEDIA, type Segment, type Source } from '../../core/attribution/types.ts'
import { isDescription, labelName } from '../../core/script/label.ts'
import { message } from '../messages/message.ts'

/** A source as the page names it, in the words of its spoken label. */
export function sourceTitle(source: Source, again = false): string {
  if (source.kind === 'unstated') return message('who.unstated')
  const name = labelName(source)
  if (source.kind !== 'anonymous' || !isDescription(source)) return name
  if (again) return message('who.again', { name: name.charAt(0).toLowerCase() + name.slice(1) })
  return source.role ? message('who.of', { name, role: source.role }) : name
}

/** How the words were put out, for the page: "statement", "to Reuters". */
export function mediumTitle(medium: NonNullable<Segment['medium']>): string {
  const known = MEDIA.find((name) => name === medium)
  return known ? message(`medium.${known}`) : medium
}
