import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { sample, sampleText } from './fakes/sample.ts'
import { transcript } from './fakes/transcript.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const dialog = () => screen.getByRole('dialog', { name: 'Correct this' })
const status = () => screen.getByRole('status').textContent
/** It is told once the dialog is gone, a moment after the last key. */
const told = (words: RegExp) => waitFor(() => expect(status()).toMatch(words))
const names = () =>
  within(screen.getByRole('complementary'))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent)
    .filter(Boolean)
const rowOf = (words: string) =>
  [...document.querySelectorAll('.row')].find((row) => row.textContent?.includes(words))

/** What a screen reader finds in an element with a label beside it. */
const heardIn = (element: Element | null | undefined) =>
  [...(element?.children ?? [])]
    .filter((child) => child.getAttribute('aria-hidden') !== 'true')
    .map((child) => child.textContent)
    .join('')

/** The simulated page does not do it of its own accord; journeys in a real browser are in tests/e2e. */
function focusDialog(): void {
  within(dialog()).getAllByRole('radio').at(0)?.focus()
}

/** The window with the voice silent on paragraph 9, and the question open. */
async function ask(first = sample) {
  const window = await openWindow(first)
  const user = userEvent.setup()
  act(() => window.reader.playPause())
  act(() => window.player.hearWords('repelled'))
  await user.keyboard('kc')
  focusDialog()
  return { ...window, user }
}

describe('correcting', () => {
  test('as a screen reader reads it', async () => {
    await ask()
    const log = await transcript(dialog(), 'button, Save')
    const now = 'U.S. Central Command, organisation, quoted word for word, in a statement.'
    const words =
      '"Our forces repelled two drone attacks in western Iraq, destroying one and resulting in minor injuries among coalition forces."'
    // it is heard when it opens, and again where reading begins
    expect(log.slice(1)).toEqual([
      `dialog, Correct this, Now: ${now} ${words}`,
      'heading, Correct this, level 2',
      'form',
      'paragraph',
      `Now: ${now}`,
      'end of paragraph',
      'blockquote',
      words,
      'end of blockquote',
      'group, Whose words are they?',
      'Whose words are they?',
      'radio, Somebody else’s, checked, position 1, set size 3',
      'Somebody else’s',
      'Source',
      'combobox, Source, has popup listbox, not expanded',
      'option, Choose a source, not selected, position 1, set size 5',
      'option, Islamic Resistance in Iraq, s1, not selected, position 2, set size 5',
      'option, Unnamed source, Global Coalition, s2, not selected, position 3, set size 5',
      'option, Unnamed analysts, s4, not selected, position 4, set size 5',
      'option, Another name …, another, not selected, position 5, set size 5',
      'end of combobox, Source, has popup listbox, not expanded',
      'radio, The reporter’s (nobody is quoted), not checked, position 2, set size 3',
      'The reporter’s (nobody is quoted)',
      'radio, U.S. Central Command is the same source as …, not checked, position 3, set size 3',
      'U.S. Central Command is the same source as …',
      'end of group, Whose words are they?',
      'alert',
      'button, Cancel',
      'button, Save',
    ])
  })

  test('to another source of the article, by keyboard alone', async () => {
    const { user, bridge } = await ask()
    await user.tab()
    await user.selectOptions(within(dialog()).getByRole('combobox'), 'Islamic Resistance in Iraq')
    await user.tab()
    await user.tab()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(bridge.asked.findLast(({ name }) => name === 'article.correct')).toMatchObject({
      name: 'article.correct',
      request: {
        id: 'sample',
        correction: { type: 'source', name: 'Islamic Resistance in Iraq', kind: 'organization' },
      },
    })
    expect(heardIn(rowOf('Our forces repelled'))).toMatch(/^Islamic Resistance in Iraq, /)
    await told(/^Corrected\. Islamic Resistance in Iraq, organisation/)
  })

  test('to a name that is not in the list', async () => {
    const { user, bridge } = await ask()
    await user.selectOptions(within(dialog()).getByRole('combobox'), 'Another name …')
    await user.type(within(dialog()).getByRole('textbox', { name: 'Name' }), 'Ana Ruiz{Enter}')
    expect(bridge.asked.findLast(({ name }) => name === 'article.correct')?.request).toMatchObject({
      correction: { type: 'source', name: 'Ana Ruiz', kind: 'person' },
    })
    expect(names()).toContain('Ana Ruiz')
    expect(heardIn(rowOf('Our forces repelled'))).toMatch(/^Ana Ruiz, quoted/)
  })

  test('to the reporter, with the arrow keys', async () => {
    const { user } = await ask()
    await user.keyboard('{ArrowDown}')
    expect(
      within(dialog()).getByRole<HTMLInputElement>('radio', { name: /^The reporter/ }).checked,
    ).toBe(true)
    expect(within(dialog()).queryByRole('combobox')).toBeNull()
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    expect(rowOf('Our forces repelled')?.className).toContain('rule-none')
    await told(/^Corrected\. The reporter, for Shafaq News\. Nobody is quoted here\.$/)
  })

  test('two sources that are one', async () => {
    const { user } = await ask()
    await user.click(
      within(dialog()).getByRole('radio', {
        name: 'U.S. Central Command is the same source as …',
      }),
    )
    await user.selectOptions(within(dialog()).getByRole('combobox'), 'Islamic Resistance in Iraq')
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    expect(names()).not.toContain('U.S. Central Command')
  })

  test('what is missing is said at the field, and nothing is sent', async () => {
    const { user, bridge } = await ask()
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    const select = within(dialog()).getByRole('combobox')
    expect(within(dialog()).getByRole('alert').textContent).toBe('Choose a source first.')
    expect(document.activeElement).toBe(select)
    expect(select.getAttribute('aria-invalid')).toBe('true')
    await user.selectOptions(select, 'Another name …')
    expect(within(dialog()).getByRole('alert').textContent).toBe('')
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    expect(document.activeElement).toBe(within(dialog()).getByRole('textbox'))
    expect(bridge.asked.map(({ name }) => name)).not.toContain('article.correct')
  })

  test('what cannot be saved is said in the dialog, and what was filled in stays', async () => {
    const { user, bridge } = await ask()
    bridge.answers['article.correct'] = new Error('This article is no longer open.')
    await user.selectOptions(within(dialog()).getByRole('combobox'), 'Another name …')
    await user.type(within(dialog()).getByRole('textbox'), 'Ana Ruiz{Enter}')
    expect(within(dialog()).getByRole('alert').textContent).toContain('no longer open')
    expect(within(dialog()).getByRole<HTMLInputElement>('textbox').value).toBe('Ana Ruiz')
    expect(screen.getAllByRole('alert').at(0)?.textContent).toBe('')
  })

  test('Cancel changes nothing, the focus goes back, and the voice goes on', async () => {
    const { player, reader } = await openWindow()
    const user = userEvent.setup()
    act(() => reader.playPause())
    act(() => player.hearWords('repelled'))
    const button = screen.getByRole('button', { name: /^Correct this…/ })
    await user.click(button)
    expect(player.state).toBe('paused')
    await user.click(within(dialog()).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(player.state).toBe('playing'))
  })

  test('undoing: a button as long as there is something to undo, and Ctrl+Z', async () => {
    const { user } = await ask()
    const undo = () => screen.queryByRole('button', { name: 'Undo the correction' })
    expect(undo()).toBeNull()
    await user.keyboard('{ArrowDown}')
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    undo()?.focus()
    await user.keyboard('{Enter}')
    expect(undo()).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Correct this…/ }))
    expect(heardIn(rowOf('Our forces repelled'))).toMatch(/^U\.S\. Central Command, quoted/)

    await user.keyboard('c')
    focusDialog()
    await user.keyboard('{ArrowDown}')
    await user.click(within(dialog()).getByRole('button', { name: 'Save' }))
    await user.keyboard('{Control>}z{/Control}')
    await told(/^The correction is undone\. U\.S\. Central Command/)
    expect(undo()).toBeNull()
  })
})

test('"Why?" is a disclosure with a list of reasons', async () => {
  const { player, reader } = await openWindow()
  act(() => reader.playPause())
  act(() => player.hearWords('repelled'))
  const section = screen.getByRole('region', { name: 'Who is speaking?' })
  const summary = within(section).getByText('Why?')
  await userEvent.click(summary)
  expect(summary.closest('details')?.open).toBe(true)
  const reasons = within(section)
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(reasons).toEqual([
    'by hand: “revealed”.',
    'The source is called: “the command”.',
    '95 percent sure.',
  ])
})

test('a notice is shown with the problems but is none, and can be closed', async () => {
  const notice = 'The corrections in news.txt.sayso.json are damaged.'
  await openWindow({ ...sample, notice })
  expect(screen.getByRole('alert').textContent).toContain(notice)
  expect(screen.getByRole('alert').textContent).not.toContain('did not work')
  await userEvent.click(screen.getByRole('button', { name: 'Close this note' }))
  expect(screen.getByRole('alert').textContent).toBe('')
})

test('words of somebody in the title have their label as text, and the title its words', async () => {
  const title = '"Our forces repelled it", says command'
  const text = `${title}\n\n${sampleText}`
  const end = title.length
  const spoken = sample.attribution.segments.find(({ kind }) => kind === 'direct')
  if (!spoken) throw new Error('no quotation')
  const shift = end + 2
  const shifted = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  })
  const { article, attribution } = sample
  const segments = attribution.segments.map((segment) => ({
    ...shifted(segment),
    mention: segment.mention && shifted(segment.mention),
    cue: segment.cue && shifted(segment.cue),
    evidence: [],
  }))
  const bare = { mention: null, cue: null, evidence: [], medium: null }
  const [narration] = segments
  if (!narration) throw new Error('no segments')
  await openWindow({
    ...sample,
    article: {
      ...article,
      text,
      title,
      blocks: [
        { start: 0, end, role: 'heading' as const, level: 1 },
        ...article.blocks.map(shifted),
      ],
      sentences: [
        { start: 0, end, block: 0 },
        ...article.sentences.map((one) => ({ ...shifted(one), block: one.block + 1 })),
      ],
    },
    attribution: {
      sources: attribution.sources,
      segments: [
        { ...spoken, ...bare, sourceId: 's3', attribution: 99, start: 0, end: 24 },
        { ...narration, start: 24 },
        ...segments.slice(1),
      ],
    },
  })
  const heading = screen.getByRole('heading', { level: 1 })
  const [first] = heading.querySelectorAll('.row')
  expect(heardIn(first)).toBe(
    'U.S. Central Command, quoted: "Our forces repelled it", says command',
  )
  const words = [...heading.querySelectorAll('[data-start]')].map((piece) => piece.textContent)
  expect(words.join('')).toBe(title)
})
