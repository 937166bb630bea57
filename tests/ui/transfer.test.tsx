import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
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
  window.bridge.answers['transfer.end'] = {}
  const asked = (name: string) =>
    window.bridge.asked.flatMap((call) => (call.name === name ? [call.request] : []))
  return { ...window, user, dialog, asked }
}

const NOTHING = { settings: 'none', entries: 0, corrections: 0, correctionsLeft: 0, problems: [] }

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
  bridge.answers['transfer.export'] = { id: 'a', size: 5, articles: 2 }
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
  bridge.answers['transfer.begin'] = { id: 'b' }
  bridge.answers['transfer.add'] = {}
  bridge.answers['transfer.import'] = {
    articles: 1,
    known: 3,
    files: { settings: 'left', entries: 2, corrections: 1, correctionsLeft: 0, problems: [] },
  }
  const file = new File([new Uint8Array(MAX_PART_BYTES + 2)], 'all.sayso')
  await user.upload(dialog.getByTestId('transfer-file'), file)
  await dialog.findByText(
    '1 article added from all.sayso, 3 were there already. 2 entries added to your dictionary. ' +
      'Corrections of one article came with it. The settings here are different, and stay.',
  )
  const parts = asked('transfer.add') as { bytes: Uint8Array }[]
  expect(parts.map(({ bytes }) => bytes.byteLength)).toEqual([MAX_PART_BYTES, 2])
  expect(asked('transfer.import')).toEqual([{ id: 'b', name: 'all.sayso' }])
})

test('what went wrong is said, and it can be tried again', async () => {
  const { user, dialog, bridge } = await open()
  bridge.answers['transfer.begin'] = { id: 'c' }
  bridge.answers['transfer.add'] = {}
  bridge.answers['transfer.import'] = new Error('x is not a library that Sayso exported.')
  const input = dialog.getByTestId('transfer-file')
  await user.upload(input, new File(['x'], 'x'))
  const problem = await dialog.findByText('x is not a library that Sayso exported.')
  expect(problem.closest('[role=alert]')).not.toBeNull()
  bridge.answers['transfer.import'] = { articles: 0, known: 0, files: NOTHING }
  await user.upload(input, new File(['x'], 'x'))
  await dialog.findByText('No article added from x.')
})

test('it goes on when the dialog is closed, and is told then', async () => {
  const { user, dialog, bridge, reader } = await open()
  bridge.answers['transfer.begin'] = { id: 'd' }
  bridge.answers['transfer.add'] = {}
  let answer = (_: unknown) => {}
  bridge.answers['transfer.import'] = new Promise((resolve) => {
    answer = resolve
  })
  await user.upload(dialog.getByTestId('transfer-file'), new File(['x'], 'x'))
  await dialog.findByText(/^Taking in x\./)
  const button = dialog.getByRole('button', { name: 'Import a file…' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  answer({ articles: 2, known: 0, files: NOTHING })
  await vi.waitFor(() =>
    expect(reader.store.getState().status.text).toBe('2 articles added from x.'),
  )
})
