import type { Article } from '../article/types.ts'
import type { PossibleSpan } from './cover.ts'
import type { Stream } from './reading/streams.ts'
import type { Claim } from './sources/claims.ts'

const GOES_ON =
  /^(?:the|this|these|that|those|it|they|there|he|she|its|their|his|her|another|both|about|some|no|at|as)\b/i

/**
 * The sentence after reported speech, in the same paragraph, may go on with it without saying so. It
 * stays narration, but the listener is told so where it begins like a sentence that follows on.
 */
export function findPossible(
  article: Article,
  streams: readonly Stream[],
  claims: readonly Claim[],
): PossibleSpan[] {
  const bySentence = new Map<number, Claim[]>()
  const busy = new Set<number>()
  for (const claim of claims) {
    if (claim.container !== null) continue
    const list = bySentence.get(claim.sentence)
    if (list) list.push(claim)
    else bySentence.set(claim.sentence, [claim])
  }
  for (const { sentence, items } of streams) {
    if (bySentence.has(sentence - 1) && items.some((item) => item.quote)) busy.add(sentence)
  }
  const possible: PossibleSpan[] = []
  for (const [sentence, list] of bySentence) {
    const claim = list.at(-1)
    const here = article.sentences[sentence]
    const next = article.sentences[sentence + 1]
    if (!claim || !here || !next || next.block !== here.block || !claim.entity) continue
    if (bySentence.has(sentence + 1) || busy.has(sentence + 1)) continue
    const last = claim.content.at(-1)
    if (!last || here.end - last.end > 2 || last.start < here.start) continue
    if (!GOES_ON.test(article.text.slice(next.start, next.start + 12))) continue
    if (/["”’']$/.test(article.text.slice(here.start, last.end))) continue
    possible.push({ start: next.start, end: next.end, claim })
  }
  return possible.sort((a, b) => a.start - b.start)
}
