import { randomUUID } from 'node:crypto'
import { SaysoError, toFailure } from '../../contract/failure.ts'
import type { Opened } from '../../contract/schemas.ts'
import type { Article } from '../../core/article/types.ts'
import type { Correction } from '../../core/corrections/types.ts'
import type { ReadArticle, ReadOpening } from '../intake/read.ts'
import { corrected, loadOr } from './corrected.ts'
import type { Shelf } from './shelf.ts'

/** So many articles can be corrected without opening them again; older ones are forgotten. */
const MAX_OPEN = 20

/** The articles that clients have open, with their corrections. */
export interface OpenArticles {
  /** Never fails for a damaged shelf: the article opens without corrections, with a notice. */
  open(article: ReadArticle, shelf: Shelf): Promise<Opened>
  /** Opens the opening of a long article; {@link OpenArticles.grow} follows. */
  openEarly(early: ReadOpening, shelf: Shelf): Promise<Opened>
  /** All of an article whose opening is open, with its corrections. Null where it is open no more. */
  grow(id: string, article: ReadArticle): Opened | null
  /** Adds a correction, saves all of them, and answers with the article as it is now. */
  correct(id: string, correction: Correction): Promise<Opened>
  /** An article that is open, as the engine gave it. */
  find(id: string): ReadArticle
  /** The text of an article that is open: of the whole. */
  textOf(id: string): string
  /** Takes the last correction back. */
  undo(id: string): Promise<Opened>
}

interface Entry {
  /** As the engine gave it. */
  readonly article: ReadArticle
  /** Of the whole, where only its opening is read yet. */
  readonly wholeText: string | null
  readonly shelf: Shelf
  readonly corrections: readonly Correction[]
  /** A damaged shelf is never written over. */
  readonly damaged: string | null
}

/** @param remark what else the listener should know of an article when it opens, in words; or null */
export function createOpenArticles(
  remark: (article: Article) => string | null = () => null,
): OpenArticles {
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
      ...(entry.wholeText !== null && { opening: true as const }),
    }
  }

  const open = async (article: ReadArticle, wholeText: string | null, shelf: Shelf) => {
    let damaged: string | null = null
    const corrections = await loadOr(shelf, (message) => {
      damaged = message
    })
    const notices = [remark(article.article), article.notice, damaged]
    const notice = notices.filter((part) => part !== null).join(' ') || null
    return answer(randomUUID(), { article, wholeText, shelf, corrections, damaged }, notice)
  }

  const change = async (id: string, corrections: readonly Correction[]): Promise<Opened> => {
    const { damaged, shelf } = find(id)
    let notice = damaged
    if (!damaged)
      try {
        await shelf.save(corrections)
      } catch (thrown) {
        notice = toFailure(thrown).message
      }
    // looked up again: meanwhile the whole may be there
    return answer(id, { ...find(id), corrections }, notice)
  }

  return {
    open: (article, shelf) => open(article, null, shelf),
    openEarly: ({ opening, wholeText }, shelf) => open(opening, wholeText, shelf),
    grow(id, article) {
      const entry = entries.get(id)
      return entry ? answer(id, { ...entry, article, wholeText: null }, null) : null
    },
    find: (id) => find(id).article,
    textOf: (id) => find(id).wholeText ?? find(id).article.article.text,
    correct: async (id, correction) => change(id, [...find(id).corrections, correction]),
    undo: async (id) => change(id, find(id).corrections.slice(0, -1)),
  }
}
