import { numberWords } from './messages/en.ts'
import { withoutDeterminer } from './naming.ts'

/** Words before a noun that count people: "two", "22", "all 22", "several". */
const COUNT = new RegExp(
  `^(?:all\\s+|both\\s+)?(?:${numberWords.slice(2).join('|')}|\\d[\\d,]*|dozens|scores|hundreds)\\s+(?:of\\s+)?`,
  'i',
)
/** "two of its own advisers": whose they are is in the article, and here nobody is there to be its. */
const OWNERS = /^(?:of\s+)?(?:the|its|his|her|their|our|these|those)\s+(?:own\s+)?/i
/** Where a description begins to tell which one: "source within …", "man who …". */
const DETAILS =
  /\s+(?:in|within|at|from|of|with|inside|close|near|familiar|who|whose|on|walking|wearing)\b|,/iu

/** An unnamed source as a label calls it within a sentence: "unnamed source", "two unnamed diplomats". */
export function unnamed(name: string): string {
  const bare = withoutDeterminer(name).replace(/^(?:unnamed|anonymous)\s+/i, '')
  const [more = ''] = /^(?:an)?other(?:\s+|$)/i.exec(bare) ?? []
  const rest = bare.slice(more.length)
  const [count = ''] = COUNT.exec(rest) ?? []
  const who = rest
    .slice(count.length)
    .replace(OWNERS, '')
    .replace(/^one\s+/i, '')
  const number = count.replace(/^(?:all|both)\s+/i, '').replace(/\s+of\s+$/i, ' ')
  const before = more ? `${more.trim().toLowerCase()} ` : ''
  const head = headOf(who)
  // it is not the owner who has no name: "harbour office's unnamed spokeswoman"
  const [owner = ''] = (before || number) === '' ? (/^.*['’]s\s+/u.exec(head) ?? []) : []
  return `${before}${number.toLowerCase()}${owner}unnamed ${head.slice(owner.length)}`
}

/** "source within the Global Coalition" → "source"; of "one" and nothing else, a person is left. */
function headOf(description: string): string {
  const [head = ''] = ` ${description}`.split(DETAILS)
  return /^(?:one|)$/i.test(head.trim()) ? 'person' : head.trim()
}
