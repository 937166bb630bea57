import { type Command, InvalidArgumentError, type Option } from 'commander'

function parseEntry(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value))
    throw new InvalidArgumentError('Give the number that "sayso feeds entries" prints before it.')
  return Number(value)
}

const FEED = 'a feed: the number that "sayso feeds list" prints before it, or its address'

/** Adds `sayso feeds …`. @param reading options of all commands that print an article */
export function addFeedsCommands(sayso: Command, reading: readonly Option[]): Command {
  const feeds = sayso
    .command('feeds')
    .description('feeds that you follow: add, list, refresh, entries, read, remove, import, export')
  feeds
    .command('add')
    .description('follow a feed, or the one that a page names')
    .argument('<address>', 'the address of the feed, or of a page that has one')
    .option('--allow-local', 'follow a feed on this computer or its own network')
    .action(async (address, options) =>
      (await import('./commands/feeds.ts')).addCommand(address, options),
    )
  feeds
    .command('list')
    .description('print the feeds, how much of them is unread, and what is wrong with them')
    .action(async () => (await import('./commands/feeds.ts')).listCommand())
  feeds
    .command('refresh')
    .description('get what is new; fails where no feed could be got')
    .argument('[feeds...]', FEED)
    .action(async (named) => (await import('./commands/feeds.ts')).refreshCommand(named))
  feeds
    .command('entries')
    .description('print what the feeds tell of, the newest first')
    .argument('[feed]', FEED)
    .option('--unread', 'only what was not read')
    .option('--search <words>', 'only what has these words in its title or its first words')
    .action(async (named, options) =>
      (await import('./commands/feeds.ts')).entriesCommand(named, options),
    )
  const read = feeds
    .command('read')
    .alias('open')
    .description('print what would be spoken of an entry, labels in square brackets')
    .argument('<entry>', 'the number that "sayso feeds entries" prints before it', parseEntry)
    .option(
      '--text',
      'print its text alone, for another command: sayso feeds read 7 --text | sayso speak -',
    )
    .option('--offline', 'print what the feed has of it, and fetch nothing')
    .option('--allow-local', 'fetch a page on this computer or its own network')
    .action(async (entry, options) =>
      (await import('./commands/feeds.ts')).readCommand(entry, options),
    )
  for (const option of reading) read.addOption(option)
  feeds
    .command('remove')
    .description('follow a feed no more; what you opened of it stays in the library')
    .argument('<feed>', FEED)
    .action(async (named) => (await import('./commands/feeds.ts')).removeCommand(named))
  feeds
    .command('import')
    .description('follow the feeds of an OPML file; none of them is fetched before a refresh')
    .argument('<file>', 'the file, or its web address, or - for standard input')
    .option('--allow-local', 'fetch a list on this computer or its own network')
    .action(async (file, options) =>
      (await import('./commands/feeds.ts')).importCommand(file, options),
    )
  feeds
    .command('export')
    .description('write the feeds to an OPML file')
    .argument('<out>', 'the file to write, or - for standard output')
    .action(async (file) => (await import('./commands/feeds.ts')).exportCommand(file))
  return feeds
}
