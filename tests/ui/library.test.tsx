import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { ArticleSummary, LibrarySource } from '../../src/contract/library.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const article = (id: number, title: string): ArticleSummary => ({
  id,
  name: `${title}.txt`,
  title,
  outlet: null,
  date: null,
  length: 100,
  added: 0,
  opened: 0,
  position: 0,
  heard: 0,
  queued: true,
})
const source = (name: string): LibrarySource => ({
  key: `person ${name}`,
  name,
  kind: 'person',
  statements: 1,
  articles: 1,
})

/** An answer that comes when the test wants it. */
function later<T>() {
  let give: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    give = resolve
  })
  return { promise, give: (value: T) => act(async () => give(value)) }
}

async function openLibrary(part: string, answers: Record<string, unknown>) {
  const window = await openWindow()
  Object.assign(window.bridge.answers, { 'library.list': { total: 0, articles: [] } }, answers)
  const user = userEvent.setup()
  await user.keyboard('b')
  const dialog = within(screen.getByRole('dialog', { name: 'Library' }))
  await user.click(dialog.getByRole('tab', { name: part }))
  return { ...window, user, dialog }
}

describe('the queue', () => {
  async function openQueue() {
    let kept = ['Ferry', 'Quay', 'Storm'].map((title, at) => article(at + 1, title))
    const opened = await openLibrary('Queue', {
      'queue.get': () => ({ articles: kept }),
      'queue.set': ({ ids }: { ids: number[] }) => {
        kept = ids.flatMap((id) => kept.find((one) => one.id === id) ?? [])
        return { articles: kept }
      },
    })
    const { dialog, bridge } = opened
    await dialog.findByRole('button', { name: 'Ferry' })
    const rows = () =>
      within(dialog.getByRole('list', { name: 'Articles in the order in which they are read' }))
        .getAllByRole('listitem')
        .map((row) => within(row).getAllByRole('button')[0]?.textContent)
    const saved = () =>
      bridge.asked.filter(({ name }) => name === 'queue.set').map(({ request }) => request)
    return { ...opened, rows, saved }
  }

  test('keys that are quicker than the services move an article step by step', async () => {
    const { bridge, dialog, rows, saved, user } = await openQueue()
    const first = later<{ articles: ArticleSummary[] }>()
    const answer = bridge.answers['queue.set']
    bridge.answers['queue.set'] = () => first.promise
    act(() => dialog.getByRole('button', { name: 'Ferry' }).focus())
    await user.keyboard('{Alt>}{ArrowDown}')
    bridge.answers['queue.set'] = answer
    await user.keyboard('{ArrowDown}{/Alt}')
    expect(rows()).toEqual(['Quay', 'Storm', 'Ferry'])
    // the answer to the first key is old by now
    await first.give({ articles: [article(2, 'Quay'), article(1, 'Ferry'), article(3, 'Storm')] })
    await waitFor(() => expect(saved()).toEqual([{ ids: [2, 1, 3] }, { ids: [2, 3, 1] }]))
    expect(rows()).toEqual(['Quay', 'Storm', 'Ferry'])
    expect(document.activeElement?.textContent).toBe('Ferry')
  })

  test('a button that moves an article keeps the focus, so that it can be pressed again', async () => {
    const { dialog, rows, saved, user } = await openQueue()
    const earlier = dialog.getByRole('button', { name: 'Earlier: Storm' })
    act(() => earlier.focus())
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(earlier)
    await user.keyboard('{Enter}')
    expect(rows()).toEqual(['Storm', 'Ferry', 'Quay'])
    await waitFor(() => expect(saved()).toHaveLength(2))
  })

  test('what can’t be kept is told, and the queue is as the services have it', async () => {
    const { bridge, dialog, rows, user } = await openQueue()
    bridge.answers['queue.set'] = new Error('The disk is full.')
    act(() => dialog.getByRole('button', { name: 'Ferry' }).focus())
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toBe('The disk is full.'))
    await waitFor(() => expect(rows()).toEqual(['Ferry', 'Quay', 'Storm']))
  })

  test('with the last article the focus goes to the words that say that the queue is empty', async () => {
    const { dialog, user } = await openQueue()
    act(() => dialog.getByRole('button', { name: 'Storm' }).focus())
    await user.keyboard('{Delete}')
    expect(document.activeElement?.textContent).toBe('Quay')
    await user.keyboard('{Delete}{Delete}')
    expect(document.activeElement?.textContent).toMatch(/^The queue is empty\./)
  })
})

describe('the sources', () => {
  async function openSources() {
    const all = ['Ana Ruiz', 'Ann Smith', 'The Navy'].map(source)
    const opened = await openLibrary('Sources', {
      'library.sources': ({ words }: { words: string }) => ({
        sources: all.filter(({ name }) => name.includes(words)),
      }),
      'library.statements': { total: 0, statements: [] },
    })
    const { dialog, user } = opened
    await user.click(await dialog.findByRole('button', { name: 'Ann Smith' }))
    await user.click(await dialog.findByRole('button', { name: 'Back to all sources' }))
    return opened
  }

  test('whoever comes back from a source is at its row, and can search from there on', async () => {
    const { dialog, user } = await openSources()
    const row = await dialog.findByRole('button', { name: 'Ann Smith' })
    await waitFor(() => expect(document.activeElement).toBe(row))
    const search = dialog.getByRole('searchbox')
    await user.click(search)
    await user.keyboard('An')
    await waitFor(() => expect(dialog.queryByRole('button', { name: 'The Navy' })).toBeNull())
    expect(document.activeElement).toBe(search)
  })

  test('where its row is on a later page the focus is at the search', async () => {
    const { bridge, dialog, user } = await openSources()
    const row = await dialog.findByRole('button', { name: 'Ann Smith' })
    bridge.answers['library.sources'] = { sources: [source('Ana Ruiz')] }
    await user.click(row)
    await user.click(await dialog.findByRole('button', { name: 'Back to all sources' }))
    await dialog.findByRole('button', { name: 'Ana Ruiz' })
    expect(document.activeElement).toBe(dialog.getByRole('searchbox'))
  })
})

test('days are told as people say them', async () => {
  const ferry = { ...article(1, 'Ferry'), outlet: 'Harbour News', date: '2026-05-03' }
  const { dialog } = await openLibrary('Articles', {
    'library.list': { total: 1, articles: [ferry] },
  })
  await dialog.findByText('Harbour News · 3 May 2026 · not heard yet · in the queue')
})

test('the next page of a list that is still coming is not put behind another list', async () => {
  const many = Array.from({ length: 50 }, (_, at) => article(at + 1, `Old ${at + 1}`))
  const found = later<unknown>()
  const { bridge, dialog, user } = await openLibrary('Articles', {
    'library.list': { total: 120, articles: many },
    'library.search': () => found.promise,
  })
  await dialog.findByRole('button', { name: 'Old 50' })
  await user.type(dialog.getByRole('searchbox'), 'ice')
  await waitFor(() => expect(bridge.asked.at(-1)?.name).toBe('library.search'))
  await user.click(dialog.getByRole('button', { name: 'Show more' }))
  const hit = { article: article(7, 'Found'), start: 0, words: 'Ice.', marks: [], saidBy: null }
  await found.give({ hits: [hit], more: false })
  await dialog.findByRole('button', { name: 'Found' })
  expect(dialog.queryByRole('button', { name: 'Old 1' })).toBeNull()
  const asked = bridge.asked.filter(({ name }) => name === 'library.search')
  expect(asked.at(-1)?.request).toMatchObject({ words: 'ice', offset: 0 })
})
