import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { message } from '../../src/ui/messages/message.ts'
import { controlOf, findSettings, SOUGHT } from '../../src/ui/settings/find.ts'
import { SECTIONS } from '../../src/ui/settings/sections.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

async function openSettings() {
  const user = userEvent.setup()
  const { bridge } = await openWindow()
  act(() => bridge.emit({ type: 'menu.action', action: 'settings' }))
  const dialog = screen.getByRole('dialog', { name: 'Settings' })
  const field = within(dialog).getByRole('searchbox', { name: 'Find a setting' })
  const told = () => within(dialog).getAllByRole('status')[0]?.textContent
  return { user, dialog, field, told }
}

describe('finding a setting', () => {
  test('how many are found is told; Enter goes to the first, in its part', async () => {
    const { user, dialog, field, told } = await openSettings()
    await user.type(field, 'Between')
    expect(told()).toBe('4 settings found')
    await user.keyboard('{Enter}')
    expect(within(dialog).getByRole('tab', { selected: true }).textContent).toBe('Look')
    expect(document.activeElement).toBe(screen.getByRole('slider', { name: 'Between lines' }))
    expect(within(dialog).queryByRole('list', { name: 'Settings found' })).toBeNull()
  })

  test('arrow keys go to the others; a key is found by its action', async () => {
    const { user, field, told } = await openSettings()
    await user.type(field, 'sentence back')
    expect(told()).toBe('One setting found')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Change the keys of: Sentence back' }),
    )
  })

  test('what is said about a setting finds it, too; nothing found is told', async () => {
    expect(findSettings('dictate').map(({ id }) => id)).toEqual(['keys.single'])
    expect(findSettings('  ')).toEqual([])
    // those that have the words on them come first
    expect(findSettings('labels')[0]?.label).toBe('Labels')
    expect(findSettings('look').map(({ id }) => id)).toContain('theme.label')
    const { user, field, told } = await openSettings()
    await user.type(field, 'xyzzy')
    expect(told()).toBe('No setting has these words')
  })

  test('Escape leaves what is sought first, and the dialog only after that', async () => {
    const { user, dialog, field } = await openSettings()
    await user.type(field, 'theme{Escape}')
    expect(field.getAttribute('value')).toBe('')
    expect(dialog.hasAttribute('open')).toBe(true)
  })
})

test.each(SECTIONS)('every setting of %s can be found, and nothing else', async (section) => {
  const { user, dialog } = await openSettings()
  await user.click(within(dialog).getByRole('tab', { name: message(`settings.${section}`) }))
  const panel = within(dialog).getByRole('tabpanel')
  for (const id of SOUGHT[section]) expect(controlOf(panel, message(id)), id).not.toBeNull()

  const labels = SOUGHT[section].map((id) => message(id))
  const controls = [...panel.querySelectorAll<HTMLElement>('label, button')]
    // a choice of one question, a cell of a table, and what lets a choice be heard, are found with these
    .filter((one) => !one.closest('.card, table') && !one.className.includes('hear'))
    .map((one) => one.textContent?.trim() ?? '')
  const missing = controls.filter((words) => !labels.includes(words) && !/^Hear/.test(words))
  expect(missing).toEqual([])
})
