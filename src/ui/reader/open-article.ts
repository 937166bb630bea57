import type { Opened } from '../../contract/schemas.ts'
import { findTurns } from '../../core/playback/turns.ts'
import { countBlockWords } from '../../core/playback/whereabouts.ts'
import { rollCall } from '../../core/script/roll-call.ts'
import { atOnce, type Steps } from '../../core/steps.ts'
import { createPageModel } from '../article/page-model.ts'
import type { OpenArticle } from './state.ts'

/** Makes all that the reader needs of an article, once. Linear in the text. */
export function openArticle(opened: Opened): OpenArticle {
  return atOnce(openInSteps(opened))
}

/** The same of a long one, so that other things are done in between. */
export function* openInSteps(opened: Opened): Steps<OpenArticle> {
  const { id, article, attribution, corrections } = opened
  const opening = opened.opening ?? false
  const turns = yield* findTurns(article, attribution)
  const blockWords = countBlockWords(article)
  yield
  const page = yield* createPageModel(opened)
  const roll = opening ? '' : rollCall(attribution, article.language)
  return { id, opening, corrections, article, attribution, turns, blockWords, page, roll }
}
