import type { Span } from '../article/types.ts'

/** A word that can tell what a passage is about. */
export interface KeyTerm {
  /** The same for the forms of a word: "drones", "Drone". */
  readonly key: string
  /** As it stands in the text. */
  readonly form: string
  /** Written as a name, within a sentence. */
  readonly name: boolean
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:[’'.-]\p{L}[\p{L}\p{N}]*)*|\p{N}[\p{N}.,]*\p{N}/gu

/** Words that tell nothing about a matter: of grammar, of saying, of number, and those that fit any news. */
const EMPTY = new Set(
  `a about above according across add added adding adds after again against ago all allege almost along already also
  although always am among amid an and announce announced another any anybody anyone anything appear are area around as
  ask asked at away back be became because become been before began begin behind being believe below between both bring
  brought but by call came can claim claimed come comment could day did do does doing done down during each early
  eight either else end enough even ever every everybody everyone everything expect far few first five for former four
  from full further gave get give given go going gone good got great had half happen has have having he her here hers
  herself high him himself his hour how however i if in including inform information into is issue it its itself just
  keep kept kind knew know known last late later least less let like likely little long longer look lot made make many
  may me mean might million billion mine minute moment monday tuesday wednesday thursday friday saturday sunday month
  january february march april june july august september october november december more most much must my myself near
  need never new next nine no nobody none nor not note noted nothing now number of off office often old on once one only
  onto or other our ours out over own part people per perhaps person place point possible present put quite rather
  really recent release released remain report reported reporter result reveal right said same saw say saying says
  second see seem seen send sent seven several shall she should show since situation six so some somebody someone
  something source speak spoke spokesman spokesperson spokeswoman stand state stated statement still such take taken
  tell ten than that the their theirs them themselves then there these they thing think third this those though thought
  three through time to today together told tomorrow tonight too took toward towards tuesday twelve two under until up
  upon us use used very want was way we week well went were what when where whether which while who whole whom whose why
  will with within without word work would year yes yesterday yet you your yours`.split(/\s+/u),
)

/** The same for one and many. */
function singular(word: string): string {
  if (/[^s]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2)
  if (/[^su]s$/u.test(word) && word.length > 3) return word.slice(0, -1)
  return word
}

const keyOf = (form: string) =>
  singular(
    form
      .toLowerCase()
      .replace(/[’']s?$/u, '')
      .replace(/’/gu, "'"),
  )

const isEmpty = (form: string, key: string) =>
  EMPTY.has(key) || EMPTY.has(form.toLowerCase()) || (key.length < 3 && !/^\p{N}/u.test(key))

/** So much before a word, in UTF-16 units, tells whether a sentence begins with it. */
const BEFORE = 20

/** The words of `span` that tell what it is about, each once. */
export function keyTerms(text: string, span: Span): readonly KeyTerm[] {
  const terms = new Map<string, KeyTerm>()
  const words = text.slice(span.start, span.end)
  for (const match of words.matchAll(WORD)) {
    const form = match[0].replace(/[’']s$/u, '')
    const key = keyOf(match[0])
    if (isEmpty(form, key)) continue
    const before = words.slice(Math.max(0, match.index - BEFORE), match.index)
    const begins = /(?:^|[.!?…:]["”’']?\s+)["“‘'(]*$/u.test(before)
    const name = /^\p{Lu}/u.test(form) && !begins
    const known = terms.get(key)
    if (!known || (name && !known.name)) terms.set(key, { key, form: known?.form ?? form, name })
  }
  return [...terms.values()]
}
