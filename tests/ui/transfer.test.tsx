import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { SaysoError } from '../../src/contract/failure.ts'
import { MAX_PART_BYTES } from '../../src/contract/transfer.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** The settings of the library, open by keyboard. */
async function open() {
  const window = await openWindow()
  const user = userEvent.setup()
  await user.keyboard('{Control>},{/Control}')
  const dialog = within(screen.getByRole('dialog', { name: 'Settings' }))
  await user.click(dialog.getByRole('tab', { name: 'Library' }))
  window.bridge.answers['transfer.begin'] = { id: 'a' }
  window.bridge.answers['transfer.add'] = {}
  window.bridge.answers['transfer.stop'] = {}
  window.bridge.answers['transfer.end'] = {}
  const asked = (name: string) =>
    window.bridge.asked.flatMap((call) => (call.name === name ? [call.request] : []))
  return { ...window, user, dialog, asked }
}

const FILES = { settings: 'none', entries: 0, corrections: 0, correctionsLeft: 0, problems: [] }

test('everything is fetched in parts and handed over as one file', async () => {
  const { user, dialog, bridge, asked } = await open()
  const saved: { name: string; content: Blob }[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.push({ name: '', content: content as Blob })
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const last = saved.at(-1)
    if (last) last.name = this.download
  })
  bridge.answers['transfer.export'] = { size: 5, articles: 2 }
  bridge.answers['transfer.fetch'] = ({ offset }: { offset: number }) => ({
    bytes: new Uint8Array(offset === 0 ? [1, 2, 3] : [4, 5]),
  })
  await user.click(dialog.getByRole('button', { name: 'Export everything…' }))
  await dialog.findByText(/^Everything is in the file sayso-.*, with 2 articles\.$/)
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^sayso-[\d-]+\.sayso$/)])
  const bytes = new Uint8Array((await saved[0]?.content.arrayBuffer()) ?? [])
  expect([...bytes]).toEqual([1, 2, 3, 4, 5])
  expect(asked('transfer.end')).toEqual([{ id: 'a' }])
})

test('a file goes in by parts, and what came in and what stays is told', async () => {
  const { user, dialog, bridge, asked } = await open()
  bridge.answers['transfer.import'] = {
    articles: 1,
    known: 3,
    files: { settings: 'left', entries: 2, corrections: 1, correctionsLeft: 0, problems: [] },
    stopped: false,
  }
  const file = new File([new Uint8Array(MAX_PART_BYTES + 2)], 'all.sayso')
  await user.upload(dialog.getByTestId('transfer-file'), file)
  await dialog.findByText(
    '1 article added from all.sayso, 3 were there already. 2 entries added to your dictionary. ' +
      'Corrections of one article came with it. The settings here are different, and stay.',
  )
  const parts = asked('transfer.add') as { bytes: Uint8Array }[]
  expect(parts.map(({ bytes }) => bytes.byteLength)).toEqual([MAX_PART_BYTES, 2])
  expect(asked('transfer.import')).toEqual([{ id: 'a', name: 'all.sayso' }])
})

test('what went wrong is said, and it can be tried again', async () => {
  const { user, dialog, bridge } = await open()
  bridge.answers['transfer.import'] = new Error('x is not a library that Sayso exported.')
  const input = dialog.getByTestId('transfer-file')
  await user.upload(input, new File(['x'], 'x'))
  const problem = await dialog.findByText('x is not a library that Sayso exported.')
  expect(problem.closest('[role=alert]')).not.toBeNull()
  bridge.answers['transfer.import'] = { articles: 0, known: 0, files: FILES, stopped: false }
  await user.upload(input, new File(['x'], 'x'))
  await dialog.findByText('No article added from x.')
})

test('it goes on when the dialog is closed, and is told then', async () => {
  const { user, dialog, bridge, reader } = await open()
  let answer = (_: unknown) => {}
  bridge.answers['transfer.import'] = new Promise((resolve) => {
    answer = resolve
  })
  await user.upload(dialog.getByTestId('transfer-file'), new File(['x'], 'x'))
  await dialog.findByText(/^Taking in x\./)
  const button = dialog.getByRole('button', { name: 'Export everything…' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  answer({ articles: 2, known: 0, files: FILES, stopped: false })
  await vi.waitFor(() =>
    expect(reader.store.getState().status.text).toBe('2 articles added from x.'),
  )
})

/** Has an import under way, which is answered by `answer`. */
async function importing() {
  const opened = await open()
  const { user, dialog, bridge } = opened
  let answer = (_: unknown) => {}
  bridge.answers['transfer.import'] = new Promise((resolve) => {
    answer = resolve
  })
  await user.upload(dialog.getByTestId('transfer-file'), new File(['x'], 'all.sayso'))
  await waitFor(() => expect(opened.asked('transfer.import')).toHaveLength(1))
  const goes = (done: number, id = 'a') =>
    act(() => bridge.emit({ type: 'transfer.progress', id, done }))
  return { ...opened, goes, answer: (given: unknown) => act(async () => answer(given)) }
}

test('how far it is can be seen, and is told now and then', async () => {
  const clock = vi.spyOn(Date, 'now')
  const { dialog, goes, answer, reader } = await importing()
  const begun = Date.now()
  clock.mockImplementation(() => begun + 3000)
  const bar = dialog.getByRole('progressbar', { name: 'Taking in' })
  goes(0.1)
  expect(Number(bar.getAttribute('value'))).toBeCloseTo(0.145)
  dialog.getByText('14 percent is taken in.')
  dialog.getByText('14 %')
  goes(0.2)
  dialog.getByText('24 %')
  dialog.getByText('14 percent is taken in.')
  // another file's is nothing to this one
  goes(0.9, 'b')
  dialog.getByText('24 %')
  await answer({ articles: 2, known: 0, files: FILES, stopped: false })
  await dialog.findByText('2 articles added from all.sayso.')
  expect(dialog.queryByRole('progressbar')).toBeNull()
  // nor is it told once more when the dialog is closed
  expect(reader.store.getState().status.text).toBe('')
})

test('it is stopped by the button that began it, and what came in stays', async () => {
  const { user, dialog, answer, asked } = await importing()
  const stop = dialog.getByRole('button', { name: 'Stop taking in' })
  stop.focus()
  await user.keyboard('{Enter}')
  expect(asked('transfer.stop')).toEqual([{ id: 'a' }])
  await answer({ articles: 1, known: 0, files: FILES, stopped: true })
  await dialog.findByText(
    'Stopped. 1 article added from all.sayso. What came in stays; import the same file again for the rest.',
  )
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Import a file…' }))
  expect(asked('transfer.end')).toEqual([{ id: 'a' }])
})

test('an export that is stopped hands over nothing, and nothing went wrong', async () => {
  const { user, dialog, bridge, asked } = await open()
  const saved = vi.spyOn(URL, 'createObjectURL')
  let answer = (_: unknown) => {}
  bridge.answers['transfer.export'] = new Promise((resolve) => {
    answer = resolve
  })
  await user.click(dialog.getByRole('button', { name: 'Export everything…' }))
  await user.click(await dialog.findByRole('button', { name: 'Stop writing' }))
  await waitFor(() => expect(asked('transfer.stop')).toEqual([{ id: 'a' }]))
  answer(new SaysoError('aborted', 'Stopped.'))
  const told = await dialog.findByText('Stopped. No file was written.')
  expect(told.closest('[role=alert]')).toBeNull()
  expect(saved).not.toHaveBeenCalled()
})
