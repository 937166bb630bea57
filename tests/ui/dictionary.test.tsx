import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { DictionaryEntry } from '../../src/core/dictionary/types.ts'
import { transcript } from './fakes/transcript.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const nuuk: DictionaryEntry = {
  id: 'e1',
  written: 'Nuuk',
  spoken: 'nook',
  kind: 'word',
  caseSensitive: false,
  language: null,
  note: '',
}

/** The window with the voice on paragraph 9, and services that keep the dictionary. */
async function open(entries: readonly DictionaryEntry[] = []) {
  const window = await openWindow()
  const user = userEvent.setup()
  let kept = { entries, revision: 'r1', notice: null }
  window.bridge.answers['dictionary.get'] = () => kept
  window.bridge.answers['dictionary.save'] = (request: { entries: DictionaryEntry[] }) => {
    kept = { ...kept, entries: request.entries }
    return kept
  }
  act(() => window.reader.playPause())
  act(() => window.player.hearWords('repelled'))
  return { ...window, user, kept: () => kept.entries }
}

test('the dictionary, as a screen reader reads it', async () => {
  const { user } = await open([nuuk])
  await user.keyboard('{Shift>}D{/Shift}')
  const log = await transcript(screen.getByRole('dialog'), 'button, Close')
  expect(log).toContain('dialog, Dictionary')
  const table = log.slice(log.findIndex((line) => line.startsWith('table')))
  expect(table.filter((line) => /^(?:row|columnheader|rowheader|button)/.test(line))).toEqual([
    'rowgroup',
    'row, Written Said How it is found Change',
    'columnheader, Written',
    'columnheader, Said',
    'columnheader, How it is found',
    'columnheader, Change',
    'rowgroup',
    'row, Nuuk nook Whole word Edit Delete',
    'rowheader, Nuuk',
    'button, Edit Nuuk',
    'button, Delete Nuuk',
    'button, Close',
  ])
})

test('the word that is heard is asked about, and the voice goes on with it', async () => {
  const { user, player, kept } = await open()
  await user.keyboard('d')
  expect(player.state).toBe('paused')
  const dialog = screen.getByRole('dialog', { name: 'Say this word differently' })
  const word = within(dialog).getByRole('combobox', { name: 'Word of the sentence' })
  expect(word).toHaveProperty('selectedOptions.0.textContent', 'repelled')
  await user.selectOptions(word, 'forces')
  await user.type(within(dialog).getByRole('textbox', { name: 'Said' }), 'troops{Enter}')
  expect(kept()).toMatchObject([{ written: 'forces', spoken: 'troops', kind: 'word' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  // a moment after the dialog is gone
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('“forces” is now said “troops”.'),
  )
  expect(player.state).toBe('playing')
  const first = player.script.find((utterance) => utterance.type === 'content')
  expect(first).toMatchObject({ text: expect.stringMatching(/^forces repelled/) })
})

test('what the services refuse is said in the form, and what was typed stays', async () => {
  const { user, bridge } = await open()
  bridge.answers['dictionary.save'] = new Error('The file can’t be written.')
  await user.keyboard('d')
  await user.type(screen.getByRole('textbox', { name: 'Said' }), 'x{Enter}')
  expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain(
    'can’t be written',
  )
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Said' }).value).toBe('x')
})

test('of many entries some are drawn, and a search finds the others', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({ ...nuuk, id: `e${i}`, written: `w${i}` }))
  const { user } = await open(many)
  await user.keyboard('{Shift>}D{/Shift}')
  expect(screen.getAllByRole('row')).toHaveLength(101)
  await user.type(screen.getByRole('textbox', { name: 'Find an entry' }), 'W149')
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['w149'])
})

test('changes that are quicker than the services are made one after the other', async () => {
  const { user, bridge, kept } = await open(
    ['Nuuk', 'Narva', 'Sivash'].map((written) => ({ ...nuuk, id: written, written })),
  )
  const save = bridge.answers['dictionary.save'] as (request: unknown) => unknown
  let revision = 1
  bridge.answers['dictionary.save'] = async (request: { revision: string }) => {
    // as the services refuse what was made of an older dictionary
    if (request.revision !== `r${revision}`) return new Error('The dictionary was changed.')
    revision += 1
    await new Promise((resolve) => setTimeout(resolve))
    return { ...(save(request) as object), revision: `r${revision}` }
  }
  await user.keyboard('{Shift>}D{/Shift}')
  const dialog = within(screen.getByRole('dialog'))
  act(() => {
    for (const written of ['Nuuk', 'Narva'])
      dialog.getByRole('button', { name: `Delete ${written}` }).click()
  })
  await waitFor(() => expect(kept().map(({ written }) => written)).toEqual(['Sivash']))
  expect(dialog.getByRole('alert').textContent).toBe('')
  const undo = await dialog.findByRole('button', { name: /^Undo: “Narva”/ })
  act(() => {
    undo.click()
    undo.click()
  })
  await waitFor(() => expect(kept()).toHaveLength(3))
})

test('what was tried is not told of an entry that was changed meanwhile', async () => {
  const { user, bridge } = await open([nuuk])
  let answer: (value: unknown) => void = () => {}
  bridge.answers['dictionary.try'] = () =>
    new Promise((resolve) => {
      answer = resolve
    })
  await user.keyboard('{Shift>}D{/Shift}')
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Edit Nuuk' }))
  await user.click(dialog.getByRole('button', { name: 'Try it' }))
  await user.type(dialog.getByRole('textbox', { name: 'Said' }), 's')
  await act(async () => answer({ problem: null, spoken: 'nook', found: true }))
  expect(dialog.queryByText('Said: nook')).toBeNull()
  await user.click(dialog.getByRole('button', { name: 'Try it' }))
  await act(async () => answer({ problem: null, spoken: 'nooks', found: true }))
  expect(dialog.getByText('Said: nooks')).toBeTruthy()
})

test('a damaged dictionary is told of as soon as the app is there', async () => {
  const { bridge, reader } = await openWindow()
  const notice = 'Your dictionary was damaged.'
  bridge.answers['dictionary.get'] = { entries: [], revision: 'r1', notice }
  await act(() => reader.pronouncing.tellNotice())
  expect(screen.getByRole('alert').textContent).toContain(notice)
})
