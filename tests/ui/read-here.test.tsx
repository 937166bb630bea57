import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { sampleText } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(() => {
  document.getSelection()?.removeAllRanges()
  cleanup()
})

/** Puts the caret before words of the article, and gives the element that holds them. */
function caretBefore(words: string): Element {
  const offset = sampleText.indexOf(words)
  const pieces = [...document.querySelectorAll<HTMLElement>('#article [data-start]')]
  const piece = pieces.findLast((one) => Number(one.dataset.start) <= offset)
  const node = piece?.firstChild
  if (!piece || !node) throw new Error(`not in the page: ${words}`)
  document.getSelection()?.collapse(node, offset - Number(piece.dataset.start))
  return piece
}

describe('read from here', () => {
  test('by key, from the caret: the words there are the first', async () => {
    const { reader, player } = await openWindow()
    caretBefore('intercepted and downed')
    await userEvent.setup().keyboard('h')
    const first = player.script.find((utterance) => utterance.type === 'content')
    expect(first?.text).toMatch(/^intercepted and downed two drones/)
    // after a jump the speaker is named
    expect(player.script[0]).toMatchObject({ type: 'label' })
    expect(player.state).toBe('playing')
    await act(() => reader.close())
  })

  test('by a double click, and by Enter in the article', async () => {
    const { reader, player } = await openWindow()
    fireEvent.doubleClick(caretBefore('reported that three'))
    expect(player.script.find(({ type }) => type === 'content')).toMatchObject({
      text: expect.stringMatching(/^reported/),
    })
    fireEvent.keyDown(caretBefore('highlighted the'), { key: 'Enter' })
    expect(player.script.find(({ type }) => type === 'content')).toMatchObject({
      text: expect.stringMatching(/^highlighted/),
    })
    await act(() => reader.close())
  })

  test('where nothing tells the place, Sayso says how to tell it', async () => {
    const { reader, player } = await openWindow()
    await userEvent.setup().keyboard('h')
    expect(player.state).toBe('idle')
    expect(screen.getByRole('status').textContent).toContain('Select a word first')
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(player.state).toBe('idle')
    await act(() => reader.close())
  })
})
