import { isEnglish } from '../article/language.ts'
import type { Article } from '../article/types.ts'
import type { Segment } from '../attribution/types.ts'
import type { SentencePlan } from './clause.ts'
import { hasWords } from './duration.ts'
import type { CastVoice, ContentUtterance } from './types.ts'

/** No utterance is longer, in UTF-16 units: an engine stays quick to stop, and hostile text stays in bounds. */
const MAX_LENGTH = 1500

/**
 * The article's own words between two offsets of a sentence, as utterances: one for each run of one voice.
 * Runs without a word (a lone full stop) go with what stands before them.
 * @param voiceOf the voice of a segment's words, and where it is heard
 */
export function contentOf(
  { text, language }: Pick<Article, 'text' | 'language'>,
  segments: readonly Segment[],
  plan: SentencePlan,
  start: number,
  end: number,
  voiceOf: (segment: Segment | undefined) => CastVoice,
): ContentUtterance[] {
  const runs: { start: number; end: number; cast: CastVoice; segment: number }[] = []
  for (const piece of plan.pieces) {
    const from = Math.max(piece.start, start)
    const to = Math.min(piece.end, end)
    if (from >= to) continue
    const cast = voiceOf(segments[piece.segment])
    const last = runs.at(-1)
    const same = last && last.cast.voice === cast.voice && last.cast.pan === cast.pan
    if (last && (same || !hasWords(text.slice(from, to)))) last.end = to
    else runs.push({ start: from, end: to, cast, segment: piece.segment })
  }
  return runs
    .filter((run) => hasWords(text.slice(run.start, run.end)))
    .flatMap((run) =>
      [...shortSpans(text, run.start, run.end)].map(
        (span): ContentUtterance => ({
          type: 'content',
          text: text.slice(span.start, span.end),
          span,
          ...run.cast,
          ...(!isEnglish(language) && { language }),
          segment: run.segment,
          sentence: plan.sentence,
        }),
      ),
    )
}

/** Cuts a span at spaces into trimmed spans of at most {@link MAX_LENGTH}; never inside a surrogate pair. */
function* shortSpans(
  text: string,
  start: number,
  end: number,
): Generator<{ start: number; end: number }> {
  let at = start
  while (at < end) {
    let cut = Math.min(at + MAX_LENGTH, end)
    if (cut < end) {
      const space = text.slice(at, cut).lastIndexOf(' ')
      if (space > 0) cut = at + space
      else if (/[\uD800-\uDBFF]/.test(text[cut - 1] ?? '')) cut--
    }
    let from = at
    let to = cut
    while (from < to && /\s/u.test(text[from] ?? '')) from++
    while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
    if (hasWords(text.slice(from, to))) yield { start: from, end: to }
    at = cut
  }
}
