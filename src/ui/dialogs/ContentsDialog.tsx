import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { contentsOf, type Part, partAt } from '../../core/article/contents.ts'
import { moveBetweenRows } from '../library/arrow-keys.ts'
import { message } from '../messages/message.ts'
import { useDeck, useReaderState } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'
import { DialogClose } from './DialogClose.tsx'
import { usePlayFrom } from './use-play-from.ts'

/** A part with those within it. */
interface Branch {
  readonly part: Part
  readonly within: Branch[]
}

function treeOf(parts: readonly Part[]): readonly Branch[] {
  const tree: Branch[] = []
  const open: Branch[] = []
  for (const part of parts) {
    const branch = { part, within: [] }
    while ((open.at(-1)?.part.level ?? 0) >= part.level) open.pop()
    ;(open.at(-1)?.within ?? tree).push(branch)
    open.push(branch)
  }
  return tree
}

interface BranchesProps {
  readonly branches: readonly Branch[]
  /** The one that the listener is in. */
  readonly here: Part | undefined
  readonly language: string
  readonly onGo: (part: Part) => void
}

function Branches({ branches, ...shared }: BranchesProps) {
  return branches.map(({ part, within }) => (
    <li key={`${part.start} ${part.level} ${part.title}`}>
      <button
        type="button"
        className="shelf-title"
        lang={shared.language}
        data-row=""
        aria-current={part === shared.here ? 'location' : undefined}
        onClick={() => shared.onGo(part)}
      >
        {part.title}
      </button>
      {within.length > 0 && (
        <ul>
          <Branches {...shared} branches={within} />
        </ul>
      )}
    </li>
  ))
}

/** The chapters of a book or the headings of an article: says which one the listener is in, and goes to another. */
export function ContentsDialog({ onClose }: { readonly onClose: () => void }) {
  const { offsetHere } = useDeck()
  const article = useReaderState((state) => state.article)
  const { voice, playFrom } = usePlayFrom(onClose)
  const heard = useReaderState((state) => state.place?.offset ?? 0)
  // where a screen reader's own caret was before the dialog
  const [caret] = useState(() => (voice ? null : offsetHere()))
  const offset = caret ?? heard
  const parts = useMemo(() => (article ? contentsOf(article.article) : []), [article])
  const tree = useMemo(() => treeOf(parts), [parts])
  const list = useRef<HTMLUListElement>(null)
  const where = useId()
  const at = partAt(parts, offset)
  const here = parts[at]
  // after the dialog is there: it begins at its first button
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    ;(row ?? list.current?.querySelector<HTMLElement>('[data-row]'))?.focus()
  }, [])

  const told = here
    ? message('contents.here', { title: here.title, place: at + 1, count: parts.length })
    : message('contents.count', { count: parts.length })

  return (
    <Dialog
      heading={message('contents.heading')}
      className="contents"
      describedBy={where}
      onClose={onClose}
    >
      <p id={where}>{told}</p>
      {article?.opening && <p>{message('contents.opening')}</p>}
      {parts.length > 0 && (
        <>
          <ul
            ref={list}
            className="shelf"
            aria-label={message('contents.list')}
            onKeyDown={moveBetweenRows}
          >
            <Branches
              branches={tree}
              here={here}
              language={article?.page.language ?? ''}
              onGo={({ start }) => playFrom(start, null)}
            />
          </ul>
          <p className="quiet">{message(voice ? 'contents.keys' : 'contents.keys.silent')}</p>
        </>
      )}
      <DialogClose onClose={onClose} />
    </Dialog>
  )
}
