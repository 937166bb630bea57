import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { ArticleSummary } from '../../contract/library.ts'
import { message } from '../messages/message.ts'
import { moveBetweenRows } from './arrow-keys.ts'
import { factsOf, titleOf } from './facts.ts'
import type { PartProps } from './part.ts'
import { useQueue } from './use-queue.ts'

/** What is read next, in its order. */
export function QueuePart({ library, onClose }: PartProps) {
  const { shelves, attempt } = library
  const { articles: queue, change } = useQueue(library)
  const list = useRef<HTMLUListElement>(null)
  const empty = useRef<HTMLParagraphElement>(null)
  /** What gets the focus after a change: what had it was moved in the page, or is gone. */
  const landing = useRef<(() => HTMLElement | null | undefined) | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the queue
  useLayoutEffect(() => {
    landing.current?.()?.focus()
    landing.current = null
  }, [queue])

  const rowOf = ({ id }: ArticleSummary) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
  const move = (from: number, to: number, by: HTMLElement) => {
    const article = queue?.[from]
    if (!queue || !article || to < 0 || to >= queue.length) return
    const moved = queue.toSpliced(from, 1).toSpliced(to, 0, article)
    const told = { title: titleOf(article), place: to + 1, count: queue.length }
    // so that the same key moves it again
    landing.current = () => by
    change(moved, message('queue.moved', told))
  }
  const remove = (at: number) => {
    const article = queue?.[at]
    if (!queue || !article) return
    const rest = queue.toSpliced(at, 1)
    const next = rest[Math.min(at, rest.length - 1)]
    landing.current = () => (next ? rowOf(next) : empty.current)
    change(rest, message('queue.removed', { title: titleOf(article) }))
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.altKey && step) move(at, at + step, event.currentTarget)
    else if (event.key === 'Delete') remove(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const play = async () => {
    if (await attempt(() => shelves.playQueue())) onClose()
  }

  if (!queue) return null
  if (queue.length === 0)
    return (
      <p ref={empty} tabIndex={-1}>
        {message('queue.empty')}
      </p>
    )
  return (
    <>
      <p className="section-tools">
        <button type="button" className="button filled" onClick={() => void play()}>
          {message('queue.play')}
        </button>
      </p>
      <ul
        ref={list}
        className="shelf"
        aria-label={message('queue.list')}
        onKeyDown={moveBetweenRows}
      >
        {queue.map((article, at) => (
          <li key={article.id} className="shelf-row">
            <div className="shelf-words">
              <button
                type="button"
                className="shelf-title"
                data-row={article.id}
                onKeyDown={(event) => onKey(event, at)}
                onClick={async () => {
                  if (await attempt(() => shelves.open(article.id))) onClose()
                }}
              >
                {titleOf(article)}
              </button>
              <p className="quiet">{factsOf({ ...article, queued: false })}</p>
            </div>
            <div className="entry-tools">
              <button
                type="button"
                className="button outlined"
                aria-label={message('queue.earlier.of', { title: titleOf(article) })}
                aria-disabled={at === 0}
                onClick={({ currentTarget }) => move(at, at - 1, currentTarget)}
              >
                {message('queue.earlier')}
              </button>
              <button
                type="button"
                className="button outlined"
                aria-label={message('queue.later.of', { title: titleOf(article) })}
                aria-disabled={at === queue.length - 1}
                onClick={({ currentTarget }) => move(at, at + 1, currentTarget)}
              >
                {message('queue.later')}
              </button>
              <button
                type="button"
                className="button outlined"
                aria-label={message('queue.remove.of', { title: titleOf(article) })}
                onClick={() => remove(at)}
              >
                {message('queue.remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="quiet">{message('queue.keys')}</p>
    </>
  )
}
