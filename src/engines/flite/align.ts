/** A sound of the utterance, in milliseconds. Silence is none. */
export interface Sound {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** When a unit is heard, in milliseconds; null when none of its sounds is. */
export type Heard = { readonly from: number; readonly to: number } | null

const VOWELS = new Set('aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw axr ix ux'.split(' '))
const GAP = 0.7
/** Within a sentence sounds change: "the" has two vowels, "want to" one t. */
function difference(one: string, other: string): number {
  if (one === other) return 0
  const vowels = Number(VOWELS.has(one)) + Number(VOWELS.has(other))
  return vowels === 2 ? 0.35 : vowels === 0 ? 0.6 : 1.2
}

/**
 * Finds the units (words) in the sounds of an utterance, given the sounds of each unit spoken alone: the pairing
 * of both rows that changes least (edit distance). Sounds that no unit has go with the unit before them.
 */
export function align(sounds: readonly Sound[], units: readonly (readonly string[])[]): Heard[] {
  const alone = units.flatMap((names, unit) => names.map((name) => ({ name, unit })))
  const owners = pair(
    sounds.map(({ name }) => name),
    alone.map(({ name }) => name),
  )
  const heard: { from: number; to: number }[] = []
  let owner = alone[0]?.unit ?? 0
  for (const [index, { from, to }] of sounds.entries()) {
    const paired = owners[index]
    if (paired !== undefined && paired !== null) owner = alone[paired]?.unit ?? owner
    const unit = heard[owner]
    if (unit) unit.to = to
    else heard[owner] = { from, to }
  }
  return units.map((_, unit) => heard[unit] ?? null)
}

/** For each sound of `spoken` the index of its partner in `alone`, or null. */
function pair(spoken: readonly string[], alone: readonly string[]): (number | null)[] {
  const width = alone.length + 1
  const costs = new Float32Array((spoken.length + 1) * width)
  const cost = (row: number, column: number) => costs[row * width + column] as number
  const through = (row: number, column: number) =>
    cost(row - 1, column - 1) + difference(spoken[row - 1] as string, alone[column - 1] as string)
  for (let row = 0; row <= spoken.length; row++)
    for (let column = 0; column < width; column++) {
      if (row === 0 || column === 0) costs[row * width + column] = (row + column) * GAP
      else
        costs[row * width + column] = Math.min(
          through(row, column),
          cost(row - 1, column) + GAP,
          cost(row, column - 1) + GAP,
        )
    }
  const partners: (number | null)[] = new Array(spoken.length).fill(null)
  let [row, column] = [spoken.length, alone.length]
  while (row > 0 && column > 0) {
    const here = cost(row, column)
    if (here === Math.fround(through(row, column))) partners[--row] = --column
    else if (here === Math.fround(cost(row - 1, column) + GAP)) row--
    else column--
  }
  return partners
}
