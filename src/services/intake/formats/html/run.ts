import type { BlockRole } from '../../../../core/article/types.ts'
import type { PageHead } from './page-head.ts'

/** A paragraph of the page: what stands between two boundaries of blocks. Its words are fixed, its role may change. */
export interface Run {
  readonly text: string
  role: BlockRole
  level?: number
  cite?: { readonly of: Run; readonly start: number; readonly end: number }
  /** Number of the innermost `<article>`, `<main>` or article body around it; 0 where there is none. */
  readonly main: number
  /** Number of the element that directly holds it; see {@link Page.markup}. */
  readonly holder: number
  /** Names of the elements around it that are furniture by their own word, outermost first. */
  readonly furniture: readonly string[]
  /** Classes and ids of the elements around it, the innermost few. */
  readonly names: string
  /** The same of its holder and of what holds that. */
  readonly own: string
  /** Characters that are in links. */
  readonly linked: number
  /** Where `<cite>` stands in it. */
  readonly cites: readonly { readonly start: number; readonly end: number }[]
  /** The words to look for where {@link text} was joined from several. */
  readonly probe?: string
  /** Number of the row of a table that it is in; -1 outside. */
  readonly row: number
  /** The ids of what begins with it, or begins in it: where links lead. */
  readonly ids: readonly string[]
}

/** A page, read once from start to end. */
export interface Page {
  readonly runs: Run[]
  readonly head: PageHead
  /** The page's body without what can't be heard, each holder numbered: for finding the article in. */
  readonly markup: string
}
