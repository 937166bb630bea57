/** The words of the contents: chapters and headings. */
export const contents = {
  'action.contents': 'Contents: go to a chapter or heading',
  'button.contents': 'Contents…',
  'contents.heading': 'Contents',
  'contents.list': 'Chapters and headings',
  'contents.here': 'You are in “{title}”, {place} of {count}.',
  'contents.count':
    '{count, plural, =0 {This article has no headings.} one {# heading. You are before it.} other {# headings. You are before the first.}}',
  'contents.opening': 'The rest is still being opened.',
  'contents.keys': 'Up and down arrows move between them, Enter plays from there.',
  'contents.keys.silent': 'Up and down arrows move between them, Enter goes there.',
} as const
