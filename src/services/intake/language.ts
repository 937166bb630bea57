import { isEnglish } from '../../core/article/language.ts'

/** What tells one language from another, in UTF-16 units: more makes it no surer. */
const SAMPLE = 4000
/** In Latin letters fewer say little: names of people and places may be of any language. */
const ENOUGH = 100
/** Where nobody can tell. */
const DEFAULT = 'en'
/** Tags that name no language: unknown, several, or none. */
const NO_LANGUAGE = /^(?:und|mis|mul|zxx)(?:-|$)/iu

/** The language that a text looks like, as a BCP 47 tag; null where that is in doubt. Never rejects. */
async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE)
  // its tables take a moment to load, and nobody needs them before the first text
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(sample)
  const told = sample.length >= ENOUGH || !/\p{Script=Latin}/u.test(sample)
  return told && found.isReliable() && found.language !== '' ? found.language : null
}

/**
 * The language of a text, as a BCP 47 tag. What a document says of itself goes before what its text looks like, except
 * of English: pages say that they are in English when nobody has set it, and rules of English would find speakers
 * in any text. Where it is in doubt the answer is English. Never rejects.
 * @param said what the document says; null where it says nothing
 */
export async function languageOf(text: string, said: string | null): Promise<string> {
  const detected = await detectLanguage(text)
  const named = said !== null && NO_LANGUAGE.test(said) ? null : said
  if (detected === null) return named ?? DEFAULT
  return named !== null && isEnglish(named) === isEnglish(detected) ? named : detected
}
