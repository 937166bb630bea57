import type { Looks } from '../../contract/settings/looks.ts'

/** Lines that stay clear above and below the voice's own. */
const AROUND = 1

/** A window over the article: what is in it stays clear, the rest is dimmed. */
export interface LineFocus {
  /** The voice is here: the word or passage, and the whole sentence. Null clears the whole page. */
  show(here: Range | null, sentence: Range | null): void
}

/** @param element lies over the page, hidden until something is shown; see look/marks.css */
export function createLineFocus(element: HTMLElement, mode: Looks['lineFocus']): LineFocus {
  let start = Number.NaN
  let end = Number.NaN

  const moveTo = (from: number, to: number) => {
    // a word on the same line moves nothing
    if (Math.abs(from - start) < 1 && Math.abs(to - end) < 1) return
    start = from
    end = to
    element.style.setProperty('--window-start', `${from}px`)
    element.style.setProperty('--window-size', `${to - from}px`)
  }

  return {
    show(here, sentence) {
      const range = mode === 'sentence' ? sentence : here
      const hidden = mode === 'off' || !range
      // what is written anew is styled anew, the same or not
      if (element.hidden !== hidden) element.hidden = hidden
      if (hidden || !range) return
      const page = element.parentElement?.getBoundingClientRect()
      const box = mode === 'sentence' ? range.getBoundingClientRect() : range.getClientRects()[0]
      if (!page || !box) return
      const air = box.height * 0.35
      const more = mode === 'lines' ? AROUND * lineHeightAt(range, box.height) : 0
      moveTo(box.top - page.top - air - more, box.bottom - page.top + air + more)
    },
  }
}

function lineHeightAt(range: Range, byDefault: number): number {
  const parent = range.startContainer.parentElement
  const height = parent ? Number.parseFloat(getComputedStyle(parent).lineHeight) : Number.NaN
  return Number.isFinite(height) ? height : byDefault
}
