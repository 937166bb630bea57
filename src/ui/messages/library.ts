/** The words of the library's dialog. */
export const library = {
  'action.library': 'Library…',
  'library.heading': 'Library',
  'library.parts': 'Parts of the library',
  'library.part.articles': 'Articles',
  'library.part.queue': 'Queue',
  'library.part.sources': 'Sources',

  'library.search': 'Search titles and texts',
  'library.search.hint':
    'All the words must be there. Words in quotation marks must stand together.',
  'library.count': '{count, plural, =0 {No articles} one {# article} other {# articles}}',
  'library.empty':
    'Your library is empty. Every article that you open is kept here, unless you switch that off in the settings.',
  'library.found':
    '{count, plural, =0 {Nothing was found.} one {# article found.} other {# articles found.}}',
  'library.found.more': 'The first {count} articles found.',
  'library.more': 'Show more',
  'library.list': 'Articles, the last opened first',
  'library.hits': 'Articles found',
  'library.untitled': 'Without a title',
  'library.heard':
    '{percent, plural, =0 {not heard yet} =100 {heard to the end} other {# percent heard}}',
  'library.queued': 'in the queue',
  'library.hit.says': '{name}:',
  'library.hit.report': 'Report:',
  'library.queue': 'Add to queue',
  'library.queued.of': 'In the queue: {title}',
  'library.queue.of': 'Add to the queue: {title}',
  'library.delete': 'Delete',
  'library.delete.of': 'Delete from the library: {title}',
  'library.delete.sure': 'Really delete?',
  'library.delete.sure.of': 'Really delete? {title}',
  'library.deleting': 'Press again to delete “{title}”.',
  'library.deleted': 'Deleted: {title}',
  'library.keys': 'Up and down arrows move between articles, Enter opens one.',

  'queue.empty':
    'The queue is empty. Add articles to it in the list of articles: they are read one after the other.',
  'queue.list': 'Articles in the order in which they are read',
  'queue.added': 'Added to the queue: {title}',
  'queue.removed': 'Taken out of the queue: {title}',
  'queue.moved': '{title}: number {place} of {count}',
  'queue.earlier': 'Earlier',
  'queue.earlier.of': 'Earlier: {title}',
  'queue.later': 'Later',
  'queue.later.of': 'Later: {title}',
  'queue.remove': 'Take out',
  'queue.remove.of': 'Take out of the queue: {title}',
  'queue.play': 'Play the queue',
  'queue.keys':
    'Alt with the up and down arrows moves an article earlier or later, Delete takes it out.',

  'library.sources.search': 'Find a source',
  'library.sources.list': 'Sources, those with most to say first',
  'library.sources.count':
    '{statements, plural, one {# statement} other {# statements}} in {articles, plural, one {# article} other {# articles}}',
  'library.sources.none': 'No source with this name speaks in your library.',
  'library.sources.empty': 'Nobody speaks in your library yet.',
  'library.said.heading': 'What {name} said',
  'library.said.play': 'Play all of it',
  'library.said.search': 'Search in these words',
  'library.said.back': 'Back to all sources',
  'library.said.list': 'Statements of {name}',
  'library.said.from': 'Play from here: {words}',
  'library.said.where':
    '{title}{outlet, select, none {} other {, {outlet}}}{date, select, none {} other {, {date}}}',
  'library.said.none': 'Nothing that {name} said has these words.',
  'status.source-next': '{name} in: {title}',
  'status.source-over': 'That was all that {name} said in your library.',

  'settings.library': 'Library',
  'library.keep': 'Keep every article that I open in the library',
  'library.keep.hint': 'Where you left an article is remembered in any case.',
  'library.autoplay': 'At the end of an article, read the next one of the queue',

  'transfer.heading': 'Everything as one file',
  'transfer.hint':
    'Articles, where you left them, the queue, who says what, corrections, your dictionary and your settings. What is here already stays as it is when a file is taken in.',
  'transfer.export': 'Export everything…',
  'transfer.import': 'Import a file…',
  'transfer.exporting':
    'Writing everything to one file. With thousands of articles this takes a minute.',
  'transfer.exported':
    'Everything is in the file {name}, with {count, plural, =0 {no article} one {# article} other {# articles}}.',
  'transfer.importing': 'Taking in {name}. With thousands of articles this takes some minutes.',
  'transfer.export.going': '{percent} percent is written.',
  'transfer.import.going': '{percent} percent is taken in.',
  'transfer.export.progress': 'Writing everything',
  'transfer.import.progress': 'Taking in',
  'transfer.percent': '{percent} %',
  'transfer.export.stop': 'Stop writing',
  'transfer.import.stop': 'Stop taking in',
  'transfer.export.stopped': 'Stopped. No file was written.',
  'transfer.import.stopped': 'Stopped. Nothing was taken in.',
  'transfer.stopped': 'Stopped.',
  'transfer.import.again': 'What came in stays; import the same file again for the rest.',
  'transfer.imported':
    '{count, plural, =0 {No article} one {# article} other {# articles}} added from {name}{known, plural, =0 {} one {, # was there already} other {, # were there already}}.',
  'transfer.entries':
    '{count, plural, one {One entry} other {# entries}} added to your dictionary.',
  'transfer.corrections':
    'Corrections of {count, plural, one {one article} other {# articles}} came with it.',
  'transfer.corrections.left':
    'Corrections of {count, plural, one {one article} other {# articles}} are different here, and stay.',
  'transfer.settings.taken': 'Your settings came with it: they hold when Sayso starts again.',
  'transfer.settings.left': 'The settings here are different, and stay.',
} as const
