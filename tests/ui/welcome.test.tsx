import { virtual } from '@guidepup/virtual-screen-reader'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { sample } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const dialog = () => screen.getByRole('dialog', { name: 'Welcome to Sayso' })
const status = () => screen.getByRole('status').textContent
const firstStart = () => openWindow(sample, { welcomed: false })

describe('the first start', () => {
  test('asks once; whoever was asked is not asked again', async () => {
    const { reader } = await openWindow()
    expect(screen.queryByRole('dialog')).toBeNull()
    await act(() => reader.close())
    cleanup()
    const first = await firstStart()
    const user = userEvent.setup()
    expect(first.player.calls).not.toContain('play 0')
    await user.click(within(dialog()).getByRole('button', { name: 'Next' }))
    await user.click(within(dialog()).getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(first.reader.store.getState().settings).toMatchObject({
      welcomed: true,
      readBy: 'sayso',
    })
    await waitFor(() =>
      expect(status()).toBe('Sayso is ready. The article is open; Play reads it.'),
    )
    await act(() => first.reader.close())
    const kept = first.bridge.asked.find(({ name }) => name === 'settings.change')
    expect(kept?.request).toMatchObject({ welcomed: true })
  })

  test('is over where the menu puts another dialog in its place; it can be asked for again', async () => {
    const { reader, bridge } = await firstStart()
    const user = userEvent.setup()
    act(() => bridge.emit({ type: 'menu.action', action: 'settings' }))
    await user.click(await screen.findByRole('button', { name: /^Ask me the first question/ }))
    expect(dialog()).toBeTruthy()
    await act(() => reader.close())
  })

  test('is silent until it is asked to speak; then it says every choice, and what is chosen', async () => {
    const { reader, aloud } = await firstStart()
    const user = userEvent.setup()
    expect(aloud).toEqual([])
    within(dialog()).getByRole('button', { name: 'Read this to me' }).focus()
    await user.keyboard('{Enter}')
    expect(aloud[0]).toMatch(/Who should read .* Sayso’s voice\. .* for everything\. .* Both\. /s)
    await user.click(within(dialog()).getByRole('radio', { name: 'Both' }))
    expect(aloud[1]).toMatch(/^Both\. Sayso reads, and grows quiet/)
    await user.keyboard('{Enter}')
    expect(aloud[2]).toMatch(/^Choose a voice by ear/)
    expect(document.activeElement).toBe(
      within(within(dialog()).getByRole('group', { name: 'Choose a voice by ear' })).getByRole(
        'radio',
        { checked: true },
      ),
    )
    await user.click(within(dialog()).getByRole('button', { name: 'Hear it: rms: natural, low' }))
    await waitFor(() => expect(aloud[3]).toMatch(/^The bridge opens again/))
    await act(() => reader.close())
  })

  test('a voice is chosen by ear: it says a sentence, and reads from then on', async () => {
    const { reader, aloud } = await firstStart()
    const user = userEvent.setup()
    await user.click(within(dialog()).getByRole('button', { name: 'Next' }))
    expect(within(dialog()).getByRole('radio', { name: 'rms: natural, low' })).toHaveProperty(
      'checked',
      true,
    )
    await user.click(within(dialog()).getByRole('radio', { name: 'eSpeak: clear, middle' }))
    await waitFor(() => expect(aloud.at(-1)).toMatch(/^The bridge opens again/))
    expect(reader.store.getState().settings.voices.narrator).toBe('espeak-middle')
    await act(() => reader.close())
  })

  test('whoever goes back is at the choice that they made', async () => {
    const { reader } = await firstStart()
    const user = userEvent.setup()
    await user.click(within(dialog()).getByRole('radio', { name: 'Both' }))
    await user.click(within(dialog()).getByRole('button', { name: 'Next' }))
    await user.click(within(dialog()).getByRole('button', { name: 'Back' }))
    expect(document.activeElement).toBe(within(dialog()).getByRole('radio', { name: 'Both' }))
    await act(() => reader.close())
  })

  test('a screen reader for everything: no voice is to be chosen, and Sayso says that it is silent', async () => {
    const { reader } = await firstStart()
    const user = userEvent.setup()
    await user.click(within(dialog()).getByRole('radio', { name: /My screen reader/ }))
    await user.click(within(dialog()).getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(reader.store.getState().settings.readBy).toBe('screen-reader')
    await waitFor(() =>
      expect(status()).toBe(
        'Your screen reader reads, so Sayso is silent. Settings, General, changes that.',
      ),
    )
    await act(() => reader.close())
  })

  test('a screen reader hears the question, and each choice with its meaning', async () => {
    const { reader } = await firstStart()
    await virtual.start({ container: dialog() })
    const log: string[] = []
    for (let i = 0; i < 30; i += 1) {
      log.push(await virtual.lastSpokenPhrase())
      await virtual.next()
    }
    await virtual.stop()
    const heard = log.join(' | ')
    expect(heard).toContain('dialog, Welcome to Sayso')
    expect(heard).toContain('group, Who should read articles to you?')
    expect(heard).toMatch(/radio, Sayso’s voice, Sayso reads aloud and says who speaks.*checked/)
    expect(heard).toMatch(/radio, My screen reader, for everything, Sayso is silent/)
    await act(() => reader.close())
  })

  test('can be asked again from the settings', async () => {
    const { reader, bridge } = await openWindow()
    const user = userEvent.setup()
    act(() => bridge.emit({ type: 'menu.action', action: 'settings' }))
    await user.click(screen.getByRole('button', { name: /Ask me the first question again/ }))
    expect(within(dialog()).getByRole('radio', { name: 'Sayso’s voice' })).toHaveProperty(
      'checked',
      true,
    )
    await act(() => reader.close())
  })
})
