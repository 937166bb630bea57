import type { Judgement } from './main-text.ts'
import type { Run } from './run.ts'

const TEASER =
  /(?:^|[\s_-])(?:related|newsletter|promo|advert\w*|ads?|subscribe|subscription|share|social|most-read|popular|recommended|comments?|cookie|consent|signup|sign-up|breadcrumbs?)(?:$|[\s_-])/i
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?headline|intro|lede?|summary)(?:$|[\s_-])/i
const MIN_BOX = 60

export interface Selection {
  readonly kept: readonly Run[]
  /** The words of all other runs, in order, each once. */
  readonly leftOut: readonly string[]
}

/**
 * Parts a page into the article and the rest. What Readability keeps is the article; with it go a standfirst
 * between the title and the text, and boxes, captions and citations that stand between its paragraphs: it drops
 * those as furniture. The title comes first.
 */
export function selectRuns(
  runs: readonly Run[],
  judgement: Judgement | null,
  known: { readonly title: string | null; readonly byline: string | null },
): Selection {
  const held = runs.map((run) =>
    judgement ? judgement.holds(run) : !run.furniture.some(isOutside),
  )
  const first = held.indexOf(true)
  const last = held.lastIndexOf(true)
  const title = known.title === null ? -1 : runs.findIndex(({ text }) => text === known.title)
  const cited = new Set(runs.filter((_, at) => held[at]).map(({ cite }) => cite?.of))
  const isKept = (run: Run, at: number): boolean => {
    if (at === title) return false
    // Readability lets pass what a page puts into the same column, short as it is
    if (held[at] || cited.has(run)) return !TEASER.test(run.own)
    if (title >= 0 && at > title && at < first) return STANDFIRST.test(run.names) && !isTeaser(run)
    return at > first && at < last && belongs(run, runs[at + 1])
  }
  const kept = runs.filter(isKept)
  const headline = runs[title]
  const article = headline && kept.length > 0 ? [headline, ...kept] : kept
  // a page without anything that looks like an article is read as it is
  const all = article.length > 0 ? article : runs
  const heard = new Set(all.map(({ text }) => text))
  const rest = new Set(runs.map(({ text }) => text).filter((text) => !heard.has(text)))
  if (known.byline !== null) rest.delete(known.byline)
  return { kept: all, leftOut: [...rest] }
}

const MAX_AROUND = 400

/** All of it but short paragraphs of a kind: what stands around the text of a newsletter. */
export function selectAround(runs: readonly Run[], around: RegExp | undefined): Selection {
  const isAround = ({ text }: Run) => text.length <= MAX_AROUND && around?.test(text) === true
  const kept = runs.filter((run) => !isAround(run))
  if (kept.length === 0) return { kept: runs, leftOut: [] }
  return { kept, leftOut: runs.filter(isAround).map(({ text }) => text) }
}

const isOutside = (tag: string) =>
  tag === 'nav' || tag === 'footer' || tag === 'aside' || tag === 'menu'

/** Between the article's paragraphs, and no teaser for something else. */
function belongs(run: Run, next: Run | undefined): boolean {
  if (isTeaser(run)) return false
  if (run.role === 'caption' || run.role === 'footnote') return true
  if (run.role !== 'box') return false
  const isHeading = next?.role === 'box' && next.text.length >= MIN_BOX && !isTeaser(next)
  return run.text.length >= MIN_BOX || isHeading
}

function isTeaser({ names, linked, text, furniture }: Run): boolean {
  return (
    TEASER.test(names) ||
    linked * 2 > text.length ||
    furniture.some((tag) => tag === 'nav' || tag === 'form')
  )
}
