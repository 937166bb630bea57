import type { SpokenWord } from '../../audio/speech.ts'
import type { Span } from '../../core/article/types.ts'
import { toWritten } from '../../core/speech-text/to-written.ts'
import type { SpeechText } from '../../core/speech-text/types.ts'
import { words } from '../../engines/words.ts'

/**
 * Turns times of spoken words into times of the written ones, each exactly once and in order. Words that are
 * spoken for one written word become its one time; written words that are spoken together share theirs.
 */
export interface WrittenWords {
  /** The written words whose time is known with these. Times: milliseconds. */
  hear(timings: readonly SpokenWord[]): SpokenWord[]
  /** The rest of the written words. `total`: length of the speech in milliseconds. */
  end(total: number): SpokenWord[]
}

/** Words of the text that are timed together, and where what is spoken for them ends in the spoken text. */
interface Group {
  readonly written: Span[]
  spokenEnd: number
}

export function createWrittenWords(text: string, speech: SpeechText): WrittenWords {
  const groups = groupWords(words(text), speech)
  let next = 0
  let from: number | null = null
  let last = 0

  const finish = (): SpokenWord[] => {
    const timings = share(groups[next]?.written ?? [], from ?? last, last)
    next++
    from = null
    return timings
  }

  return {
    hear(timings) {
      const heard: SpokenWord[] = []
      for (const timing of timings) {
        while (next < groups.length && (groups[next]?.spokenEnd ?? 0) <= timing.start)
          heard.push(...finish())
        from ??= timing.from
        last = Math.max(last, timing.to)
        if (next < groups.length && timing.end >= (groups[next]?.spokenEnd ?? 0))
          heard.push(...finish())
      }
      return heard
    },
    end(total) {
      const rest = groups.slice(next).flatMap(({ written }) => written)
      next = groups.length
      return share(rest, from ?? last, Math.max(last, total))
    },
  }
}

function groupWords(written: readonly Span[], speech: SpeechText): Group[] {
  const groups: Group[] = []
  let next = 0
  for (const spoken of words(speech.spoken)) {
    const span = toWritten(speech, spoken)
    const last = groups.at(-1)
    const taken: Span[] = []
    // a word that nothing is spoken for goes with the one before it
    for (; (written[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start; next++)
      (last?.written ?? taken).push(written[next] as Span)
    const joins = last !== undefined && (last.written.at(-1)?.end ?? 0) > span.start
    for (; (written[next]?.start ?? Number.POSITIVE_INFINITY) < span.end; next++)
      taken.push(written[next] as Span)
    if (last && (joins || taken.length === 0)) {
      last.written.push(...taken)
      last.spokenEnd = spoken.end
    } else groups.push({ written: taken, spokenEnd: spoken.end })
  }
  const rest = written.slice(next)
  const last = groups.at(-1)
  if (last) last.written.push(...rest)
  else if (rest.length > 0) groups.push({ written: rest, spokenEnd: speech.spoken.length })
  return groups
}

/** Shares a time by the length of the words. */
function share(run: readonly Span[], from: number, to: number): SpokenWord[] {
  const whole = run.reduce((sum, { start, end }) => sum + end - start, 0)
  let said = 0
  return run.map(({ start, end }) => {
    const begin = from + ((to - from) * said) / whole
    said += end - start
    return {
      start,
      end,
      from: begin,
      to: said === whole ? to : from + ((to - from) * said) / whole,
    }
  })
}
