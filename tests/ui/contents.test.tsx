import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Opened } from '../../src/contract/schemas.ts'
import { composeBlocks } from '../../src/core/article/compose.ts'
import { articleFromBlocks } from '../../src/core/article/from-blocks.ts'
import { attribute } from '../../src/core/attribution/attribute.ts'
import { sample } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const heading = (level: number, text: string) => ({ role: 'heading' as const, level, text })
const paragraph = (text: string) => ({ role: 'paragraph' as const, text })
const article = articleFromBlocks({
  ...composeBlocks([
    heading(1, 'The Ferry Year'),
    heading(2, 'Part One'),
    paragraph('The quay was empty.'),
    heading(3, 'Morning'),
    paragraph('The ferry left at six.'),
    heading(2, 'Part Two'),
    paragraph('Nobody came back.'),
  ]),
  title: 'The Ferry Year',
  byline: null,
  outlet: null,
  date: null,
  language: 'en',
  address: null,
  leftOut: [],
})
const book: Opened = { ...sample, id: 'book', article, attribution: attribute(article) }

async function open() {
  const window = await openWindow()
  const user = userEvent.setup()
  act(() => window.bridge.emit({ type: 'article.opened', opened: book }))
  await screen.findByRole('heading', { level: 1, name: 'The Ferry Year' })
  await user.keyboard('g')
  const dialog = screen.getByRole('dialog', { name: 'Contents' })
  return { ...window, user, dialog }
}

const focused = () => document.activeElement?.textContent

test('says where the listener is, and goes to another heading by the keys', async () => {
  const { user, dialog, player, reader } = await open()
  within(dialog).getByText('3 headings. You are before the first.')
  await vi.waitFor(() => expect(focused()).toBe('Part One'))
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Morning')
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(reader.store.getState().place?.offset).toBe(article.text.indexOf('Morning'))
  expect(player.state).toBe('playing')
  const said = player.script.flatMap((one) => (one.type === 'content' ? [one.text] : []))
  expect(said.join(' ')).toBe('Morning The ferry left at six. Part Two Nobody came back.')

  await user.keyboard('g')
  const again = screen.getByRole('dialog', { name: 'Contents' })
  within(again).getByText('You are in “Morning”, 2 of 3.')
  await vi.waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-current')).toBe('location'),
  )
  expect(focused()).toBe('Morning')
})

test('chapters stand within their parts', async () => {
  const { dialog } = await open()
  const list = within(dialog).getByRole('list', { name: 'Chapters and headings' })
  const inner = within(list).getByRole('list')
  expect(
    within(inner)
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual(['Morning'])
})

test('an article without headings says so, and has no button for them', async () => {
  await openWindow()
  const user = userEvent.setup()
  expect(screen.queryByRole('button', { name: /^Contents/ })).toBeNull()
  await user.keyboard('g')
  within(screen.getByRole('dialog')).getByText('This article has no headings.')
})
