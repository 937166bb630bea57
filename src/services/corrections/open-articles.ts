import { randomUUID } from 'node:crypto'
import { SaysoError, toFailure } from '../../contract/failure.ts'
import type { Opened } from '../../contract/schemas.ts'
import type { Correction } from '../../core/corrections/types.ts'
import type { ReadArticle } from '../intake/read.ts'
import { corrected, loadOr } from './corrected.ts'
import type { Shelf } from './shelf.ts'

/** So many articles can be corrected without opening them again; older ones are forgotten. */
const MAX_OPEN = 20

/** The articles that clients have open, with their corrections. */
export interface OpenArticles {
  /** Never fails for a damaged shelf: the article opens without corrections, with a notice. */
  open(article: ReadArticle, shelf: Shelf): Promise<Opened>
  /** Adds a correction, saves all of them, and answers with the article as it is now. */
  correct(id: string, correction: Correction): Promise<Opened>
  /** An article that is open, as the engine gave it. */
  find(id: string): ReadArticle
  /** The text of an article that is open. */
  textOf(id: string): string
  /** Takes the last correction back. */
  undo(id: string): Promise<Opened>
}

interface Entry {
  /** As the engine gave it. */
  readonly article: ReadArticle
  readonly shelf: Shelf
  readonly corrections: readonly Correction[]
  /** A damaged shelf is never written over. */
  readonly damaged: string | null
}

export function createOpenArticles(): OpenArticles {
  const entries = new Map<string, Entry>()

  const find = (id: string): Entry => {
    const entry = entries.get(id)
    if (!entry)
      throw new SaysoError(
        'bad-request',
        'This article is no longer open. Open it again to correct it.',
      )
    return entry
  }

  const answer = (id: string, entry: Entry, notice: string | null): Opened => {
    entries.delete(id)
    entries.set(id, entry)
    for (const oldest of entries.keys()) if (entries.size > MAX_OPEN) entries.delete(oldest)
    return {
      ...corrected(entry.article, entry.corrections),
      id,
      corrections: entry.corrections.length,
      notice,
    }
  }

  const change = async (id: string, corrections: readonly Correction[]): Promise<Opened> => {
    const entry = { ...find(id), corrections }
    if (entry.damaged) return answer(id, entry, entry.damaged)
    try {
      await entry.shelf.save(corrections)
      return answer(id, entry, null)
    } catch (thrown) {
      return answer(id, entry, toFailure(thrown).message)
    }
  }

  return {
    async open(article, shelf) {
      let damaged: string | null = null
      const corrections = await loadOr(shelf, (message) => {
        damaged = message
      })
      const notice = [article.notice, damaged].filter((part) => part !== null).join(' ') || null
      return answer(randomUUID(), { article, shelf, corrections, damaged }, notice)
    },
    find: (id) => find(id).article,
    textOf: (id) => find(id).article.article.text,
    correct: async (id, correction) => change(id, [...find(id).corrections, correction]),
    undo: async (id) => change(id, find(id).corrections.slice(0, -1)),
  }
}
