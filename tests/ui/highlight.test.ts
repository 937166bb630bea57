import { afterEach, describe, expect, test } from 'vitest'
import { createHighlighter } from '../../src/ui/article/highlight.ts'
import { createTextMap } from '../../src/ui/article/text-map.ts'

const TEXT = 'One two. Three four.\n\nFive six.'

function page(): HTMLElement {
  const root = document.createElement('article')
  for (const [start, end] of [
    [0, 9],
    [9, 20],
    [22, 31],
  ] as const) {
    const row = document.createElement('p')
    row.dataset.row = String(start)
    const label = document.createElement('span')
    label.textContent = 'A label, which is no text of the article: '
    const words = document.createElement('span')
    words.dataset.start = String(start)
    words.textContent = TEXT.slice(start, end)
    row.append(label, words)
    root.append(row)
  }
  document.body.replaceChildren(root)
  return root
}

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

describe('offsets of the article in the page', () => {
  test('every word is found where it stands', () => {
    const map = createTextMap(page())
    const range = document.createRange()
    for (const match of TEXT.matchAll(/\w+/g)) {
      expect(map.point(range, { start: match.index, end: match.index + match[0].length })).toBe(
        true,
      )
      expect(range.toString()).toBe(match[0])
    }
  })

  test('a span over two rows runs from the first to the last', () => {
    const map = createTextMap(page())
    const range = document.createRange()
    expect(map.point(range, spanOf('two. Three'))).toBe(true)
    expect([range.startContainer.textContent, range.startOffset]).toEqual(['One two. ', 4])
    expect([range.endContainer.textContent, range.endOffset]).toEqual(['Three four.', 5])
  })

  test('what is not in the page is not pointed at', () => {
    const map = createTextMap(page())
    const range = document.createRange()
    expect(map.point(range, { start: 20, end: 22 })).toBe(false)
    expect(map.point(range, { start: 5, end: 5 })).toBe(false)
    expect(createTextMap(document.createElement('p')).point(range, { start: 0, end: 3 })).toBe(
      false,
    )
  })
})

describe('marks where the browser has no CSS highlights', () => {
  afterEach(() => document.body.replaceChildren())

  test('the row is marked, and only that one', () => {
    const root = page()
    const marks = createHighlighter(root)
    marks.show({ passage: spanOf('Three four.'), word: spanOf('four'), label: false })
    marks.show({ passage: spanOf('Five six.'), word: spanOf('six'), label: false })
    const rows = [...root.querySelectorAll('p')]
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, null, 'true'])
    expect(rows.map((row) => row.classList.contains('row-heard'))).toEqual([false, false, true])
  })

  test('while a label is heard the label is marked, not yet the words', () => {
    const root = page()
    const marks = createHighlighter(root)
    marks.show({ passage: spanOf('Five six.'), word: null, label: true })
    expect(root.querySelector('[data-row="22"]')?.className).toContain('label-heard')
    marks.show({ passage: spanOf('Five six.'), word: spanOf('Five'), label: false })
    expect(root.querySelector('[data-row="22"]')?.className).not.toContain('label-heard')
  })

  test('closing leaves the page as it was', () => {
    const root = page()
    const before = root.innerHTML
    const marks = createHighlighter(root)
    marks.show({ passage: spanOf('Five six.'), word: spanOf('Five'), label: true })
    marks.close()
    expect(root.innerHTML.replaceAll(' class=""', '')).toBe(before)
  })
})
