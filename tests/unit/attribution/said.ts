import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'

/** What is said, as "source: words", in the order of the text; pieces of one attribution are joined by " | ". */
export function said(text: string): string[] {
  const { sources, segments } = attribute(parseText(text))
  const lines: string[] = []
  let last = ''
  for (const segment of segments) {
    if (segment.kind === 'narration') {
      last = ''
      continue
    }
    const name = sources.find((source) => source.id === segment.sourceId)?.name ?? '?'
    const words = text.slice(segment.start, segment.end).trim()
    const key = `${name}/${segment.attribution}`
    if (key === last) lines.push(`${lines.pop()} | ${words}`)
    else lines.push(`${name}: ${words}`)
    last = key
  }
  return lines
}
