/**
 * Every phrase that Sayso speaks or shows about sources, in English. ICU message syntax.
 * Verbs are neutral: the article's "claimed" stays in the article.
 */
export const en = {
  'label.says': '{name} says:',
  'label.says.role': '{name}, {role}, says:',
  'label.says.title': '{role} {name} says:',
  'label.according': 'According to {name}:',
  'label.statement': 'Statement from {name}:',
  'label.named': '{name}:',
  'label.told': '{name}, to {outlet}:',
  'label.anonymous.of': '{who}, {affiliation}:',
  'label.anonymous.same': 'Same {who}:',
  'label.continues': '{name} continues:',
  'label.quoting': '{outer}, quoting {name}:',
  'label.back': 'Back to {name}.',
  'label.nested': 'Nested quote.',
  'label.probably': 'Probably {name}:',
  'label.unclear': 'Source unclear:',
  'label.unstated': 'No source given:',
  'label.report': 'Report.',
  'label.quote': 'Quote.',
  'label.end-quote': 'End quote.',
  'label.sure': '{percent, number} percent sure.',

  'skip.skipped': 'Skipped: {list}.',
  'skip.heading': '{count, plural, one {one heading} other {# headings}}',
  'skip.list-item': '{count, plural, one {one list item} other {# list items}}',
  'skip.caption': '{count, plural, one {one caption} other {# captions}}',
  'skip.table': '{count, plural, one {one table} other {# tables}}',
  'skip.box': '{count, plural, one {one box} other {# boxes}}',
  'skip.footnote': '{count, plural, one {one footnote} other {# footnotes}}',

  'source.they': 'the source',
  'source.unclear': 'Source unclear',
  'source.none': 'The reporter',
  'kind.person': 'person',
  'kind.organization': 'organisation',
  'kind.document': 'document',
  'kind.group': 'group, not named',
  'kind.anonymous': 'unnamed',
  'kind.outlet': 'news outlet',
  'kind.unstated': 'no source given',

  'mode.direct': 'quoted word for word',
  'mode.indirect': 'in the reporter’s words',
  'medium.statement': 'in a statement',
  'medium.interview': 'in an interview',
  'medium.social-media': 'on social media',
  'medium.report': 'in a report',
  'medium.press-conference': 'at a press conference',
  'medium.letter': 'in a letter',
  'medium.testimony': 'in testimony',
  'medium.call': 'on a call',
  'medium.to': 'to {outlet}',

  'who.reporter': 'The reporter. Nobody is quoted here.',
  'who.no-rules': 'Sayso can’t tell who speaks in {language}.',
  'who.reporter.outlet': 'The reporter, for {outlet}. Nobody is quoted here.',
  'who.maybe': 'The reporter; perhaps still {name}. The text does not say.',
  'who.source': '{name}, {kind}, {mode}.',
  'who.source.medium': '{name}, {kind}, {mode}, {medium}.',
  'who.probably': 'Probably {name}, {kind}, {mode}.',
  'who.unclear': 'Source unclear, {mode}. The text does not say who.',
  'who.quoted-by': 'Quoted by {name}.',
  'who.text-says': 'The text says: “{words}”.',
  'who.mention': '“{mention}” is {name}.',
  'who.no-cue': 'No words name the speaker here; this goes on from before.',

  'roll.none': 'Nobody is quoted here.',
  'roll.no-rules': 'In {language}. Sayso can’t tell who speaks in that language.',
  'roll.all': '{list} {total, plural, one {speaks} other {speak}} here.',
  'roll.person': '{count, plural, one {one person} other {{number} people}}',
  'roll.organization': '{count, plural, one {one organisation} other {{number} organisations}}',
  'roll.document': '{count, plural, one {one document} other {{number} documents}}',
  'roll.group': '{count, plural, one {{name}} other {{number} groups}}',
  'roll.anonymous': '{count, plural, one {one unnamed source} other {{number} unnamed sources}}',
  'roll.outlet': '{count, plural, one {one news outlet} other {{number} news outlets}}',
} as const

export type MessageId = keyof typeof en

/** Numbers that are written as words in running text. */
export const numberWords: readonly string[] =
  'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Groups whose members the text leaves nameless on purpose: their label says so. */
export const unnamedGroups: ReadonlySet<string> = new Set([
  'analysts',
  'experts',
  'officials',
  'observers',
  'sources',
  'diplomats',
  'insiders',
  'aides',
  'advisers',
  'economists',
  'traders',
  'investors',
  'strategists',
  'commentators',
  'critics',
])
