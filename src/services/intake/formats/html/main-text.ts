import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { HOLDER } from './judge-markup.ts'
import type { Page, Run } from './run.ts'

/** What Readability makes of a page. */
export interface Judgement {
  /** Whether it takes this for a part of the article. */
  holds(run: Run): boolean
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly date: string | null
}

/** Readability takes half a second for so much markup, in UTF-16 units, and more than twice that for twice as much. */
const LONG_MARKUP = 300_000
/** Where a long page says who wrote it: so much before its main element, and so much from there on. */
const OPENING = { before: 10_000, after: 30_000 }

/**
 * Finds which of a page's paragraphs are the article, and who wrote it. Readability judges, on a copy: the words
 * themselves are taken from the page. In a very long page the `<article>` or `<main>` that holds most words decides,
 * if there is one. Null where there is no article.
 */
export function findMainText(page: Page): Judgement | null {
  if (page.markup.length <= LONG_MARKUP) return judge(page.markup)
  const main = longestMain(page.runs)
  if (main === null) return judge(page.markup)
  const opening = judge(openingOf(page.markup, main))
  return {
    title: null,
    byline: null,
    outlet: null,
    date: null,
    ...opening,
    holds: (run) =>
      run.main === main && !run.furniture.some((tag) => tag === 'nav' || tag === 'aside'),
  }
}

/** The page's head, and its body around the beginning of an element: a menu before it may be long. */
function openingOf(markup: string, holder: number): string {
  const body = markup.indexOf('<body>') + '<body>'.length
  const main = Math.max(body, markup.indexOf(` ${HOLDER}${holder}=""`))
  const from = markup.indexOf('<', Math.max(body, main - OPENING.before))
  return markup.slice(0, body) + markup.slice(from, main + OPENING.after)
}

/** The `<article>` or `<main>` with more than half of the page's words that are no links. */
function longestMain(runs: readonly Run[]): number | null {
  const words = new Map<number, number>()
  let all = 0
  for (const { main, text, linked } of runs) {
    const own = text.length - linked
    all += own
    if (main > 0) words.set(main, (words.get(main) ?? 0) + own)
  }
  return [...words].find(([, own]) => own * 2 > all)?.[0] ?? null
}

function judge(markup: string): Judgement | null {
  const { document } = parseHTML(markup)
  const found = new Readability<unknown>(document as never, {
    // the element itself: making markup of it would cost as much as all the rest
    serializer: (node) => node,
    charThreshold: 200,
  }).parse()
  const content = found?.content as SimpleElement | null | undefined
  if (!found || !content) return null
  const held = new Map<number, string>()
  gather(content, held)
  return {
    holds: ({ holder, text, probe = text }) => held.get(holder)?.includes(squeeze(probe)) ?? false,
    title: found.title?.trim() || null,
    byline: found.byline?.trim() || null,
    outlet: found.siteName?.trim() || null,
    date: found.publishedTime?.trim() || null,
  }
}

/** As much of the DOM as is needed here. */
interface SimpleElement {
  readonly nodeType: number
  readonly childNodes: Iterable<SimpleElement>
  readonly textContent: string | null
  readonly attributes?: Iterable<{ readonly name: string }>
}

/** Without white space, and the marks that `<q>` gets: that is all a paragraph's words may differ in. */
const squeeze = (text: string) => text.replace(/[\s“”‘’\u00ad\u200b\u2060]+/g, '')

/** The words under each numbered element; those of an inner element without a number are its holder's. */
function gather(root: SimpleElement, held: Map<number, string>): void {
  const waiting: { node: SimpleElement; holders: readonly number[] }[] = [
    { node: root, holders: [] },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, holders } = next
    if (node.nodeType === 3) {
      const words = squeeze(node.textContent ?? '')
      for (const holder of holders) held.set(holder, (held.get(holder) ?? '') + words)
    } else if (node.nodeType === 1) {
      const own = numbersOf(node)
      for (const child of [...node.childNodes].reverse())
        waiting.push({ node: child, holders: own.length > 0 ? own : holders })
    }
  }
}

function numbersOf({ attributes = [] }: SimpleElement): number[] {
  const numbers: number[] = []
  for (const { name } of attributes)
    if (name.startsWith(HOLDER)) numbers.push(Number(name.slice(HOLDER.length)))
  return numbers
}
