import type { Span } from '../../core/article/types.ts'
import { createTextMap } from './text-map.ts'

/** What is heard now, in offsets of the article's text. */
export interface Heard {
  /** The words of one mouth within one sentence. */
  readonly passage: Span
  readonly word: Span | null
  /** The label of the passage is being spoken, not yet its words. */
  readonly label: boolean
}

export interface Highlighter {
  /** Shows what is heard; null shows nothing. Returns the range of the word, else of the passage. */
  show(heard: Heard | null): Range | null
  /** The words at `span` as a range, or null: for scrolling. */
  rangeOf(span: Span): Range | null
  /** Other words stand in the page now, or more. */
  mapAnew(): void
  /** Takes every mark away. */
  close(): void
}

const PASSAGE = 'sayso-passage'
const WORD = 'sayso-word'

/**
 * Marks words in the page without changing it: CSS highlights over text nodes, and `aria-current` on the row.
 * Where the browser knows no CSS highlights the row is marked by a class instead.
 */
export function createHighlighter(root: HTMLElement): Highlighter {
  let map = createTextMap(root)
  const registry = typeof Highlight === 'undefined' ? null : CSS.highlights
  const passageRange = document.createRange()
  const wordRange = document.createRange()
  const passageHighlight = registry ? new Highlight(passageRange) : null
  const wordHighlight = registry ? new Highlight(wordRange) : null
  if (wordHighlight) wordHighlight.priority = 1
  if (registry && passageHighlight && wordHighlight) {
    registry.set(PASSAGE, passageHighlight)
    registry.set(WORD, wordHighlight)
  }
  let row: Element | null = null

  const moveRow = (next: Element | null, label: boolean) => {
    if (row !== next) {
      row?.removeAttribute('aria-current')
      row?.classList.remove('label-heard', 'row-heard')
      next?.setAttribute('aria-current', 'true')
      if (!registry) next?.classList.add('row-heard')
      row = next
    }
    row?.classList.toggle('label-heard', label)
  }

  const show = (heard: Heard | null): Range | null => {
    moveRow(heard && map.rowAt(heard.passage.start), heard?.label ?? false)
    const passage = heard && !heard.label && map.point(passageRange, heard.passage)
    if (!passage) passageRange.collapse()
    const word = passage && heard.word !== null && map.point(wordRange, heard.word)
    if (!word) wordRange.collapse()
    if (word) return wordRange
    if (passage) return passageRange
    if (!heard) return null
    const near = document.createRange()
    return map.point(near, heard.passage) ? near : null
  }

  return {
    show,
    rangeOf(span) {
      const range = document.createRange()
      return map.point(range, span) ? range : null
    },
    mapAnew() {
      map = createTextMap(root)
    },
    close() {
      show(null)
      if (registry?.get(PASSAGE) === passageHighlight) {
        registry?.delete(PASSAGE)
        registry?.delete(WORD)
      }
    },
  }
}
