import type { Place } from './render.ts'

/** A piece of the script and when it is heard, in seconds of the output's clock. `from`, `to`: milliseconds at 1×. */
export interface Scheduled {
  readonly utterance: number
  readonly from: number
  readonly to: number
  readonly begin: number
  readonly end: number
}

/** What was laid out to be heard, in order: tells what is heard at a time. */
export interface Schedule {
  add(piece: Scheduled): void
  /** What is heard at a time; between pieces, the end of the last one; before all, where the first begins. Null when empty. */
  placeAt(time: number): Place | null
  /** The first time from `time` on that is not within a piece that must be heard whole. */
  cuttable(time: number, mayCut: (utterance: number) => boolean): number
  /** Forgets what was to come after `time`. */
  cut(time: number): void
  /** Forgets what was over before `time`, except the last piece. */
  forget(time: number): void
  clear(): void
}

export function createSchedule(): Schedule {
  let pieces: Scheduled[] = []

  return {
    add({ utterance, from, to, begin, end }) {
      pieces.push({ utterance, from, to, begin, end })
    },
    placeAt(time) {
      const piece = pieces.findLast(({ begin }) => begin <= time) ?? pieces[0]
      if (!piece) return null
      const heard = (time - piece.begin) / (piece.end - piece.begin)
      const share = Math.min(1, Math.max(0, heard))
      return { utterance: piece.utterance, at: piece.from + (piece.to - piece.from) * share }
    },
    cuttable(time, mayCut) {
      const piece = pieces.findLast(({ begin, end }) => begin <= time && time < end)
      return piece && !mayCut(piece.utterance) ? piece.end : time
    },
    cut(time) {
      pieces = pieces.filter(({ begin }) => begin < time)
    },
    forget(time) {
      const last = pieces.findLastIndex(({ begin }) => begin <= time)
      if (last > 0) pieces = pieces.slice(last)
    },
    clear() {
      pieces = []
    },
  }
}
