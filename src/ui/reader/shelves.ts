import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { Opened } from '../../contract/schemas.ts'
import { sameSource } from '../../core/library/same-source.ts'
import { message } from '../messages/message.ts'
import type { Listening } from './listening.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** A source in all articles. */
export interface EverywhereSource {
  readonly key: string
  readonly name: string
}

/** What the library adds to reading: opening from it, one article after the other, one source in all of them. */
export interface Shelves {
  /** What the library's dialog asks the services. It may reject. */
  readonly ask: Client['call']
  /** Opens an article of the library. @param at an offset to go to, instead of where it was left */
  open(id: number, at?: number): Promise<boolean>
  /** Reads the queue from its beginning. False where it is empty. */
  playQueue(): Promise<boolean>
  /** Plays everything that a source said, article after article. @param from where to begin; else the first */
  playSource(
    source: EverywhereSource,
    from?: { readonly article: number; readonly start: number },
  ): Promise<boolean>
  /** What comes at the end of the article that is open; other articles end it. */
  goOnWith(programme: Programme): void
  close(): void
}

/** Articles that are played one after the other. */
interface Programme {
  /** The article that is played for it: another one ends it. */
  readonly opened: string
  /** Only a source's words are played. */
  readonly ofSource: boolean
  /** Plays what comes after it. */
  next(): Promise<unknown>
}

export interface ShelvesOptions {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  readonly teller: Teller
  readonly listening: Listening
  /** Opens what `get` answers with; false where that failed, or another article was asked for meanwhile. */
  readonly open: (get: () => Promise<Opened>, byListener: boolean) => Promise<boolean>
  /** Resolves when the place where the open article was left is known. */
  readonly cameBack: () => Promise<void>
}

export function createShelves(options: ShelvesOptions): Shelves {
  const { store, client, teller, listening, open, cameBack } = options
  let programme: Programme | null = null

  const openStored = (id: number, byListener: boolean) =>
    open(() => client.call('library.open', { id }), byListener)

  /** Plays the source's words in the article that is open. False where it has none any more. */
  const playHere = (source: EverywhereSource, start: number | null): boolean => {
    const { article } = store.getState()
    const local = article?.attribution.sources.find((one) => sameSource(one) === source.key)
    if (!article || !local) return false
    const first = article.turns.find(
      ({ sourceId, end }) => sourceId === local.id && end > (start ?? 0),
    )
    if (!first) return false
    listening.playFrom(start ?? first.start, local.id)
    return true
  }

  const playNext = async (
    source: EverywhereSource,
    articles: readonly number[],
    start: number | null,
  ): Promise<boolean> => {
    const [next, ...rest] = articles
    if (next === undefined) {
      programme = null
      teller.say(message('status.source-over', { name: source.name }))
      return false
    }
    if (!(await openStored(next, false))) return false
    const { article } = store.getState()
    programme = {
      opened: article?.id ?? '',
      ofSource: true,
      next: () => playNext(source, rest, null),
    }
    // corrected since: nothing of the source's is left in it
    if (!playHere(source, start)) return playNext(source, rest, null)
    const title = article?.page.title.trim() ?? ''
    teller.say(message('status.source-next', { name: source.name, title }))
    return true
  }

  const playQueue = async (): Promise<boolean> => {
    const { opened } = await client.call('queue.next', {})
    if (!opened || !(await open(async () => opened, true))) return false
    await cameBack()
    if (store.getState().article?.id === opened.id) listening.play()
    return true
  }

  const onEnd = async (wasOnly: boolean) => {
    // after the listening itself has told that this was the end
    await Promise.resolve()
    const { article, settings } = store.getState()
    try {
      if (programme && programme.opened === article?.id) {
        const { ofSource, next } = programme
        programme = null
        if (ofSource === wasOnly) await next()
      } else if (!wasOnly && settings.library.autoplay) await playQueue()
    } catch (thrown) {
      teller.problem(teller.reasonOf(thrown))
    }
  }
  const unsubscribe = store.subscribe(({ player }, before) => {
    if (player === 'ended' && before.player !== 'ended') void onEnd(before.only !== null)
  })

  return {
    ask: client.call,
    async open(id, at) {
      if (!(await openStored(id, true))) return false
      if (at !== undefined) listening.comeBackTo(at)
      return true
    },
    playQueue,
    async playSource(source, from) {
      const { articles } = await client.call('library.articles-of', { source: source.key })
      const at = from ? articles.indexOf(from.article) : 0
      return playNext(source, articles.slice(Math.max(0, at)), from?.start ?? null)
    },
    goOnWith(next) {
      programme = next
    },
    close: unsubscribe,
  }
}
