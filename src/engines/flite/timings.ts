import type { WordTiming } from '../port.ts'
import { align, type Sound } from './align.ts'
import type { Phone } from './program.ts'
import type { Unit } from './units.ts'

/** The sounds of a run of sentences, without silence; milliseconds since its start. */
export function soundsOf(sentences: readonly (readonly Phone[])[]): Sound[] {
  const sounds: Sound[] = []
  let begin = 0
  for (const phones of sentences) {
    let from = begin
    for (const { name, end } of phones) {
      const to = begin + end * 1000
      if (name !== 'pau') sounds.push({ name, from, to })
      from = to
    }
    begin = from
  }
  return sounds
}

/**
 * A time for every word of a piece. A word without a sound of its own shares the time of the word before it, or of
 * the one after it, by its length.
 * @param alone the sounds of each unit
 */
export function timeWords(
  sounds: readonly Sound[],
  units: readonly Unit[],
  alone: readonly (readonly string[])[],
): WordTiming[] {
  const heard = align(sounds, alone)
  const groups: { units: Unit[]; from: number; to: number }[] = []
  let silent: Unit[] = []
  for (const [index, unit] of units.entries()) {
    const time = heard[index]
    const last = groups.at(-1)
    if (time) {
      groups.push({ units: [...silent, unit], ...time })
      silent = []
    } else if (last) last.units.push(unit)
    else silent.push(unit)
  }
  if (silent.length > 0) {
    const from = sounds[0]?.from ?? 0
    groups.push({ units: silent, from, to: sounds.at(-1)?.to ?? from })
  }
  return groups.flatMap(({ units: run, from, to }) => share(run, from, to))
}

function share(units: readonly Unit[], from: number, to: number): WordTiming[] {
  const run = units.flatMap(({ word }) => (word ? [word] : []))
  const whole = run.reduce((sum, { start, end }) => sum + end - start, 0)
  let said = 0
  return run.map(({ start, end }) => {
    const begin = from + ((to - from) * said) / whole
    said += end - start
    return { start, end, from: begin, to: from + ((to - from) * said) / whole }
  })
}
