import { resolve } from 'node:path'
import { SaysoError } from '../../contract/failure.ts'
import { readSideFiles, takeSideFiles } from '../../services/library/transfer/side-files.ts'
import { dataFolder, settingsFolder } from '../../services/settings/folder.ts'
import { ownDictionary, warn } from '../dictionary.ts'
import { withLibrary } from '../library.ts'

const PAGE = 200
const folders = () => ({ data: dataFolder(), settings: settingsFolder() })

const print = (line: string) => process.stdout.write(`${line}\n`)
const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()

/** `sayso library list` */
export function listCommand(): Promise<void> {
  return withLibrary(async (library) => {
    for (let offset = 0; ; offset += PAGE) {
      const { articles, total } = await library.call('listArticles', { offset, limit: PAGE })
      for (const { title, outlet, date } of articles)
        print([oneLine(title), outlet, date].filter(Boolean).join(' · '))
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
      print(`${oneLine(hit.article.title)}: [${hit.saidBy ?? 'report'}] ${oneLine(hit.words)}`)
    }
    if (hits.length === 0) warn('Nothing was found.')
    if (more) warn(`The first ${PAGE} articles found.`)
  })
}

/** `sayso library sources [NAME]`: who speaks; with a name, what they said. */
export function sourcesCommand(name: string | undefined): Promise<void> {
  return withLibrary(async (library) => {
    const page = { offset: 0, limit: PAGE }
    const { sources } = await library.call('listSources', { words: name ?? '', ...page })
    const [source, ...others] = sources
    if (name !== undefined && !source)
      throw new SaysoError('missing-file', `Nobody called ${name} speaks in your library.`)
    if (name === undefined || !source || others.length > 0) {
      for (const one of sources) print(`${one.name} (${one.statements} in ${one.articles})`)
      if (name !== undefined) warn('Several sources have this in their names: give more of it.')
      return
    }
    for (let offset = 0; ; offset += PAGE) {
      const request = { source: source.key, offset, limit: PAGE }
      const { statements, total } = await library.call('statementsBy', request)
      for (const { title, words } of statements) print(`${oneLine(title)}: ${oneLine(words)}`)
      if (offset + statements.length >= total) return
    }
  })
}

/** `sayso library export FILE` */
export function exportCommand(path: string): Promise<void> {
  return withLibrary(async (library) => {
    const files = readSideFiles(folders())
    const { articles } = await library.call('exportLibrary', resolve(path), files)
    process.stderr.write(`${path}: ${articles} ${articles === 1 ? 'article' : 'articles'}\n`)
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
    process.stderr.write(
      `${articles} ${articles === 1 ? 'article' : 'articles'} added, ${known} were there already.\n`,
    )
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
