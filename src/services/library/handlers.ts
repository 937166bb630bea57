import type { CallReply } from '../../contract/contract.ts'
import type { Handlers } from '../../contract/dispatch.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { LibraryCallName } from '../../contract/library.ts'
import type { StoredArticle } from './articles.ts'
import type { Library } from './library.ts'

interface LibraryHandlersOptions {
  readonly library: Pick<Library, 'call'>
  /** Opens an article of the library, with its corrections. */
  readonly open: (stored: StoredArticle) => Promise<CallReply<'library.open'>>
}

/** What answers the UI's calls about the library. */
export function createLibraryHandlers({
  library,
  open,
}: LibraryHandlersOptions): Pick<Handlers, LibraryCallName> {
  const openStored = async (id: number) => {
    const stored = await library.call('storedArticle', id)
    if (!stored) throw new SaysoError('missing-file', 'This article is no longer in your library.')
    return open(stored)
  }
  const queue = async () => ({ articles: await library.call('readQueue') })

  return {
    'library.list': (page) => library.call('listArticles', page),
    'library.search': (request) => library.call('searchLibrary', request),
    'library.open': ({ id }) => openStored(id),
    'library.delete': async ({ id }) => {
      await library.call('deleteArticle', id)
      return {}
    },
    'library.sources': (request) => library.call('listSources', request),
    'library.statements': (request) => library.call('statementsBy', request),
    'library.articles-of': ({ source }) => library.call('articlesOf', source),
    'queue.get': queue,
    'queue.add': async ({ id, where }) => {
      await library.call('addToQueue', id, where)
      return queue()
    },
    'queue.set': async ({ ids }) => {
      await library.call('setQueue', ids)
      return queue()
    },
    'queue.next': async () => {
      const next = await library.call('takeNext')
      return { opened: next === null ? null : await openStored(next) }
    },
  }
}
