import type { Opened } from '../../contract/schemas.ts'
import type { ReadArticle } from '../intake/read.ts'
import type { Waiting } from '../intake/waiting.ts'
import type { OpenArticles } from './open-articles.ts'
import type { Shelf } from './shelf.ts'

export interface OpenInParts {
  readonly articles: OpenArticles
  readonly read: (early: NonNullable<Waiting['early']>) => Promise<ReadArticle>
  /** Where the corrections of an article with this text are. */
  readonly shelfOf: (wholeText: string) => Shelf
  /** Gets the whole, where the opening was answered with. */
  readonly onWhole: (opened: Opened) => Promise<void>
  /** Gets why the whole can't be had, where the opening was answered with. */
  readonly onFailed: (thrown: unknown) => void
}

/** Opens an article. Of a long one the opening comes first, with the same id, and the whole when it is read. */
export function openInParts(options: OpenInParts): Promise<Opened> {
  const { articles, read, shelfOf, onWhole, onFailed } = options
  return new Promise((resolve, reject) => {
    let opening: Promise<Opened> | null = null
    read((early) => {
      opening = articles.openEarly(early, shelfOf(early.wholeText))
      opening.then(resolve, reject)
    })
      .then(async (whole) => {
        if (!opening) return resolve(await articles.open(whole, shelfOf(whole.article.text)))
        const { id } = await opening
        const grown = articles.grow(id, whole)
        if (grown) await onWhole(grown)
      })
      .catch((thrown) => (opening ? onFailed(thrown) : reject(thrown)))
  })
}
