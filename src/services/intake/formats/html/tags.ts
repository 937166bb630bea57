import type { BlockRole } from '../../../../core/article/types.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What is in these is no text of the page, or can't be heard. */
export const UNSEEN: ReadonlySet<string> = set(
  'script style noscript template svg iframe object embed video audio canvas map select datalist ' +
    'button textarea progress meter rt rp frameset noframes applet',
)

/** These begin and end a paragraph of their own. */
export const BLOCK_LEVEL: ReadonlySet<string> = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead title tr ul',
)

export type Attributes = Readonly<Record<string, string>>

/** Page furniture by the element's own word, whatever is in it. */
export const FURNITURE: ReadonlySet<string> = set('nav header footer aside menu form search')

/** Whether the page hides the element. */
export function isHidden(attributes: Attributes): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  )
}

/** Whether the page says that the article is in the element. */
export function isMain(tag: string, { role, itemprop }: Attributes): boolean {
  return tag === 'article' || tag === 'main' || role === 'main' || itemprop === 'articleBody'
}

const HEADING = /^h([1-6])$/
const BOX = /(?:^|[\s_-])(?:fact-?box|info-?box|pull-?quote|boxout|sidebar-box)(?:$|[\s_-])/i
const CAPTION = /(?:^|[\s_-])caption(?:$|[\s_-])/i
const FOOTNOTE = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:$|[\s_-])/i

/** What an element makes of the words in it, and how that yields: the highest rank around words decides. */
export interface RoleOf {
  readonly role: BlockRole
  readonly level?: number
  readonly rank: number
}

export function roleOf(tag: string, attributes: Attributes): RoleOf | null {
  const names = `${attributes.class ?? ''} ${attributes.role ?? ''} ${attributes['epub:type'] ?? ''}`
  if (tag === 'figcaption' || tag === 'caption' || (tag !== 'body' && CAPTION.test(names)))
    return { role: 'caption', rank: 6 }
  if (FOOTNOTE.test(names) || /^(?:footnote|endnote|fn)[-:_]?\d/.test(attributes.id ?? ''))
    return { role: 'footnote', rank: 5 }
  if (tag === 'aside' || (tag !== 'body' && BOX.test(names))) return { role: 'box', rank: 4 }
  if (tag === 'blockquote') return { role: 'block-quotation', rank: 3 }
  const heading = HEADING.exec(tag)
  if (heading) return { role: 'heading', level: Number(heading[1]), rank: 2 }
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return { role: 'list-item', rank: 1 }
  return null
}

/** A mark in the text that leads to a note, and is no word of it. */
export function isNoteMark(tag: string, attributes: Attributes, inSup: boolean): boolean {
  if (tag !== 'a') return false
  if (/noteref/.test(`${attributes.role ?? ''} ${attributes['epub:type'] ?? ''}`)) return true
  const href = attributes.href ?? ''
  return (inSup && href.startsWith('#')) || /^#(?:footnote|endnote|fn)-?ref/.test(href)
}
