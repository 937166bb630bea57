const ISO = /^\s*(\d{4}-\d{2}-\d{2})/
const ZONE = /\s*(?:Z|[A-Z]{1,5}|(?:GMT|UTC?)?[+-]\d{1,2}:?\d{2})(?:\s*\([^)]*\))?\s*$/i
/** "Tues, 3 March" and the like: only three letters are known. */
const WEEKDAY = /^\s*(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+/iu

/** When something was published, and on which day where it was; nulls where nobody can tell. Never throws. */
export function readDate(written: string | undefined): {
  readonly published: number | null
  readonly day: string | null
} {
  const text = written?.slice(0, 100).replace(WEEKDAY, '').trim() ?? ''
  const published = Date.parse(text)
  if (text === '' || Number.isNaN(published)) return { published: null, day: null }
  const iso = ISO.exec(text)?.[1]
  const here = Date.parse(`${text.replace(ZONE, '')} UTC`)
  const day = iso ?? new Date(Number.isNaN(here) ? published : here).toISOString().slice(0, 10)
  return { published, day }
}
