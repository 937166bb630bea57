/** Languages of the interface. `ar-XB` is no language: English written from right to left, to prove the layout. */
export const LANGUAGES = ['en', 'ar-XB'] as const
export type Language = (typeof LANGUAGES)[number]

/** Which way the lines of an interface run. */
export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', 'ar-XB': 'rtl' }
