import { virtual } from '@guidepup/virtual-screen-reader'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { SaysoError } from '../../src/contract/failure.ts'
import { sample, sampleText } from './fakes/sample.ts'
import { openWindow } from './fakes/window.tsx'

afterEach(cleanup)

const article = () => screen.getByRole('article')
/** The words of the page that are the article's, block by block. */
const words = () =>
  [...article().querySelectorAll('.block')].map((block) =>
    [...block.querySelectorAll('[data-start]')].map((piece) => piece.textContent).join(''),
  )

describe('the article', () => {
  test('stands in the page word for word, in order, once', async () => {
    await openWindow()
    expect(words().join('\n\n')).toBe(sampleText.trimEnd())
  })

  test('has one h1, and the page has no level left out', async () => {
    await openWindow()
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.slice(1).every((level) => level === 2)).toBe(true)
    expect(document.title).toBe('Article from Shafaq News: Sayso')
  })

  test('titles, headings and lists are what they are', async () => {
    const text = 'Port fire out\n\nWhat burned\n\n- a ship\n- a crane\n\nNobody was hurt.'
    const parts = [
      ['Port fire out', 'heading', 1],
      ['What burned', 'heading', 2],
      ['a ship', 'list-item'],
      ['a crane', 'list-item'],
      ['Nobody was hurt.', 'paragraph'],
    ] as const
    const blocks = parts.map(([part, role, level]) => {
      const start = text.indexOf(part)
      return { start, end: start + part.length, role, ...(level && { level }) }
    })
    await openWindow({
      ...sample,
      article: {
        ...sample.article,
        text,
        title: 'Port fire out',
        blocks,
        sentences: blocks.map(({ start, end }, block) => ({ start, end, block })),
      },
      attribution: { sources: [], segments: [] },
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Port fire out')
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('What burned')
    expect(
      within(article())
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['a ship', 'a crane'])
  })

  test('captions, tables, boxes, footnotes and quotations set apart say what they are', async () => {
    const parts = [
      ['The port today.', 'caption'],
      ['Ship\tBerth', 'table'],
      ['Ada\t4', 'table'],
      ['Ports in numbers.', 'box'],
      ['We saw smoke.', 'block-quotation'],
      ['1 As of Monday.', 'footnote'],
    ] as const
    const text = parts.map(([part]) => part).join('\n\n')
    const blocks = parts.map(([part, role]) => {
      const start = text.indexOf(part)
      return { start, end: start + part.length, role }
    })
    const sentences = blocks.map(({ start, end }, block) => ({ start, end, block }))
    await openWindow({
      ...sample,
      article: { ...sample.article, text, blocks, sentences },
      attribution: { sources: [], segments: [] },
    })
    const notes = within(article()).getAllByRole('note')
    expect(notes.map((note) => note.getAttribute('aria-label'))).toEqual([
      'Table',
      'Box',
      'Footnotes',
    ])
    expect(notes[0]?.querySelectorAll('p')).toHaveLength(2)
    expect(within(article()).getByText('Caption:').closest('p')?.textContent).toBe(
      'Caption: The port today.',
    )
    expect(article().querySelector('blockquote')?.textContent).toBe('We saw smoke.')
    expect(words().join('\n\n')).toBe(text)
  })

  test('markup in an article is shown as the text it is', async () => {
    const text = '<img src=x onerror=alert(1)> & <b>bold</b>'
    const span = { start: 0, end: text.length }
    await openWindow({
      ...sample,
      article: {
        ...sample.article,
        text,
        outlet: '<i>Outlet</i>',
        blocks: [{ ...span, role: 'paragraph' }],
        sentences: [{ ...span, block: 0 }],
      },
      attribution: { sources: [], segments: [] },
    })
    expect(words()).toEqual([text])
    expect(article().querySelector('img, b, i')).toBeNull()
  })
})

describe('for a screen reader', () => {
  test('the article reads label first, then the words, in order', async () => {
    await openWindow()
    await virtual.start({ container: article() })
    const log: string[] = []
    while ((await virtual.lastSpokenPhrase()) !== 'end of article') {
      log.push(await virtual.itemText())
      await virtual.next()
    }
    await virtual.stop()
    const heard = log.join(' ').replace(/\s+/g, ' ')
    const order = [
      'Article from Shafaq News',
      'speak here.',
      'Shafaq News/ The "Islamic Resistance in Iraq,"',
      'Islamic Resistance in Iraq, quoted in part, statement: In a statement released today,',
      'Unnamed source, Global Coalition, reported: Earlier, a source within',
      'unsure: same source? The incident occurred',
      'Same unnamed source, reported, to Shafaq News Agency: The source told',
      'No information on casualties',
      'U.S. Central Command, quoted, statement: A statement released by the command revealed,',
      'Unnamed analysts, reported: Recent drone attacks',
      'Report: While periodic targeting',
      'Several armed factions in Iraq',
    ]
    let at = 0
    for (const phrase of order) {
      const found = heard.indexOf(phrase, at)
      expect(found, `${phrase}\nin:\n${heard.slice(at)}`).toBeGreaterThanOrEqual(0)
      at = found + phrase.length
    }
  })

  test('the row that is heard is the current one, and no other', async () => {
    const { player, reader } = await openWindow()
    act(() => reader.playPause())
    act(() => player.hearWords('targeted'))
    act(() => player.hearWords('repelled'))
    const current = article().querySelectorAll('[aria-current="true"]')
    expect(current).toHaveLength(1)
    expect(current[0]?.textContent).toContain('Our forces repelled')
  })

  test('how far the article is stands above the keys, told by nobody, and can be hidden', async () => {
    const { reader, player } = await openWindow()
    const shown = () => document.querySelector('.whereabouts')?.textContent
    expect(shown()).toBe('13 paragraphs')
    act(() => reader.playPause())
    act(() => player.hearWords('repelled'))
    expect(shown()).toBe('Paragraph 9 of 13 · about a minute left')
    expect(
      document.querySelector('.whereabouts')?.closest('[aria-live], [role="status"]'),
    ).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('')
    act(() => reader.setLooks({ whereabouts: false }))
    expect(shown()).toBeUndefined()
  })

  test('the bar is one tab stop; arrows, Home and End move in it', async () => {
    await openWindow()
    const user = userEvent.setup()
    const bar = screen.getByRole('toolbar')
    const buttons = within(bar).getAllByRole('button')
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1)
    const play = within(bar).getByRole('button', { name: 'Play' })
    expect(play.tabIndex).toBe(0)
    play.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(within(bar).getByRole('button', { name: 'Sentence on' }))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(buttons.at(-1))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(buttons[0])
    expect(buttons.filter((button) => button.tabIndex === 0)).toEqual([buttons[0]])
  })

  test('speed has its value in words', async () => {
    const { reader } = await openWindow()
    act(() => reader.setRate(1.25))
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('1.25 times')
  })

  test('what is told behind a dialog is said when that is closed', async () => {
    const { reader } = await openWindow()
    const user = userEvent.setup()
    const [status] = screen.getAllByRole('status')
    await user.keyboard('?')
    act(() => reader.askWhere())
    expect(status?.textContent).toBe('')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(status?.textContent).toMatch(/^Nothing has been read yet/)
  })

  test('what was told is gone when a dialog opens: it would be said again when that closes', async () => {
    await openWindow()
    const user = userEvent.setup()
    const [status] = screen.getAllByRole('status')
    await user.keyboard('p')
    expect(status?.textContent).toMatch(/^Nothing has been read yet/)
    await user.keyboard('?')
    screen.getByRole('dialog', { name: 'Help' })
    expect(status?.textContent).toBe('')
  })

  test('there is one status region and one alert region, empty at start', async () => {
    await openWindow()
    expect(screen.getAllByRole('status').map((region) => region.textContent)).toEqual([''])
    expect(screen.getAllByRole('alert').map((region) => region.textContent)).toEqual([''])
  })
})

describe('keys and buttons', () => {
  test('Space plays; on a focused button it presses that button once', async () => {
    const { player } = await openWindow()
    const user = userEvent.setup()
    await user.keyboard(' ')
    expect(player.state).toBe('playing')
    screen.getByRole('button', { name: 'Pause' }).focus()
    await user.keyboard(' ')
    expect(player.state).toBe('paused')
  })

  test('letters go into the paste field, not to actions', async () => {
    const { player, bridge } = await openWindow()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Paste…' }))
    await user.type(screen.getByRole('textbox'), 'k w j l')
    expect(player.calls.filter((call) => call.startsWith('play'))).toEqual([])
    bridge.answers['article.paste'] = new Error('There is no text. Paste an article first.')
    await user.click(screen.getByRole('button', { name: 'Read this' }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('k w j l')
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain('no text')
  })

  test('text pasted outside a field is shown for reading, and opens nothing by itself', async () => {
    const { bridge } = await openWindow()
    const clipboardData = { files: [], getData: () => 'Some article.' }
    fireEvent(window, Object.assign(new Event('paste', { bubbles: true }), { clipboardData }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Some article.')
    expect(bridge.asked.map((call) => call.name)).not.toContain('article.paste')
  })

  test('where the clipboard holds no text, a file in it opens, and nothing else is told', async () => {
    const { bridge, reader } = await openWindow()
    const paste = (files: readonly File[]) => {
      const clipboardData = { files, getData: () => '' }
      fireEvent(window, Object.assign(new Event('paste', { bubbles: true }), { clipboardData }))
    }
    paste([])
    screen.getByText('The clipboard holds no text. Copy an article, or its web address, first.')
    bridge.answers['article.read'] = { ...sample, id: 'pasted' }
    paste([new File(['x'], 'news.txt')])
    await waitFor(() => expect(reader.store.getState().article?.id).toBe('pasted'))
  })

  test('markup that is pasted goes along, as long as its text is left as it is', async () => {
    const { bridge } = await openWindow()
    const user = userEvent.setup()
    bridge.answers['article.paste'] = sample
    const given: Readonly<Record<string, string>> = {
      'text/plain': 'Some article.',
      'text/html': '<h1>Some article.</h1>',
    }
    const clipboardData = { files: [], getData: (type: string) => given[type] ?? '' }
    const paste = () =>
      fireEvent(window, Object.assign(new Event('paste', { bubbles: true }), { clipboardData }))
    paste()
    await user.click(screen.getByRole('button', { name: 'Read this' }))
    paste()
    await user.type(screen.getByRole('textbox'), ' More.')
    await user.click(screen.getByRole('button', { name: 'Read this' }))
    expect(
      bridge.asked.filter(({ name }) => name === 'article.paste').map(({ request }) => request),
    ).toEqual([
      { text: 'Some article.', html: '<h1>Some article.</h1>' },
      { text: 'Some article. More.' },
    ])
    expect(document.querySelector('dialog h1')).toBeNull()
  })

  test('a web address is fetched when the listener says so; a local one only when they say so again', async () => {
    const { bridge } = await openWindow()
    const user = userEvent.setup()
    await user.keyboard('{Control>}l{/Control}')
    const dialog = within(screen.getByRole('dialog', { name: 'Open a web address' }))
    await user.type(dialog.getByRole('textbox', { name: 'Address of the article' }), 'nas.example')
    expect(bridge.asked.map(({ name }) => name)).not.toContain('article.fetch')
    bridge.answers['article.fetch'] = new SaysoError('local-address', 'It is on your own network.')
    await user.click(dialog.getByRole('button', { name: 'Open' }))
    expect(dialog.getByRole('alert').textContent).toContain('own network')
    bridge.answers['article.fetch'] = sample
    await user.click(dialog.getByRole('button', { name: 'Open it all the same' }))
    expect(
      bridge.asked.filter(({ name }) => name === 'article.fetch').map(({ request }) => request),
    ).toEqual([
      { address: 'nas.example', allowLocal: false },
      { address: 'nas.example', allowLocal: true },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('an address that a page proposes is shown, and fetched only when the listener says so', async () => {
    const { bridge } = await openWindow()
    act(() => bridge.emit({ type: 'article.proposed', address: 'https://example.org/a' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Open a web address' }))
    const field = dialog.getByRole<HTMLInputElement>('textbox')
    expect(field.value).toBe('https://example.org/a')
    const described = field.getAttribute('aria-describedby')?.split(' ')[0] ?? ''
    expect(document.getElementById(described)?.textContent).toContain('asks Sayso to open')
    expect(bridge.asked.map(({ name }) => name)).not.toContain('article.fetch')
  })

  test('a dropped file opens', async () => {
    const { bridge } = await openWindow()
    bridge.answers['article.read'] = sample
    const dataTransfer = { types: ['Files'], files: [new File(['words'], 'news.txt')] }
    const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer })
    await act(async () => {
      fireEvent(window, drop)
    })
    expect(drop.defaultPrevented).toBe(true)
    expect(bridge.asked.find(({ name }) => name === 'article.read')?.request).toMatchObject({
      name: 'news.txt',
    })
  })

  test('the menu asks by the same names', async () => {
    const { bridge, player } = await openWindow()
    act(() => bridge.emit({ type: 'menu.action', action: 'play-pause' }))
    expect(player.state).toBe('playing')
    act(() => bridge.emit({ type: 'menu.action', action: 'help' }))
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeTruthy()
  })

  test('help lists every action with its keys, and single keys can be switched off', async () => {
    const { player } = await openWindow()
    const user = userEvent.setup()
    await user.keyboard('?')
    const help = screen.getByRole('dialog', { name: 'Help' })
    expect(within(help).getByRole('row', { name: /Who is speaking/ }).textContent).toContain('W')
    await user.click(within(help).getByRole('button', { name: 'Change keys…' }))
    const dialog = screen.getByRole('dialog', { name: 'Settings' })
    await user.click(within(dialog).getByRole('checkbox', { name: 'Use single keys' }))
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('k')
    expect(player.state).toBe('idle')
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-keyshortcuts')).toBe(
      'MediaPlayPause Control+2',
    )
  })

  test('a message about a problem can be closed', async () => {
    const { bridge } = await openWindow()
    const user = userEvent.setup()
    act(() => bridge.emit({ type: 'article.failed', message: 'The file is empty.' }))
    expect(screen.getByRole('alert').textContent).toContain('The file is empty.')
    await user.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.getByRole('alert').textContent).toBe('')
  })
})

describe('who speaks here', () => {
  test('lists the sources with kind and count, and marks the one who speaks', async () => {
    const { player, reader } = await openWindow()
    const panel = screen.getByRole('complementary', { name: 'Who speaks here' })
    const [list] = within(panel).getAllByRole('list')
    const items = within(list as HTMLElement).getAllByRole('listitem')
    expect(items.map((item) => item.querySelector('.visually-hidden')?.textContent)).toEqual([
      'Islamic Resistance in Iraq, organisation, statement, 1 time',
      'Unnamed source, Global Coalition, not named, to Shafaq News Agency, 2 times',
      'U.S. Central Command, organisation, statement, 4 times',
      'Unnamed analysts, group, 1 time',
    ])
    act(() => reader.playPause())
    act(() => player.hearWords('repelled'))
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([
      null,
      null,
      'true',
      null,
    ])
    expect(panel.textContent).toContain('A statement released by the command revealed')
  })
})
