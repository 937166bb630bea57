import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const dialog = () => screen.getByRole('dialog', { name: 'Settings' })
// the first tells what the search field has found
const told = () => within(dialog()).getAllByRole('status').at(-1)?.textContent

async function openKeysOf(name: RegExp) {
  const opened = await openWindow()
  const user = userEvent.setup()
  act(() => opened.bridge.emit({ type: 'menu.action', action: 'settings' }))
  await user.click(within(dialog()).getByRole('tab', { name: 'Keys' }))
  await user.click(within(dialog()).getByRole('button', { name }))
  return { ...opened, user }
}

describe('changing keys', () => {
  test('a free key is added with Enter, and acts', async () => {
    const { user, reader, player } = await openKeysOf(/Change the keys of: Play or pause/)
    expect(document.activeElement?.textContent).toBe('Keys of: Play or pause')
    const field = within(dialog()).getByRole('textbox', { name: 'New key' })
    field.focus()
    await user.keyboard('y')
    expect(told()).toBe('Y is free. Enter adds it.')
    await user.keyboard('{Enter}')
    expect(told()).toBe('Y is added.')
    expect(document.activeElement).toBe(field)
    await user.click(within(dialog()).getByRole('button', { name: 'Close' }))
    await user.keyboard('y')
    expect(player.state).toBe('playing')
    await act(() => reader.close())
  })

  test('a key of another action is named, and moves only when that is wanted', async () => {
    const { user, reader } = await openKeysOf(/Change the keys of: Repeat sentence/)
    const keys = () => reader.store.getState().settings.keys
    within(dialog()).getByRole('textbox').focus()
    await user.keyboard('w')
    expect(told()).toBe(
      'W is a key of “Who is speaking?”. Enter takes it away there and adds it here.',
    )
    expect(keys()).toEqual({})
    await user.keyboard('{Enter}')
    expect(told()).toBe('W is added here, and no longer a key of “Who is speaking?”.')
    expect(keys()).toEqual({
      repeat: [{ key: 'r' }, { key: 'w' }],
      who: [{ key: 'k', ctrl: true, shift: true }],
    })
  })

  test('what cannot be used is refused in words, and Tab leaves the field', async () => {
    const { user, reader } = await openKeysOf(/Change the keys of: Repeat sentence/)
    const field = within(dialog()).getByRole('textbox')
    field.focus()
    await user.keyboard('{Insert}{Enter}')
    expect(told()).toBe('Insert can’t be used: screen readers need it.')
    expect(reader.store.getState().settings.keys).toEqual({})
    await user.tab()
    expect(document.activeElement).not.toBe(field)
  })

  test('all keys of an action can go: it is switched off; reset brings them back', async () => {
    const { user, reader } = await openKeysOf(/Change the keys of: Loop this sentence/)
    await user.click(within(dialog()).getByRole('button', { name: 'Remove Shift+R' }))
    expect(reader.store.getState().settings.keys).toEqual({ loop: [] })
    expect(dialog().textContent).toContain('No key: this action is switched off')
    await user.click(within(dialog()).getByRole('button', { name: 'Back to all actions' }))
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Change the keys of: Loop this sentence',
    )
    expect(within(dialog()).getByRole('row', { name: /Loop this sentence/ }).textContent).toContain(
      'no key',
    )
    await user.click(within(dialog()).getByRole('button', { name: 'Reset all keys' }))
    expect(reader.store.getState().settings.keys).toEqual({})
    expect(told()).toBe('All actions have the keys that Sayso comes with.')
  })
})
