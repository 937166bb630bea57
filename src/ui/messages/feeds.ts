/** The words of the feeds' dialog, and of listening to what is new. */
export const feeds = {
  'action.feeds': 'Feeds…',
  'action.play-new': 'Play what is new: the next unread of your feeds',

  'feeds.heading': 'Feeds',
  'feeds.parts': 'Parts of the feeds',
  'feeds.part.news': 'News',
  'feeds.part.feeds': 'Your feeds',

  'feeds.none':
    'You follow no feeds yet. A feed tells Sayso what is new on a site; Sayso asks it only when you say so.',
  'feeds.follow.first': 'Follow a feed',
  'feeds.play': 'Play what is new',
  'feeds.refresh': 'Refresh all',
  'feeds.refresh.one': 'Refresh',
  'feeds.refresh.of': 'Refresh: {title}',
  'feeds.stop': 'Stop refreshing',
  'feeds.refreshing': 'Refreshing',
  'feeds.refreshing.told':
    'Refreshing {count, plural, =0 {all feeds} one {one feed} other {# feeds}}.',
  'feeds.refreshing.done': '{done} of {of}',
  'feeds.refreshed':
    '{stopped, select, yes {Stopped. } other {}}{fresh, plural, =0 {Nothing new} other {# new}} in {feeds, plural, one {# feed} other {# feeds}}{skipped, plural, =0 {} other {, # not asked}}{failed, plural, =0 {.} one {, # could not be read. Your feeds tell why.} other {, # could not be read. Your feeds tell why.}}',

  'news.feed': 'Feed',
  'news.feed.all': 'All feeds ({unread} unread)',
  'news.feed.one': '{title} ({unread} unread)',
  'news.unread-only': 'Only what is unread',
  'news.count': '{count, plural, =0 {Nothing} one {# article} other {# articles}}',
  'news.count.unread': '{count, plural, =0 {Nothing unread} other {# unread}}',
  'news.find': 'Find in titles and first words',
  'news.found':
    '{count, plural, =0 {Nothing found} one {# article found} other {# articles found}}{unread, select, yes { in what is unread} other {}}',
  'news.fresh': 'Show {count, plural, one {one new article} other {# new articles}}',
  'news.list': 'News, the newest first',
  'news.unread': 'unread',
  'news.here': 'opens without the network',
  'news.opening': 'Opening: {title}',
  'news.getting': 'Getting: {title}',
  'news.queue.first': 'Queue first',
  'news.queue.first.of': 'Put first in the queue: {title}',
  'news.queued.first': 'First in the queue: {title}',
  'news.mark.read': 'Mark as read',
  'news.mark.unread': 'Mark as unread',
  'news.mark.of': '{read, select, yes {Mark as unread} other {Mark as read}}: {title}',
  'news.marked': '{read, select, yes {Read} other {Unread}}: {title}',
  'news.mark-all': 'Mark all as read…',
  'news.mark-all.sure':
    '{count, plural, one {Mark one article as read?} other {Mark all # articles as read?}}',
  'news.mark-all.yes': 'Mark as read',
  'news.marked.all': 'All is marked as read.',
  'news.keys':
    'Up and down arrows move between articles, Enter opens one. Q adds it to the queue, Shift+Q puts it first, M marks it as read or unread.',

  'feeds.address': 'Address of a feed, or of the site that has it',
  'feeds.address.hint': 'Sayso fetches it now, and later whenever you refresh.',
  'feeds.follow': 'Follow',
  'feeds.following': 'Looking for a feed…',
  'feeds.followed':
    'You follow {title}: {count, plural, =0 {nothing in it yet} one {# article} other {# articles}}.',
  'feeds.choose': 'This page has several feeds. Which one do you want to follow?',
  'feeds.choice': '{title}: {address}',
  'feeds.local.yes': 'Open it all the same',
  'feeds.offer.address': 'This is a feed, not an article. Follow it? {address}',
  'feeds.offer.yes': 'Follow it',
  'feeds.offer.file':
    '{name} is a feed that was saved to a file. Sayso follows a feed by its web address: type it here.',
  'feeds.offer.list': '{name} is a list of feeds. Follow all of them?',
  'feeds.offer.list.yes': 'Follow them',
  'feeds.importing': 'Getting the list…',
  'feeds.import': 'Import OPML…',
  'feeds.export': 'Export OPML',
  'feeds.exported': 'Your feeds are in {name}.',
  'feeds.imported':
    '{added, plural, =0 {No feed was new} one {One feed was added} other {# feeds were added}}{known, plural, =0 {} one {, one was there} other {, # were there}}{refused, plural, =0 {.} one {, one has no web address that can be followed: } other {, # have no web address that can be followed: }}{names}',
  'feeds.imported.refresh': '{told} Get what they have now?',
  'feeds.imported.yes': 'Refresh them',
  'feeds.large': 'This file is too large: Sayso reads OPML files up to 5 megabytes.',

  'feeds.find': 'Find a feed',
  'feeds.shown': '{shown} of {count} are shown. Type a part of a name to find others.',
  'feeds.not-found': 'None of your feeds has this name.',
  'feeds.list': 'Feeds without a folder',
  'feeds.list.in': 'Feeds in {folder}',
  'feeds.list.keys': 'Up and down arrows move between feeds, Enter shows what is in one.',
  'feeds.unread': '{unread} unread of {entries}',
  'feeds.when': 'refreshed {when}',
  'feeds.never': 'not refreshed yet',
  'feeds.problem': 'Problem: {problem}',
  'feeds.rename': 'Rename',
  'feeds.rename.of': 'Rename: {title}',
  'feeds.rename.field': 'New name of {title}',
  'feeds.rename.hint': 'Nothing: what the feed calls itself.',
  'feeds.rename.save': 'Save',
  'feeds.renamed': 'It is now called {title}.',
  'feeds.remove': 'Remove…',
  'feeds.remove.of': 'Remove: {title}',
  'feeds.remove.sure':
    'Stop following {title}? Its list of news goes; until Sayso is closed, Undo brings it back. Articles that you opened or queued stay in your library.',
  'feeds.remove.yes': 'Remove it',
  'feeds.removed': 'Removed: {title}',
  'feeds.removed.undo': 'Undo',
  'feeds.removed.undo.of': 'Undo: removed {title}',
  'feeds.removed.undone': '{title} is back, with what was read.',

  'status.news-next':
    '{feed}: {title}{failed, plural, =0 {} one {. One could not be opened, and stays unread} other {. # could not be opened, and stay unread}}',
  'status.news-over': 'That was all that is new.',
  'status.news-none': 'Nothing is new in your feeds.',

  'settings.feeds.at-start': 'Refresh my feeds when Sayso opens',
  'settings.feeds.at-start.hint':
    'Sayso then asks all your feeds for what is new, and tells you when that is over.',
  'settings.feeds.every': 'Refresh my feeds while Sayso is open',
  'settings.feeds.every.minutes':
    '{minutes, select, 0 {Never} 30 {Every 30 minutes} 60 {Every hour} other {Every 3 hours}}',
  'settings.feeds.every.hint':
    'Sayso asks all your feeds, and says nothing: what is new is counted under Feeds. Never: it asks them only when you press Refresh, or as you chose above.',
} as const
