import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { BlockRole } from '../../core/article/types.ts'
import { message } from '../messages/message.ts'
import type { PageModel } from './page-model.ts'
import { RowView } from './Row.tsx'
import type { RowBlock } from './rows.ts'
import type { SaidByRow } from './said.ts'
import { useGrowing } from './use-growing.ts'

function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  const Tag = `h${Math.min(6, Math.max(2, level))}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  return <Tag className="block">{children}</Tag>
}

interface BlockProps {
  readonly block: RowBlock
  readonly model: PageModel
  readonly said: SaidByRow | null
}

function BlockView({ block, model, said }: BlockProps) {
  const rows = block.rows.map((row) => (
    <RowView key={row.start} row={row} model={model} said={said} />
  ))
  const { role } = block.block
  if (role === 'heading') return <Heading level={block.block.level ?? 2}>{rows}</Heading>
  if (role === 'list-item') return <li className="block">{rows}</li>
  // browsers take a paragraph that has only blocks in it for a mere box, unless told so
  if (role !== 'caption')
    return (
      // biome-ignore lint/a11y/noRedundantRoles: it is not, see above
      <p className="block" role="paragraph">
        {rows}
      </p>
    )
  return (
    // biome-ignore lint/a11y/noRedundantRoles: it is not, see above
    <p className="block caption" role="paragraph">
      <span className="block-kind">{message('block.caption')}: </span>
      {rows}
    </p>
  )
}

/** Blocks of these roles that follow each other are one part of the article. */
const TOGETHER: readonly BlockRole[] = ['list-item', 'block-quotation', 'table', 'box', 'footnote']

function groupBlocks(blocks: readonly RowBlock[]): readonly (readonly RowBlock[])[] {
  const groups: RowBlock[][] = []
  for (const block of blocks) {
    const { role } = block.block
    const last = groups.at(-1)
    if (last && TOGETHER.includes(role) && last[0]?.block.role === role) last.push(block)
    else groups.push([block])
  }
  return groups
}

interface GroupProps {
  readonly group: readonly RowBlock[]
  readonly model: PageModel
  readonly said: SaidByRow | null
}

function GroupView({ group, model, said }: GroupProps) {
  const views = group.map((block) => (
    <BlockView key={block.block.start} block={block} model={model} said={said} />
  ))
  const role = group[0]?.block.role
  if (role === 'list-item') return <ul>{views}</ul>
  if (role === 'block-quotation') return <blockquote className="aside">{views}</blockquote>
  if (role !== 'table' && role !== 'box' && role !== 'footnote') return views
  return (
    // no <aside>: that would be a landmark, and there may be many
    <div role="note" className={`aside aside-${role}`} aria-label={message(`block.${role}`)}>
      <span className="block-kind" aria-hidden="true">
        {message(`block.${role}`)}
      </span>
      {views}
    </div>
  )
}

/** So many blocks share what the browser keeps for a part that is out of sight. */
const STRETCH = 12

/** Parts of a long article: the browser lays out and paints those in sight. A short one is one part. */
function stretches<T>(groups: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = []
  for (let at = 0; at < groups.length; at += STRETCH) parts.push(groups.slice(at, at + STRETCH))
  return parts
}

/** Which way the lines of an article run: the article's own, whatever Sayso's language is. */
function directionOf(language: string): 'rtl' | 'ltr' {
  return /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/iu.test(language) ? 'rtl' : 'ltr'
}

interface StretchProps {
  readonly part: readonly (readonly RowBlock[])[]
  readonly model: PageModel
  readonly said: SaidByRow | null
}

const Stretch = memo(function Stretch({ part, model, said }: StretchProps) {
  return (
    <div className="stretch">
      {part.map((group) => (
        <GroupView key={group[0]?.block.start} group={group} model={model} said={said} />
      ))}
    </div>
  )
})

/** So many stretches are in the page at once, more than fill it, and so many more come at a time. */
const AT_ONCE = 2
const AT_A_TIME = 3

interface ArticleViewProps {
  readonly model: PageModel
  /** See {@link RowView}. */
  readonly said: SaidByRow | null
  /** What stands above the title: outlet and length. */
  readonly meta: ReactNode
  /** What stands below the title: who speaks here. */
  readonly roll: ReactNode
  /** Called with the article's element whenever words stand in the page that were not there, and with null before it goes. */
  readonly onPage: (root: HTMLElement | null) => void
}

/** The article as headings, paragraphs, lists and what stands beside them, every word once and in order. */
export const ArticleView = memo(function ArticleView(props: ArticleViewProps) {
  const { model, said, meta, roll, onPage } = props
  const root = useRef<HTMLElement>(null)
  const parts = useMemo(() => stretches(groupBlocks(model.blocks)), [model])
  const shown = useGrowing(parts.length, AT_ONCE, AT_A_TIME)
  // biome-ignore lint/correctness/useExhaustiveDependencies: these mean other elements in the page
  useEffect(() => onPage(root.current), [model, said, shown, onPage])
  useEffect(() => () => onPage(null), [onPage])
  return (
    <article
      ref={root}
      id="article"
      className="article"
      tabIndex={-1}
      lang={model.language}
      dir={directionOf(model.language)}
    >
      <header className="article-head">
        {meta}
        <h1>
          {model.titleRows?.map((row) => (
            <RowView key={row.start} row={row} model={model} said={said} />
          )) ?? model.title}
        </h1>
        {roll}
      </header>
      {parts.slice(0, shown).map((part) => (
        <Stretch key={part[0]?.[0]?.block.start} part={part} model={model} said={said} />
      ))}
    </article>
  )
})
