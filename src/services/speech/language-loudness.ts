/**
 * How much louder eSpeak NG is in a language than in English, in LU, by its voice's file: vowels differ. Measured on
 * two sentences of news in each; others are taken to be as loud as English. See docs/voices.md.
 */
const LOUDER: Readonly<Record<string, number>> = {
  ar: 0.5,
  cmn: 2,
  de: 0.8,
  es: -0.6,
  fr: -1.1,
  hi: 1.2,
  it: -0.5,
  nl: 0.9,
  pl: 0.3,
  pt: 0.8,
  ru: 0.1,
  tr: 1.4,
}

export const languageLoudness = (file: string): number => LOUDER[file] ?? 0
