import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlMessageFormat } from 'intl-messageformat'
import { afterEach, describe, expect, test } from 'vitest'
import { en, type MessageId } from '../../src/ui/messages/en.ts'
import { formatMoment, message, setMessageLanguage } from '../../src/ui/messages/message.ts'
import { mirror } from '../../src/ui/messages/mirror.ts'
import { sample } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(() => {
  cleanup()
  setMessageLanguage('en')
})

const ids = Object.keys(en) as MessageId[]
/** Without the signs that turn words round. */
const plain = (text: string) => text.replace(/[\u200F\u202C\u202E]/gu, '')
/** A value for whatever a message asks for. */
const values = new Proxy({}, { get: () => 2, has: () => true })

describe('the catalogue', () => {
  test('every message is one of ICU’s, and has words', () => {
    for (const id of ids) {
      const format = new IntlMessageFormat(en[id], 'en-GB', undefined, { ignoreTag: true })
      expect(format.getAst().length, id).toBeGreaterThan(0)
    }
  })

  test('plurals are the language’s', () => {
    expect(message('sources.count', { count: 1 })).toBe('1 time')
    expect(message('sources.count', { count: 3 })).toBe('3 times')
  })
})

test('a moment is told as people say it', () => {
  const now = new Date(2026, 4, 14, 15, 30).getTime()
  const at = (...date: [number, number, number, number, number]) =>
    formatMoment(new Date(...date).getTime(), now)
  expect(at(2026, 4, 14, 15, 30)).toBe('now')
  expect(at(2026, 4, 14, 15, 5)).toBe('25 minutes ago')
  expect(at(2026, 4, 14, 0, 5)).toBe('15 hours ago')
  expect(at(2026, 4, 13, 23, 50)).toBe('yesterday, 23:50')
  expect(at(2026, 4, 8, 9, 0)).toBe('Friday, 09:00')
  expect(at(2026, 4, 7, 9, 0)).toBe('7 May')
  expect(at(2025, 4, 7, 9, 0)).toBe('7 May 2025')
  expect(at(2026, 4, 14, 18, 0)).toBe('14 May')
})

describe('the language from right to left', () => {
  test('every message has the same words, turned round, within plurals too', () => {
    const english = ids.map((id) => message(id, values))
    setMessageLanguage('ar-XB')
    const turned = ids.map((id) => message(id, values))
    expect(turned.map(plain)).toEqual(english)
    for (const [at, id] of ids.entries()) {
      const text = turned[at] ?? ''
      const own = /\p{L}/u.test(en[id].replace(/\{[^{}]*\}/gu, ''))
      if (own) expect(text, id).toContain('\u202E')
      // what is opened is closed
      expect(text.split('\u202E').length, id).toBe(text.split('\u202C').length)
    }
  })

  test('what is filled in stays as it is', () => {
    const format = mirror(new IntlMessageFormat('Said: {words}', 'en'))
    expect(format.format({ words: 'a name' })).toMatch(/a name$/)
  })

  test('the page runs that way, and the article as its own language does', async () => {
    const { reader } = await openWindow(sample, { language: 'ar-XB' })
    expect(document.documentElement.dir).toBe('rtl')
    expect(document.documentElement.lang).toBe('ar-XB')
    expect(screen.getByRole('article').dir).toBe('ltr')
    expect(
      plain(screen.getByRole('button', { name: (name) => plain(name) === 'Play' }).textContent),
    ).toContain('Play')
    await act(() => reader.close())
  })

  test('arrows in a tool bar move as it runs', async () => {
    const { reader } = await openWindow(sample, { language: 'ar-XB' })
    const user = userEvent.setup()
    // the style that a browser has by itself
    const bar = screen.getByRole('toolbar')
    bar.style.direction = 'rtl'
    const buttons = [...bar.querySelectorAll('button')]
    buttons[1]?.focus()
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(buttons[2])
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(buttons[0])
    await act(() => reader.close())
  })

  test('chosen in the settings, everything is in it at once, and back again', async () => {
    const { reader } = await openWindow()
    act(() => reader.setLanguage('ar-XB'))
    expect(document.documentElement.dir).toBe('rtl')
    const play = screen.getByRole('button', { name: (name) => plain(name) === 'Play' })
    expect(play.textContent).toContain('\u202E')
    act(() => reader.setLanguage('en'))
    expect(document.documentElement.dir).toBe('ltr')
    expect(screen.getByRole('button', { name: 'Play' }).textContent).not.toContain('\u202E')
    await act(() => reader.close())
  })
})
