import { type CueVerb, cueVerb } from './cue-verbs.ts'
import {
  DOCUMENTS,
  GROUPS,
  ORGANIZATIONS,
  PARTITIVES,
  PERSONAL,
  POSSESSIVES,
  TIMES,
} from './word-lists.ts'

/**
 * What the letters of a word tell by themselves, wherever it stands. A text has many words and few forms:
 * each is looked at once, and its strings are shared by all its places.
 */
export interface WordForm {
  readonly text: string
  /** Lower case, apostrophes straight; "WHO" stays as it is. */
  readonly lower: string
  /** Holds a letter or digit: no mark of punctuation. */
  readonly wordlike: boolean
  readonly hyphened: boolean
  /** Two to six capitals and nothing else. */
  readonly acronym: boolean
  /** Begins with a capital. */
  readonly upper: boolean
  /** Written like a name: "al-Shamari" too. */
  readonly capital: boolean
  /** "Lee" and "'s", where the word is two. */
  readonly clitic: readonly [string, string] | null
  /** The reporting verb that it may be a form of. */
  readonly cue: CueVerb | null
  readonly determiner: boolean
  /** A pronoun that stands alone ("she"). */
  readonly personal: boolean
  /** "his", "whose". */
  readonly possessive: boolean
  /** A word of number that may stand for people. */
  readonly partitive: boolean
  /** A number, a group, a time and the like: at the start of a sentence it is no name, though it has a capital. */
  readonly opener: boolean
  /** The rules that may find something where it stands, as bits; null until one asks (attribute.ts). */
  rules: number | null
}

/** Names in capitals that would be little words otherwise. */
const FUNCTION_WORDS = /^(?:WHO|IT|US|IF|AM|OR|IN|ON|AT|NO|SO|DO|ALL|ONE|BY|HE|WE|ME|MAY|WILL)$/
const WORDLIKE = /[\p{L}\p{N}]/u
const HYPHEN = /[-‑]/
const ACRONYM = /^\p{Lu}{2,6}$/u
const UPPER = /^\p{Lu}/u
const CAPITAL = /^(?:(?:al|el|ul|an|ash|as|ad|ar|ibn|bin)-|[dlo]['’])?[@\p{Lu}]/u
const CLITIC = /^(.+?)(['’](?:s|d|ll|ve|re|m))$/iu
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|some|any|every|each|no|all|both|another|several|many|most|few|such|either|neither|other)$/

/** Forms kept in mind: more than an article has, and no more than memory can spare. */
const REMEMBERED = 20_000
const forms = new Map<string, WordForm>()
const shoutedForms = new Map<string, WordForm>()

/** The form of a word as it is written. Where everything is in capitals (`shouting`), none is an acronym. */
export function formOf(word: string, shouting: boolean): WordForm {
  const known = shouting ? shoutedForms : forms
  const before = known.get(word)
  if (before) return before
  if (known.size >= REMEMBERED) known.clear()
  const form = describe(word, shouting)
  known.set(word, form)
  return form
}

function describe(text: string, shouting: boolean): WordForm {
  // "WHO" and "IF" are names, unless everything is in capitals.
  const acronym = !shouting && ACRONYM.test(text)
  const lower = acronym && FUNCTION_WORDS.test(text) ? text : lowerCase(text)
  const clitic = CLITIC.exec(text)
  return {
    text,
    lower,
    wordlike: WORDLIKE.test(text),
    hyphened: HYPHEN.test(text),
    acronym,
    upper: UPPER.test(text),
    capital: CAPITAL.test(text),
    clitic: clitic?.[1] && clitic[2] ? [clitic[1], clitic[2]] : null,
    cue: cueVerb(lower),
    determiner: DETERMINER.test(lower),
    personal: PERSONAL.has(lower),
    possessive: POSSESSIVES.has(lower),
    partitive: PARTITIVES.has(lower),
    opener: isOpener(text, lower),
    rules: null,
  }
}

/** "Thirty-one of the injured" */
const COUNT =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|(?:thir|four|fif|six|seven|eigh|nine)teen|eleven|twelve|ten|nine|eight|seven|six|five|dozens|hundreds|thousands|millions)$/u
/** "Sick-call slips", "Long-term care" */
const JOINED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u
const NEWS = /^(?:former|local|senior|recent|new)$/

const isOpener = (text: string, lower: string): boolean =>
  COUNT.test(lower) ||
  JOINED.test(text) ||
  NEWS.test(lower) ||
  [GROUPS, DOCUMENTS, PARTITIVES, TIMES, ORGANIZATIONS].some((list) => list.has(lower))

const lowerCase = (word: string): string => word.toLowerCase().replaceAll('’', "'")

/** The form of what is no word: a quotation is one item, whatever stands in it. */
export const NO_WORD: WordForm = describe('', true)
