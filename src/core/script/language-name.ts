const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The English name of a language: "German"; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
