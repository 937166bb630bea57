import type { Shortcut } from '../src/contract/settings/keys.ts'

export interface MenuKey {
  /** In Electron's words. */
  readonly accelerator: string
  /** A key that also edits text: the menu shows it, the page handles it, so that it still works in a text field. */
  readonly editsText: boolean
}

/** On macOS these letters go with Cmd, as in every other program. */
const WITH_COMMAND = /^[o,]$|^v$/

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ' ': 'Space',
  '+': 'Plus',
}

/**
 * The key that the menu shows: the first with Ctrl or Alt, else a function key. Single letters are the page's: a menu
 * would take them while somebody types. Ctrl+Z is left to the Edit menu, for text.
 */
export function menuKey(keys: readonly Shortcut[], isMac: boolean): MenuKey | null {
  const key =
    keys.find(({ ctrl, alt, key }) => (ctrl || alt) && /^(?:[!-~ ]|Arrow\w+|F\d+)$/.test(key)) ??
    keys.find((one) => /^F\d+$/.test(one.key))
  if (!key || (key.ctrl && !key.shift && !key.alt && key.key === 'z')) return null
  const command = isMac && key.ctrl && WITH_COMMAND.test(key.key)
  const parts = [
    key.ctrl && (command ? 'Command' : 'Control'),
    key.alt && 'Alt',
    key.shift && 'Shift',
    NAMES[key.key] ?? (key.key.length === 1 ? key.key.toUpperCase() : key.key),
  ]
  return {
    accelerator: parts.filter(Boolean).join('+'),
    editsText: key.key.startsWith('Arrow'),
  }
}
