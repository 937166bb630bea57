import { Parser } from 'htmlparser2'
import { createJudgeMarkup } from './judge-markup.ts'
import { createHead } from './page-head.ts'
import { closeQuotation } from './quotation-source.ts'
import { joinRows } from './rows.ts'
import type { Page, Run } from './run.ts'
import {
  BLOCK_LEVEL,
  FURNITURE,
  isHidden,
  isMain,
  isNoteMark,
  type RoleOf,
  roleOf,
  UNSEEN,
} from './tags.ts'

interface Open {
  readonly tag: string
  readonly role: RoleOf | null
  readonly number: number
  readonly names: string
  readonly main: boolean
  /** Number of runs before it. */
  readonly from: number
}

/** No page nests deeper than this for a reason. */
const MAX_DEPTH = 300

export interface RunsOptions {
  /** Also makes {@link Page.markup}. */
  readonly judged: boolean
  /** `<a/>` ends at once, as in XHTML. */
  readonly xhtml?: boolean
}

/**
 * Reads HTML of any quality into its paragraphs. Runs no script and loads nothing; what the page hides is left out.
 * `<q>` gets the marks that a browser shows. Never throws.
 */
export function readRuns(html: string, { judged, xhtml = false }: RunsOptions): Page {
  const runs: Run[] = []
  const head = createHead()
  const markup = createJudgeMarkup(judged)
  const stack: Open[] = []
  let unseen = 0
  let number = 0
  let rows = 0
  let text = ''
  let linked = 0
  let breaks = 0
  let cites: { start: number; end: number }[] = []
  let ids: string[] = []
  const marks: { at: number }[] = []

  /** How many of each element are open. */
  const open = new Map<string, number>()
  /** Elements beyond the depth: their words count, they themselves do not. */
  let beyond = 0

  const count = (tag: string) => open.get(tag) ?? 0
  const inside = (tag: string) => count(tag) > 0
  const roleHere = (): RoleOf | null => {
    let best: RoleOf | null = null
    for (const { role } of stack) if (role && role.rank >= (best?.rank ?? 0)) best = role
    return best
  }
  const rowHere = () => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const open = stack[at]
      if (open?.tag === 'table') return -1
      if (open?.tag === 'tr') return open.number
    }
    return -1
  }

  /** Whether the judge of the page is told of the element. */
  const tells = (tag: string) => BLOCK_LEVEL.has(tag) || tag === 'a'

  const forgetMarks = () => {
    cites = []
    marks.length = 0
  }
  const flush = () => {
    // most boundaries of blocks follow another one
    if (text === '') {
      linked = 0
      breaks = 0
      if (marks.length > 0) forgetMarks()
      return
    }
    const words = text.trim()
    if (/[\p{L}\p{N}]/u.test(words)) {
      const lead = text.length - text.trimStart().length
      const role = roleHere()
      const level = role?.level
      const blocks = stack.filter(({ tag }) => BLOCK_LEVEL.has(tag))
      runs.push({
        text: words,
        role: role?.role ?? 'paragraph',
        ...(level === undefined ? {} : { level }),
        holder: blocks.at(-1)?.number ?? 0,
        main: stack.findLast(({ main }) => main)?.number ?? 0,
        furniture: stack.filter(({ tag }) => FURNITURE.has(tag)).map(({ tag }) => tag),
        names: stack
          .slice(-6)
          .map(({ names }) => names)
          .join(' ')
          .trim(),
        own: blocks
          .slice(-2)
          .map(({ names }) => names)
          .join(' '),
        linked: Math.min(linked, words.length),
        cites: cites
          .map(({ start, end }) => ({
            start: start - lead,
            end: Math.min(end - lead, words.length),
          }))
          .filter(({ start, end }) => start >= 0 && end > start),
        row: rowHere(),
        ids,
      })
      ids = []
    }
    text = ''
    linked = 0
    breaks = 0
    forgetMarks()
  }

  const add = (raw: string) => {
    const kept = inside('pre')
    let words = UNSEEN_SIGNS.test(raw) ? raw.replace(/[\u00ad\u200b\ufeff\u2060]/g, '') : raw
    if (kept) words = words.replace(/\u00a0/g, ' ')
    else if (UNEVEN_SPACE.test(words)) words = words.replace(/[\s\u00a0]+/g, ' ')
    if (!kept && (text === '' || endsInSpace(text))) words = words.trimStart()
    if (words === '') return
    if (/\S/.test(words)) breaks = 0
    text += words
    if (inside('a')) linked += words.length
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        number++
        const sup = inside('sup')
        const hides = UNSEEN.has(tag) || isHidden(attributes) || isNoteMark(tag, attributes, sup)
        head.open(tag, attributes)
        if (unseen > 0 || hides) {
          if (!VOID.has(tag)) unseen++
          return
        }
        if (tag === 'br') {
          breaks++
          markup.lineBreak()
          if (breaks > 1) flush()
          else if (text !== '' && !endsInSpace(text)) text += inside('pre') ? '\n' : ' '
          return
        }
        if (BLOCK_LEVEL.has(tag)) flush()
        if (attributes.id) ids.push(attributes.id)
        if (VOID.has(tag)) return
        if (stack.length >= MAX_DEPTH) {
          beyond++
          return
        }
        const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim().slice(0, 200)
        const rank = roleOf(tag, attributes)
        if (stack.length < MAX_DEPTH)
          markup.open(tag, attributes, BLOCK_LEVEL.has(tag) ? number : null)
        stack.push({
          tag,
          role: rank,
          number: tag === 'tr' ? ++rows : number,
          names,
          main: isMain(tag, attributes),
          from: runs.length,
        })
        open.set(tag, count(tag) + 1)
        if (tag === 'q') marks.push({ at: text.length })
        if (tag === 'cite') marks.push({ at: text.length })
      },
      ontext(data) {
        head.text(data)
        if (unseen > 0 || head.inHead()) return
        markup.text(data)
        add(data)
      },
      onclosetag(tag) {
        head.close(tag)
        if (VOID.has(tag)) return
        if (unseen > 0) {
          unseen--
          return
        }
        if (beyond > 0) {
          beyond--
          return
        }
        const element = stack.at(-1)
        if (!element || element.tag !== tag) return
        if (tag === 'q') text = withMarks(text, marks.pop()?.at ?? text.length, count('q') > 1)
        if (tag === 'cite')
          cites.push({ start: marks.pop()?.at ?? text.length, end: text.trimEnd().length })
        if (BLOCK_LEVEL.has(tag)) flush()
        if (tag === 'blockquote' || tag === 'figure') closeQuotation(runs, element.from, tag)
        if (tag === 'table') joinRows(runs, element.from)
        stack.pop()
        open.set(tag, count(tag) - 1)
        if (tells(tag)) markup.close(tag)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: xhtml },
  )
  parser.write(html)
  parser.end()
  flush()
  return { runs, head: head.all(), markup: markup.html(head.structuredData()) }
}

/** White space that is more, or other, than one blank. */
const UNEVEN_SPACE = /[^\S ]| {2}/
const UNSEEN_SIGNS = /[\u00ad\u200b\ufeff\u2060]/

/** Spelled out: this is asked for every piece of a page, and a pattern would look at all of the text each time. */
const endsInSpace = (text: string) => text.endsWith(' ') || text.endsWith('\n')

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** The marks that a browser shows around `<q>`, unless the words bring their own. */
function withMarks(text: string, at: number, inner: boolean): string {
  const quoted = text.slice(at)
  const words = quoted.trim()
  if (words === '' || /^[“"‘'«„]/.test(words)) return text
  const [open, close] = inner ? ['‘', '’'] : ['“', '”']
  const space = quoted.length - quoted.trimStart().length
  const tail = quoted.length - quoted.trimEnd().length
  return `${text.slice(0, at)}${' '.repeat(space)}${open}${words}${close}${' '.repeat(tail)}`
}
