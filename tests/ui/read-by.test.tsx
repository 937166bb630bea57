import { virtual } from '@guidepup/virtual-screen-reader'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DUCKED, DUCKED_FOR } from '../../src/ui/player/duck.ts'
import { sample, sampleText } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const article = () => screen.getByRole('article')
const status = () => screen.getByRole('status').textContent
const SILENT = 'Your screen reader reads, so Sayso is silent. Settings, General, changes that.'
const silently = (level: 'off' | 'brief' | 'standard' | 'full' = 'standard') =>
  openWindow(sample, { readBy: 'screen-reader', level })

async function read(): Promise<string> {
  await virtual.start({ container: article() })
  const log: string[] = []
  while ((await virtual.lastSpokenPhrase()) !== 'end of article') {
    log.push(await virtual.itemText())
    await virtual.next()
  }
  await virtual.stop()
  return log.join(' ').replace(/\s+/g, ' ')
}

describe('my screen reader for everything', () => {
  test('the labels of the level stand in the reading order, and no others', async () => {
    const { reader } = await silently()
    const heard = await read()
    const order = [
      'Statement from Islamic Resistance in Iraq: In a statement released today,',
      'Unnamed source, Global Coalition: Earlier, a source within',
      'Same unnamed source: The source told',
      'U.S. Central Command continues: "We are at',
      'Unnamed analysts:',
    ]
    let at = 0
    for (const phrase of order) {
      const found = heard.indexOf(phrase, at)
      expect(found, `${phrase} in ${heard.slice(at, at + 400)}`).toBeGreaterThanOrEqual(at)
      at = found + phrase.length
    }
    expect(heard).not.toContain('quoted · statement')
    const words = [...article().querySelectorAll('.block')].map((block) =>
      [...block.querySelectorAll('[data-start]')].map((piece) => piece.textContent).join(''),
    )
    expect(words.join('\n\n')).toBe(sampleText.trimEnd())
    await act(() => reader.close())
  })

  test('Off has no label; Full names the reporter and ends quotations', async () => {
    const { reader } = await silently('off')
    expect(await read()).not.toMatch(/Statement from|Unnamed source,/)
    act(() => reader.setLevel('full'))
    const heard = await read()
    expect(heard).toContain('Report.')
    expect(heard).toContain('End quote.')
    await act(() => reader.close())
  })

  test('Sayso makes no sound and says why; what only a voice can do is not there', async () => {
    const { reader, player } = await silently()
    const user = userEvent.setup()
    for (const name of ['Play', 'Loop this sentence'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.getByText('Your screen reader reads. Sayso is silent.')).toBeTruthy()
    for (const key of [' ', 'o', 't', ']']) {
      act(() => reader.store.setState({ status: { text: '', serial: 0 } }))
      await user.keyboard(key)
      expect(status()).toBe(SILENT)
    }
    expect(player.calls.filter((call) => call.startsWith('play'))).toEqual([])
    await act(() => reader.close())
  })

  test('the tool bar is still one tab stop', async () => {
    const { reader } = await silently()
    const stops = [...screen.getByRole('toolbar').querySelectorAll('button')].filter(
      (button) => button.tabIndex === 0,
    )
    expect(stops).toHaveLength(1)
    await act(() => reader.close())
  })

  test('a jump takes the focus to the words; within a row, the words are told', async () => {
    const { reader } = await silently()
    const user = userEvent.setup()
    await user.keyboard('n')
    expect(document.activeElement?.textContent).toContain('In a statement released today')
    const before = status()
    await user.keyboard('l')
    const row = document.activeElement
    expect(row?.hasAttribute('data-row')).toBe(true)
    expect(row?.getAttribute('aria-current')).toBe('true')
    expect(status()).toBe(before)
    // the same row again: nothing would be heard
    await user.keyboard('r')
    expect(document.activeElement).toBe(row)
    expect(status()).not.toBe(before)
    await act(() => reader.close())
  })

  test('whoever works the tool bar keeps their place there', async () => {
    const { reader } = await silently()
    const user = userEvent.setup()
    const button = screen.getByRole('button', { name: 'Segment on' })
    await user.click(button)
    expect(document.activeElement).toBe(button)
    expect(status()).not.toBe('')
    await act(() => reader.close())
  })

  test('chosen while the voice reads, it falls silent', async () => {
    const { reader, player } = await openWindow()
    act(() => reader.playPause())
    expect(player.state).toBe('playing')
    act(() => reader.setReadBy('screen-reader'))
    expect(player.state).toBe('paused')
    act(() => reader.playPause())
    await act(() => reader.close())
  })
})

describe('both', () => {
  test('the voice is low while the listener moves about, and not for Sayso’s own keys', async () => {
    const { reader, player } = await openWindow(sample, { readBy: 'both' })
    vi.useFakeTimers()
    fireEvent.keyDown(document.body, { key: 'k' })
    fireEvent.keyDown(document.body, { key: 'Shift' })
    expect(player.state).toBe('playing')
    expect(player.gains).toEqual([])
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(player.gains).toEqual([DUCKED])
    vi.advanceTimersByTime(DUCKED_FOR)
    expect(player.gains).toEqual([DUCKED, 1])
    act(() => screen.getByRole('button', { name: 'Help and keys' }).focus())
    expect(player.gains).toEqual([DUCKED, 1, DUCKED])
    act(() => reader.setReadBy('sayso'))
    expect(player.gains).toEqual([DUCKED, 1, DUCKED, 1])
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(player.gains).toHaveLength(4)
    vi.useRealTimers()
    await act(() => reader.close())
  })

  test('a click is no move by keyboard', async () => {
    const { reader, player } = await openWindow(sample, { readBy: 'both' })
    const button = screen.getByRole('button', { name: 'Help and keys' })
    fireEvent.pointerDown(button)
    act(() => button.focus())
    expect(player.gains).toEqual([])
    await act(() => reader.close())
  })
})
