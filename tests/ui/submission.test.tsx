import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

/** The window, with a text typed to be pasted and services that answer when the test wants it. */
async function typed() {
  const window = await openWindow()
  const user = userEvent.setup()
  let answer: (value: unknown) => void = () => {}
  window.bridge.answers['article.paste'] = () =>
    new Promise((resolve) => {
      answer = resolve
    })
  act(() => window.bridge.emit({ type: 'menu.action', action: 'paste' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByRole('textbox'), 'Ice on the quay.')
  const asked = () => window.bridge.asked.filter(({ name }) => name === 'article.paste').length
  return {
    ...window,
    user,
    dialog,
    asked,
    answer: (value: unknown) => act(async () => answer(value)),
  }
}

test('a form is sent once, however often it is pressed while it is on its way', async () => {
  const { user, dialog, asked, answer } = await typed()
  const read = dialog.getByRole('button', { name: 'Read this' })
  await user.dblClick(read)
  expect(asked()).toBe(1)
  await answer(new Error('There is no article in it.'))
  expect(dialog.getByRole('alert').textContent).toBe('There is no article in it.')
  await user.click(read)
  expect(asked()).toBe(2)
})

test('what becomes of a form that was closed meanwhile is told on the page', async () => {
  const { user, dialog, answer } = await typed()
  await user.click(dialog.getByRole('button', { name: 'Read this' }))
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await answer(new Error('There is no article in it.'))
  expect(screen.getByRole('alert').textContent).toContain('There is no article in it.')
})
