import { type ReactNode, useState } from 'react'
import type { ArticleSummary } from '../../contract/library.ts'
import { message } from '../messages/message.ts'
import { factsOf, titleOf } from './facts.ts'

interface ArticleRowProps {
  readonly article: ArticleSummary
  readonly onOpen: () => void
  readonly onEnqueue: () => void
  readonly onDelete: () => void
  /** Delete was pressed once: it has to be pressed again. */
  readonly onDeleting: () => void
  readonly children: ReactNode
}

/** One article of the library, with its buttons. */
export function ArticleRow(props: ArticleRowProps) {
  const { article, onOpen, onEnqueue, onDelete, onDeleting, children } = props
  const [sure, setSure] = useState(false)
  const title = titleOf(article)
  return (
    <li className="shelf-row">
      <div className="shelf-words">
        <button type="button" className="shelf-title" data-row="" onClick={onOpen}>
          {title}
        </button>
        <p className="quiet">{factsOf(article)}</p>
        {children}
      </div>
      <div className="entry-tools">
        <button
          type="button"
          className="button outlined"
          aria-label={message(article.queued ? 'library.queued.of' : 'library.queue.of', { title })}
          aria-disabled={article.queued}
          onClick={() => !article.queued && onEnqueue()}
        >
          {message(article.queued ? 'library.queued' : 'library.queue')}
        </button>
        <button
          type="button"
          className="button outlined"
          aria-label={message(sure ? 'library.delete.sure.of' : 'library.delete.of', { title })}
          onBlur={() => setSure(false)}
          onClick={() => {
            if (sure) onDelete()
            else onDeleting()
            setSure(!sure)
          }}
        >
          {message(sure ? 'library.delete.sure' : 'library.delete')}
        </button>
      </div>
    </li>
  )
}
