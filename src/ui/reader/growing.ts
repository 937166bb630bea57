import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import { type Assembly, createAssembly } from '../../contract/parts.ts'
import type { Opened } from '../../contract/schemas.ts'
import type { Steps } from '../../core/steps.ts'
import { openInSteps } from './open-article.ts'
import type { OpenArticle, ReaderState } from './state.ts'

interface GrowingParts {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  /** All of the article that is open is there; only this opening was. */
  readonly onGrown: (opening: OpenArticle) => void
  /** Gets why it can't be. */
  readonly onFailed: (thrown: unknown) => void
}

/** So long, in milliseconds, the page does nothing else. */
const SLICE = 8

/** Until the page has done what else is waiting. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < SLICE) continue
    await breathe()
    begun = performance.now()
  }
}

/**
 * Puts the whole of a long article, which comes in parts while its opening can be heard, in the opening's place.
 * @returns the function that ends that
 */
export function growArticles({ store, client, onGrown, onFailed }: GrowingParts): () => void {
  const coming = new Map<string, Assembly>()
  /** What came sooner than its opening. */
  let early: Opened | null = null

  const openingOf = (id: string): OpenArticle | null => {
    const { article } = store.getState()
    return article?.id === id && article.opening ? article : null
  }
  const grow = async (opened: Opened) => {
    const grown = await inSlices(openInSteps(opened))
    // meanwhile a correction may have brought all of it, or another article was opened
    const opening = openingOf(opened.id)
    if (!opening) return
    store.setState({ article: grown })
    onGrown(opening)
  }
  const add = async (id: string, part: unknown) => {
    try {
      const assembly = coming.get(id) ?? createAssembly()
      coming.set(id, assembly)
      const opened = assembly.add(part)
      if (!opened) return
      coming.delete(id)
      if (openingOf(id)) await grow(opened)
      else early = opened
    } catch (thrown) {
      coming.delete(id)
      onFailed(thrown)
    }
  }
  const stopParts = client.on('article.part', ({ id, part }) => void add(id, part))
  const stopArticles = store.subscribe(({ article }, before) => {
    const whole = early
    if (!article || article.id === before.article?.id || article.id !== whole?.id) return
    early = null
    void grow(whole)
  })
  return () => {
    stopParts()
    stopArticles()
  }
}
