import { writeScript } from '../../core/script/build.ts'
import { type Playable, utterancesOf } from '../../core/script/lazy.ts'
import type { Utterance } from '../../core/script/types.ts'
import type { ReaderState } from './state.ts'

/** Between two passages of one source that stand apart in the article, in milliseconds at 1×. */
const REST_BETWEEN = 600
/** After words of Sayso's that belong to no source. */
const REST_AFTER_WORDS = 500

/**
 * What is to be heard from an offset on: the article, or one source's words in it. Made as far as it is needed; where
 * the article is but an opening, it goes on with the whole as soon as that is there.
 */
export function* spokenFrom(get: () => ReaderState, from: number): Generator<Utterance> {
  const { article, settings, only, sourceVoices } = get()
  if (!article) return
  const { custom, skip } = settings.listening
  const casting = { voices: sourceVoices ?? undefined, sides: settings.voices.sides }
  const whole = () => {
    const now = article.opening ? get().article : null
    return now?.id === article.id && !now.opening ? now : null
  }
  const options = { level: settings.level, custom, skip, casting, whole }
  if (only === null) {
    yield* writeScript(article.article, article.attribution, { ...options, from })
    return
  }
  for (const turn of article.turns) {
    if (turn.sourceId !== only || turn.end <= from) continue
    let last: Utterance | undefined
    const part = { ...options, from: Math.max(from, turn.start), to: turn.end }
    for (const utterance of writeScript(article.article, article.attribution, part)) {
      last = utterance
      yield utterance
    }
    if (last) yield rest(last, REST_BETWEEN)
  }
}

/** Words of Sayso's (the roll-call, how far in the article the voice is), and what follows them. */
export function* withWords(words: string, script: Iterable<Utterance>): Generator<Utterance> {
  let told = false
  for (const utterance of script) {
    if (!told) {
      const { segment, sentence } = utterance
      yield { type: 'label', text: words, voice: 'label', segment, sentence }
      yield rest(utterance, REST_AFTER_WORDS)
    }
    told = true
    yield utterance
  }
}

/**
 * Sayso's answer, and what follows it. The answer names the source: the label that would follow is left out.
 * Null where no word of the article follows.
 */
export function withAnswer(text: string, script: Playable): Iterable<Utterance> | null {
  const lead: Utterance[] = []
  for (const utterance of utterancesOf(script)) {
    if (utterance.type === 'content') return answered(text, utterance, lead, script)
    if (utterance.type !== 'label') lead.push(utterance)
  }
  return null
}

function* answered(
  text: string,
  first: Utterance,
  lead: readonly Utterance[],
  script: Playable,
): Generator<Utterance> {
  const { segment, sentence } = first
  yield { type: 'label', text, voice: 'label', segment, sentence }
  yield* lead
  let begun = false
  for (const utterance of utterancesOf(script)) {
    begun ||= utterance === first
    if (begun) yield utterance
  }
}

const rest = ({ segment, sentence }: Utterance, milliseconds: number): Utterance => ({
  type: 'rest',
  milliseconds,
  segment,
  sentence,
})
