import type { Opened } from '../../contract/schemas.ts'
import { turnsOf } from '../../core/playback/turns.ts'
import { countBlockWords } from '../../core/playback/whereabouts.ts'
import { rollCall } from '../../core/script/roll-call.ts'
import { createPageModel } from '../article/page-model.ts'
import type { OpenArticle } from './state.ts'

/** Makes all that the reader needs of an article, once. Linear in the text. */
export function openArticle(opened: Opened): OpenArticle {
  const { id, article, attribution, corrections } = opened
  const opening = opened.opening ?? false
  return {
    id,
    opening,
    corrections,
    article,
    attribution,
    turns: turnsOf(article, attribution),
    blockWords: countBlockWords(article),
    page: createPageModel(opened),
    roll: opening ? '' : rollCall(attribution, article.language),
  }
}
