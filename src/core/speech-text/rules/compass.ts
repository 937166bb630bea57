import { rule } from '../rule.ts'

const POINTS: Readonly<Record<string, string>> = {
  N: 'north',
  E: 'east',
  S: 'south',
  W: 'west',
  NE: 'northeast',
  NW: 'northwest',
  SE: 'southeast',
  SW: 'southwest',
  NNE: 'north-northeast',
  ENE: 'east-northeast',
  ESE: 'east-southeast',
  SSE: 'south-southeast',
  SSW: 'south-southwest',
  WSW: 'west-southwest',
  WNW: 'west-northwest',
  NNW: 'north-northwest',
}
const SHORT = Object.keys(POINTS)
  .filter((point) => point.length < 3)
  .join('|')
const LONG = Object.keys(POINTS)
  .filter((point) => point.length === 3)
  .join('|')

const spoken = ([point]: RegExpExecArray) => POINTS[point] ?? null

/** Of one or two letters only after a distance ("12km SW of Kathmandu"): "S of" may be anything. */
export const compass = rule(
  'points of the compass',
  [
    new RegExp(
      String.raw`(?=[NESW])(?<=\d\s?(?:km|mi|kms|kilomet(?:re|er)s?|miles?)\s)(?:${SHORT}|${LONG})(?=\sof(?!\p{L}))`,
      'gu',
    ),
    spoken,
  ],
  [
    new RegExp(
      String.raw`(?=[NESW])(?<=(?<!\p{L})(?:moving|heading|blowing|tracking|moved|headed|from the|to the|winds?)\s)(?:${LONG})(?![\p{L}\p{N}])`,
      'gu',
    ),
    spoken,
  ],
)
