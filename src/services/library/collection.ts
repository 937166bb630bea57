import { toFailure } from '../../contract/failure.ts'
import type { Opened } from '../../contract/schemas.ts'
import { statementsOf } from '../../core/library/statements.ts'
import type { Library } from './library.ts'

/** Keeps what is opened, without anybody's waiting for it. */
export interface Collection {
  /** An article was opened. @param origin its file's path or its address; null for text that has none */
  add(opened: Opened, origin: string | null): void
  /** Who says what in an article was set right. */
  restate(opened: Opened): void
  /** Resolves when all of that is in the library, or was told to be not. Never rejects. */
  done(): Promise<void>
}

interface CollectionOptions {
  readonly library: Library
  /** Whether the listener wants what is opened to be kept. */
  readonly keeps: () => Promise<boolean>
  /** Gets why something could not be kept, in words. */
  readonly tell: (message: string) => void
}

export function createCollection({ library, keeps, tell }: CollectionOptions): Collection {
  let told: string | null = null
  let last: Promise<void> = Promise.resolve()
  /** One after the other: the last opened is the first of the list. Told once for each reason: an article can be read all the same. */
  const attempt = (work: () => Promise<unknown>) => {
    last = last.then(() => attemptNow(work))
  }
  const attemptNow = async (work: () => Promise<unknown>) => {
    try {
      await work()
      told = null
    } catch (thrown) {
      const { message } = toFailure(thrown)
      if (message !== told) tell(message)
      told = message
    }
  }

  return {
    add(opened, origin) {
      attempt(async () => {
        if (!(await keeps())) return
        const { name, article, attribution } = opened
        const statements = statementsOf(attribution)
        await library.call('addArticle', { name, origin, article, statements })
      })
    },
    restate(opened) {
      attempt(() =>
        library.call('restateArticle', opened.article.text, statementsOf(opened.attribution)),
      )
    },
    done: () => last,
  }
}
