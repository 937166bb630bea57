import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '../src/contract/menu-action.ts'
import { type Keys, keysOf } from '../src/contract/settings/keys.ts'
import { menuKey } from './menu-key.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly development: boolean
  readonly run: (action: MenuAction) => void
  /** What the listener has changed. */
  readonly keys: Keys
}

interface ActionItem {
  readonly action: MenuAction
  readonly label: string
}

const FILE: readonly ActionItem[] = [
  { action: 'open', label: '&Open…' },
  { action: 'open-address', label: 'Open &Web Address…' },
  { action: 'paste', label: '&Paste an Article…' },
  { action: 'left-out', label: 'Open What Was &Left Out' },
  { action: 'library', label: '&Library…' },
  { action: 'feeds', label: '&Feeds…' },
  { action: 'play-new', label: 'Play What Is &New' },
  { action: 'dictionary', label: '&Dictionary…' },
  { action: 'settings', label: 'Se&ttings…' },
]

const PLAYBACK: readonly (readonly ActionItem[])[] = [
  [{ action: 'play-pause', label: '&Play or Pause' }],
  [
    { action: 'word-back', label: 'Word Back' },
    { action: 'word-on', label: 'Word On' },
    { action: 'sentence-back', label: 'Sentence &Back' },
    { action: 'sentence-on', label: 'Sentence &On' },
    { action: 'segment-back', label: 'Segment Back' },
    { action: 'segment-on', label: 'Segment On' },
    { action: 'paragraph-back', label: 'Paragraph Back' },
    { action: 'paragraph-on', label: 'Paragraph On' },
    { action: 'to-start', label: 'To the Start' },
    { action: 'contents', label: 'Cont&ents…' },
    { action: 'read-here', label: 'Read from &Here' },
  ],
  [
    { action: 'source-back', label: 'Pre&vious by This Source' },
    { action: 'source-on', label: '&Next by This Source' },
    { action: 'only-source', label: 'Onl&y This Source' },
    { action: 'side-by-side', label: 'Si&de by Side…' },
  ],
  [
    { action: 'repeat', label: '&Repeat Sentence' },
    { action: 'loop', label: 'Loop Sen&tence' },
    { action: 'sleep', label: 'Sleep Timer: Next Settin&g' },
  ],
  [
    { action: 'who', label: '&Who Is Speaking?' },
    { action: 'where', label: 'Where A&m I?' },
    { action: 'correct', label: '&Correct This…' },
    { action: 'undo-correction', label: '&Undo the Correction' },
    { action: 'say-differently', label: 'Say This Word &Differently…' },
  ],
  [
    { action: 'slower', label: '&Slower' },
    { action: 'faster', label: '&Faster' },
    { action: 'level-next', label: 'Next &Level of Labels' },
  ],
]

const HELP: readonly ActionItem[] = [{ action: 'help', label: '&Keys and Help' }]

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu of the desktop window. All that the toolbar does, the menu does too. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { development } = options
  const isMac = options.platform === 'darwin'

  // macOS has no access keys
  const text = (label: string) => (isMac ? label.replace('&', '') : label)
  const item = ({ action, label }: ActionItem) => {
    const built: MenuItemConstructorOptions = {
      id: action,
      label: text(label),
      click: () => options.run(action),
    }
    const key = menuKey(keysOf(options.keys, action), isMac)
    // macOS can't show a key without taking it
    if (key && !(key.editsText && isMac)) {
      built.accelerator = key.accelerator
      if (key.editsText) built.registerAccelerator = false
    }
    return built
  }
  const groups = (items: readonly (readonly ActionItem[])[]) =>
    items.flatMap((group, index) => [...(index > 0 ? [separator] : []), ...group.map(item)])

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text('&File'),
      submenu: [...FILE.map(item), separator, { role: isMac ? 'close' : 'quit' }],
    },
    { label: text('&Edit'), role: 'editMenu' },
    { label: text('&Playback'), submenu: groups(PLAYBACK) },
    {
      label: text('&View'),
      submenu: [
        item({ action: 'text-larger', label: '&Larger Text' }),
        item({ action: 'text-smaller', label: '&Smaller Text' }),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(development
          ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const)
          : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { label: text('&Help'), role: 'help', submenu: HELP.map(item) },
  ]
}
