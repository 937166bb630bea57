import type { Claim } from '../../../src/core/attribution/sources/claims.ts'
import type { Gold } from '../attribution/gold.ts'
import { paintGold, resolveSource } from '../attribution/score.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu

/** Of the words of a claim that are annotated: how many are speech, and how many its source's. */
export function wordsOfClaim(
  gold: Gold,
  claim: Claim,
): { words: number; speech: number; source: number } {
  const { owner, masked } = paintGold(gold)
  const unstated = new Set(
    gold.sources.filter(({ kind }) => kind === 'unstated').map(({ id }) => id),
  )
  const id = claim.entity ? resolveSource(claim.entity.name, gold.sources) : null
  const counts = { words: 0, speech: 0, source: 0 }
  for (const { start, end } of claim.content)
    for (const match of gold.text.slice(start, end).matchAll(WORD)) {
      const at = start + match.index
      if (masked[at] === 1) continue
      counts.words++
      const truth = owner[at] ?? null
      if (truth === null) continue
      counts.speech++
      if (id === truth || (claim.unstated && unstated.has(truth))) counts.source++
    }
  return counts
}
