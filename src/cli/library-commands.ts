import type { Command } from 'commander'

/** Adds `sayso library …`. */
export function addLibraryCommands(sayso: Command): Command {
  const library = sayso
    .command('library')
    .description('what Sayso keeps: list, search, sources, export, import')
  library
    .command('list')
    .description('print the articles, the last opened first')
    .action(async () => (await import('./commands/library.ts')).listCommand())
  library
    .command('search')
    .description('print the sentences with these words, and who says them')
    .argument('<words...>', 'words; in quotation marks they stand together')
    .action(async (words) => (await import('./commands/library.ts')).searchCommand(words.join(' ')))
  library
    .command('sources')
    .description('print who speaks in the library, or everything that one of them said')
    .argument('[name]', 'a source, by its name or a part of it')
    .action(async (name) => (await import('./commands/library.ts')).sourcesCommand(name))
  library
    .command('export')
    .description(
      'write all of it to one file: articles, places, queue, settings, dictionary, corrections',
    )
    .argument('<out>', 'the file to write')
    .action(async (file) => (await import('./commands/library.ts')).exportCommand(file))
  library
    .command('import')
    .description('add what an exported file holds; what is there already stays as it is')
    .argument('<file>', 'the file')
    .action(async (file) => (await import('./commands/library.ts')).importCommand(file))
  return library
}
