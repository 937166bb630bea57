import type { DraftBlock } from '../../../../core/article/compose.ts'
import type { Run } from './run.ts'

const same = (a: string, b: string) => plain(a) === plain(b)
const plain = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * The runs as blocks of an article that begins with its title.
 * @param begins the title is put first where no run is it
 * @returns the blocks, and the title as it stands in them; null where it does not
 */
export function draftsOf(
  runs: readonly Run[],
  title: string | null,
  begins: boolean,
): { drafts: DraftBlock[]; heading: string | null } {
  const made = new Map<Run, DraftBlock>()
  const drafts: { -readonly [K in keyof DraftBlock]: DraftBlock[K] }[] = []
  const first = runs[0]
  let heading = title !== null && first && same(first.text, title) ? first.text : null
  for (const run of runs) {
    const level = run === first && heading !== null ? 1 : run.level
    const draft = {
      text: run.text,
      role: run === first && heading !== null ? ('heading' as const) : run.role,
      ...(level === undefined ? {} : { level }),
    }
    made.set(run, draft)
    drafts.push(draft)
  }
  for (const [at, { cite }] of runs.entries()) {
    const of = cite && made.get(cite.of)
    const draft = drafts[at]
    if (cite && of && draft) draft.cite = { of, start: cite.start, end: cite.end }
  }
  if (begins && title !== null && heading === null) {
    drafts.unshift({ text: title, role: 'heading', level: 1 })
    heading = title
  }
  return { drafts, heading }
}
