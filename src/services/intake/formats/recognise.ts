import { hasEnding, head, type Incoming } from './format.ts'
import { isZip, listZip } from './zip/open-zip.ts'

export type FormatName = 'pdf' | 'epub' | 'docx' | 'mail' | 'html' | 'markdown' | 'text'

/** How each format is known, those whose content can't be mistaken first. What nothing else is, is plain text. */
const SIGNS: readonly (readonly [FormatName, (incoming: Incoming) => boolean])[] = [
  ['pdf', ({ bytes }) => /^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(head(bytes))],
  ['epub', ({ bytes }) => isZip(bytes) && listZip(bytes).includes('META-INF/container.xml')],
  ['docx', ({ bytes }) => isZip(bytes) && listZip(bytes).includes('word/document.xml')],
  ['mail', isMail],
  ['html', isHtml],
  // by name only: plain text looks like Markdown too often
  [
    'markdown',
    (incoming) =>
      hasEnding(incoming, 'md', 'markdown', 'mdown', 'mkd') ||
      incoming.mediaType === 'text/markdown',
  ],
]

/** Which format a document is in: by content first, by name or the sender's word where content can't tell. */
export function recognise(incoming: Incoming): FormatName {
  return SIGNS.find(([, matches]) => matches(incoming))?.[0] ?? 'text'
}

const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|section|div|p|h1|meta|title)[\s>]/i
/** Of UTF-8, UTF-16 */
const MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/

function isHtml(incoming: Incoming): boolean {
  return (
    // the zeros are those of UTF-16
    PAGE.test(head(incoming.bytes, 4096).replace(MARK, '').replaceAll('\0', '')) ||
    /^(?:text\/html|application\/xhtml\+xml)$/.test(incoming.mediaType ?? '') ||
    hasEnding(incoming, 'html', 'htm', 'xhtml')
  )
}

const FIELD =
  /^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|List-[A-Za-z-]+):/i

/** A saved e-mail begins with its header fields: two that are known at least. */
function isMail(incoming: Incoming): boolean {
  const lines =
    head(incoming.bytes, 8192)
      .split(/\r?\n\r?\n/, 1)[0]
      ?.split(/\r?\n/) ?? []
  const fields = lines.filter((line) => FIELD.test(line)).length
  const nothingElse = lines.every((line) => /^[\w-]+:|^[ \t]|^From /.test(line))
  return (fields >= 2 && nothingElse) || (fields > 0 && hasEnding(incoming, 'eml'))
}
