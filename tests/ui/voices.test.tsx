import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { VoiceRole } from '../../src/core/script/types.ts'
import { createSayOnce } from '../../src/ui/player/say-once.ts'
import { createFakePlayer } from './fakes/player.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

/** The settings of voices, open by keyboard; `tried`: what is said to be heard. */
async function open() {
  const trial = createFakePlayer()
  const window = await openWindow(undefined, {}, { sayOnce: createSayOnce(vi.fn(), () => trial) })
  const user = userEvent.setup()
  await user.keyboard('{Control>},{/Control}')
  const dialog = within(screen.getByRole('dialog', { name: 'Settings' }))
  await user.click(dialog.getByRole('tab', { name: 'Voice' }))
  const saved = () =>
    window.bridge.asked.flatMap(({ name, request }) =>
      name === 'settings.change' ? [(request as { voices?: unknown }).voices] : [],
    )
  const tried = () => {
    const [said] = trial.script
    return said?.type === 'content' ? [said.voice, said.text, trial.rate, trial.state] : null
  }
  return { ...window, user, dialog, saved, tried, trial }
}

test('a voice is chosen for each role, saved before it is heard, and heard on a button', async () => {
  const { user, dialog, saved, tried, reader } = await open()
  const box = dialog.getByRole('combobox', { name: 'Voice of quotations' })
  await user.selectOptions(box, 'awb: natural, middle')
  expect(reader.store.getState().settings.voices.quotation).toBe('awb')
  await vi.waitFor(() => expect(saved().at(-1)).toMatchObject({ quotation: 'awb', narrator: null }))
  await user.click(dialog.getByRole('button', { name: 'Hear it: the voice of quotations' }))
  await vi.waitFor(() =>
    expect(tried()).toEqual([
      'quotation',
      'This voice speaks what is quoted word for word.',
      1,
      'playing',
    ]),
  )
})

test('what plays waits while a voice is tried, and goes on when the settings are left', async () => {
  const { user, dialog, player, reader, trial } = await open()
  act(() => reader.playPause())
  await user.click(dialog.getByRole('button', { name: 'Hear it: the voice of the article' }))
  expect(player.state).toBe('paused')
  await vi.waitFor(() => expect(trial.state).toBe('playing'))
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  expect(trial.state).toBe('idle')
  expect(player.state).toBe('playing')
})

test('labels get a speed of their own, in steps of five hundredths', async () => {
  const { user, dialog, player, tried } = await open()
  await user.click(dialog.getByRole('checkbox', { name: 'Labels have a speed of their own' }))
  const slider = dialog.getByRole('slider', { name: 'Speed of labels' })
  expect(slider.getAttribute('step')).toBe('0.05')
  expect(slider.getAttribute('aria-valuetext')).toBe('1 times')
  act(() => void fireChange(slider as HTMLInputElement, '1.45'))
  expect(player.labelRate).toBe(1.45)
  await user.click(dialog.getByRole('button', { name: 'Hear it: the voice of labels' }))
  await vi.waitFor(() => expect(tried()?.slice(0, 3)).toEqual(['label', expect.any(String), 1.45]))
  await user.click(dialog.getByRole('checkbox', { name: 'Labels have a speed of their own' }))
  expect(player.labelRate).toBe(null)
})

test('a voice for each source: off at first, asked of the services, heard in the script', async () => {
  const { user, dialog, bridge, reader, player } = await open()
  const asked = () => bridge.asked.filter(({ name }) => name === 'voices.cast')
  expect(asked()).toEqual([])
  bridge.answers['voices.cast'] = ({ sources }: { sources: unknown[] }) => ({
    roles: sources.map((_, index) => (index === 0 ? 'source-2' : null)),
  })
  await user.click(dialog.getByRole('checkbox', { name: 'A voice for each source' }))
  expect(asked().at(-1)?.request).toEqual({
    sources: [
      { name: 'Islamic Resistance in Iraq', kind: 'organization' },
      { name: 'U.S. Central Command', kind: 'organization' },
    ],
  })
  await vi.waitFor(() => expect(reader.store.getState().sourceVoices?.size).toBe(1))
  act(() => reader.playPause())
  const voices = new Set(
    player.script.flatMap((u): VoiceRole[] => (u.type === 'content' ? [u.voice] : [])),
  )
  expect(voices).toEqual(new Set(['narrator', 'source-2', 'quotation']))
  for (const number of [1, 2, 3, 4]) dialog.getByRole('button', { name: `Hear voice ${number}` })
})

test('quotations come from the sides where that is wanted', async () => {
  const { user, dialog, reader, player } = await open()
  await user.click(dialog.getByRole('checkbox', { name: 'Quotations from the sides' }))
  act(() => reader.playPause())
  const pans = player.script.flatMap((u) => (u.type === 'content' ? [u.pan ?? 0] : []))
  expect(new Set(pans)).toEqual(new Set([0, -0.3, 0.3]))
})

function fireChange(input: HTMLInputElement, value: string) {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  set?.call(input, value)
  return input.dispatchEvent(new Event('input', { bubbles: true }))
}
