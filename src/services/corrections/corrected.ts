import { toFailure } from '../../contract/failure.ts'
import { applyCorrections } from '../../core/corrections/apply.ts'
import type { Correction } from '../../core/corrections/types.ts'
import type { ReadArticle } from '../intake/read.ts'
import type { Shelf } from './shelf.ts'

/** An article as its listener corrected it. */
export function corrected(article: ReadArticle, corrections: readonly Correction[]): ReadArticle {
  if (corrections.length === 0) return article
  const { attribution } = applyCorrections(article.article.text, article.attribution, corrections)
  return { ...article, attribution }
}

/**
 * What the shelf holds; nothing where it is damaged: the article can be read all the same.
 * @param warn gets the reason in one sentence
 */
export async function loadOr(
  shelf: Shelf,
  warn: (message: string) => void,
): Promise<readonly Correction[]> {
  try {
    return await shelf.load()
  } catch (thrown) {
    warn(toFailure(thrown).message)
    return []
  }
}
