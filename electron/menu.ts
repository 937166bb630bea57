import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '../src/contract/contract.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly development: boolean
  readonly run: (action: MenuAction) => void
}

interface ActionItem {
  readonly action: MenuAction
  readonly label: string
  readonly accelerator?: string
  /** A key that also edits text: the menu shows it, the page handles it, so that it still works in a text field. */
  readonly editsText?: true
}

const FILE: readonly ActionItem[] = [
  { action: 'open', label: '&Open…', accelerator: 'CommandOrControl+O' },
  { action: 'paste', label: '&Paste an Article…', accelerator: 'CommandOrControl+Shift+V' },
]

/** Keys that work in a screen reader's browse mode too; single letters are the page's. */
const PLAYBACK: readonly (readonly ActionItem[])[] = [
  [{ action: 'play-pause', label: '&Play or Pause', accelerator: 'Control+2' }],
  [
    { action: 'sentence-back', label: 'Sentence &Back', accelerator: 'Control+1' },
    { action: 'sentence-on', label: 'Sentence &On', accelerator: 'Control+3' },
    {
      action: 'segment-back',
      label: 'Segment Back',
      accelerator: 'Control+Shift+Left',
      editsText: true,
    },
    {
      action: 'segment-on',
      label: 'Segment On',
      accelerator: 'Control+Shift+Right',
      editsText: true,
    },
    { action: 'paragraph-back', label: 'Paragraph Back', accelerator: 'Alt+Left', editsText: true },
    { action: 'paragraph-on', label: 'Paragraph On', accelerator: 'Alt+Right', editsText: true },
  ],
  [
    { action: 'source-back', label: 'Pre&vious by This Source' },
    { action: 'source-on', label: '&Next by This Source' },
  ],
  [
    { action: 'repeat', label: '&Repeat Sentence' },
    { action: 'loop', label: 'Loop Sen&tence' },
  ],
  [
    { action: 'who', label: '&Who Is Speaking?', accelerator: 'Control+Shift+K' },
    { action: 'correct', label: '&Correct This…' },
    // its key, Ctrl+Z, is in the Edit menu, for text
    { action: 'undo-correction', label: '&Undo the Correction' },
  ],
  [
    { action: 'slower', label: '&Slower', accelerator: 'Control+Down', editsText: true },
    { action: 'faster', label: '&Faster', accelerator: 'Control+Up', editsText: true },
    { action: 'level-next', label: 'Next &Level of Labels' },
  ],
]

const HELP: readonly ActionItem[] = [{ action: 'help', label: '&Keys and Help', accelerator: 'F1' }]

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu of the desktop window. All that the toolbar does, the menu does too. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { development } = options
  const isMac = options.platform === 'darwin'

  const item = ({ action, label, accelerator, editsText }: ActionItem) => {
    const built: MenuItemConstructorOptions = {
      id: action,
      // macOS has no access keys
      label: isMac ? label.replace('&', '') : label,
      click: () => options.run(action),
    }
    // macOS can't show a key without taking it
    if (accelerator && !(editsText && isMac)) built.accelerator = accelerator
    if (editsText) built.registerAccelerator = false
    return built
  }
  const text = (label: string) => (isMac ? label.replace('&', '') : label)
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
