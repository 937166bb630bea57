import { afterLeadIn } from '../../core/article/lead-in.ts'
import type { Span } from '../../core/article/types.ts'
import { segmentAt } from '../../core/script/clause.ts'
import type { Playable } from '../../core/script/lazy.ts'
import type { ContentUtterance } from '../../core/script/types.ts'
import type { Ground, Place } from './state.ts'

/**
 * The offset whose segment tells who speaks at `given`. The words that attribute ("the command revealed") are
 * the reporter's, but whoever asks there wants to know whose words they lead to. So do those before the news begins
 * ("Shafaq News/", "GENEVA, 3 May -").
 */
export function speakerOffset(ground: Ground, given: number): number {
  const { article, attribution, turns } = ground
  const offset = afterLeadIn(article, given)
  const { segments } = attribution
  const here = segments[segmentAt(segments, offset)]
  const turn = turns[segmentAt(turns, offset)]
  if (!here || !turn || turn.attribution === null || here.kind !== 'narration') return offset
  if (offset < turn.start || offset >= turn.end) return offset
  for (let i = segmentAt(segments, turn.start); i < segments.length; i += 1) {
    const segment = segments[i]
    if (!segment || segment.start >= turn.end) break
    if (segment.attribution === turn.attribution) return Math.max(segment.start, turn.start)
  }
  return offset
}

/** The article's words at or after an utterance; at the end of the script the last ones. */
function contentNear(script: Playable, index: number): ContentUtterance | null {
  for (let i = index; ; i += 1) {
    const utterance = script.at(i)
    if (!utterance) break
    if (utterance.type === 'content') return utterance
  }
  for (let i = index - 1; i >= 0; i -= 1) {
    const utterance = script.at(i)
    if (utterance?.type === 'content') return utterance
  }
  return null
}

function segmentOf(ground: Ground, offset: number): number {
  return Math.max(0, segmentAt(ground.attribution.segments, speakerOffset(ground, offset)))
}

/**
 * Where the voice is while the utterance at `index` is heard; `word` is the word being spoken, in the article's
 * offsets. Null where the script has no word of the article.
 */
export function placeHeard(
  ground: Ground,
  script: Playable,
  index: number,
  word: Span | null,
): Place | null {
  const content = contentNear(script, index)
  if (!content) return null
  const heard = content === script.at(index)
  const offset = (heard && word?.start) || content.span.start
  return {
    offset,
    passage: content.span,
    word: heard ? word : null,
    segment: segmentOf(ground, offset),
    label: script.at(index)?.type === 'label',
  }
}

/** The place at an offset where nothing is heard yet: after a jump. */
export function placeAt(ground: Ground, offset: number): Place {
  const { sentences } = ground.article
  const sentence = sentences[segmentAt(sentences, offset)] ?? { start: offset, end: offset }
  return {
    offset,
    passage: { start: Math.max(offset, sentence.start), end: sentence.end },
    word: null,
    segment: segmentOf(ground, offset),
    label: false,
  }
}
