import { resolve } from 'node:path'
import { SaysoError } from '../../contract/failure.ts'
import type { LibrarySource } from '../../contract/library.ts'
import type { Library } from '../../services/library/library.ts'
import { readSideFiles, takeSideFiles } from '../../services/library/transfer/side-files.ts'
import { dataFolder, settingsFolder } from '../../services/settings/folder.ts'
import { ownDictionary } from '../dictionary.ts'
import { withLibrary } from '../library.ts'
import { count, printLine, tell, warn } from '../terminal.ts'

const PAGE = 200
const folders = () => ({ data: dataFolder(), settings: settingsFolder() })

const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()

/** `sayso library list` */
export function listCommand(): Promise<void> {
  return withLibrary(async (library) => {
    for (let offset = 0; ; offset += PAGE) {
      const { articles, total } = await library.call('listArticles', { offset, limit: PAGE })
      for (const { title, outlet, date } of articles)
        printLine([oneLine(title), outlet, date].filter(Boolean).join(' · '))
      if (total === 0) warn('Your library is empty.')
      if (offset + articles.length >= total) return
    }
  })
}

/** `sayso library search WORDS`: one sentence in a line. */
export function searchCommand(words: string): Promise<void> {
  return withLibrary(async (library) => {
    const { hits, more } = await library.call('searchLibrary', { words, offset: 0, limit: PAGE })
    for (const hit of hits) {
      printLine(`${oneLine(hit.article.title)}: [${hit.saidBy ?? 'report'}] ${oneLine(hit.words)}`)
    }
    if (hits.length === 0) warn('Nothing was found.')
    if (more) warn(`The first ${PAGE} articles found.`)
  })
}

/** `sayso library sources [NAME]`: who speaks; with a name, what they said. */
export function sourcesCommand(name: string | undefined): Promise<void> {
  return withLibrary(async (library) => {
    const sources = await sourcesCalled(library, name ?? '')
    if (name === undefined) {
      if (sources.length === 0) warn('Nobody speaks in your library.')
      return printSources(sources)
    }
    const source = theOneOf(sources, name)
    if (source) return printStatements(library, source)
    if (sources.length === 0)
      throw new SaysoError('missing-file', `Nobody called ${name} speaks in your library.`)
    printSources(sources)
    warn('Several sources have this in their names: give more of it.')
  })
}

async function sourcesCalled(library: Library, words: string): Promise<LibrarySource[]> {
  const all: LibrarySource[] = []
  for (;;) {
    const page = { words, offset: all.length, limit: PAGE }
    const { sources } = await library.call('listSources', page)
    all.push(...sources)
    if (sources.length < PAGE) return all
  }
}

/** The source of that name, or the only one that has it in its own. */
function theOneOf(sources: readonly LibrarySource[], name: string): LibrarySource | undefined {
  const wanted = name.trim().toLowerCase()
  const called = sources.filter((source) => source.name.toLowerCase() === wanted)
  const [source, ...others] = called.length > 0 ? called : sources
  return others.length === 0 ? source : undefined
}

function printSources(sources: readonly LibrarySource[]): void {
  for (const { name, statements, articles } of sources)
    printLine(`${name} (${statements} in ${articles})`)
}

async function printStatements(library: Library, { key }: LibrarySource): Promise<void> {
  for (let offset = 0; ; offset += PAGE) {
    const { statements, total } = await library.call('statementsBy', {
      source: key,
      offset,
      limit: PAGE,
    })
    for (const { title, words } of statements) printLine(`${oneLine(title)}: ${oneLine(words)}`)
    if (offset + statements.length >= total) return
  }
}

/** `sayso library export FILE` */
export function exportCommand(path: string): Promise<void> {
  return withLibrary(async (library) => {
    const files = readSideFiles(folders())
    const { articles } = await library.call('exportLibrary', resolve(path), files)
    tell(`${path}: ${count(articles, 'article', 'articles')}`)
  })
}

/** `sayso library import FILE` */
export function importCommand(path: string): Promise<void> {
  return withLibrary(async (library) => {
    const { articles, known, feeds, files } = await library.call(
      'importLibrary',
      resolve(path),
      path,
    )
    const report = await takeSideFiles(folders(), ownDictionary(), files)
    tell(`${count(articles, 'article', 'articles')} added, ${known} were there already.`)
    if (feeds > 0) warn(`Feeds added: ${feeds}.`)
    if (report.entries > 0) warn(`Entries added to your dictionary: ${report.entries}.`)
    if (report.corrections > 0) warn(`Articles with corrections: ${report.corrections}.`)
    if (report.settings === 'taken') warn('Your settings came with it.')
    if (report.settings === 'left') warn('There are other settings here, and they stay.')
    if (report.correctionsLeft > 0)
      warn(`Articles with other corrections here, which stay: ${report.correctionsLeft}.`)
    for (const problem of report.problems) warn(problem)
  })
}
