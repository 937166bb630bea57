import type { Shortcut } from '../../contract/settings/keys.ts'

/** The parts of a KeyboardEvent that decide. */
export interface KeyPress {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  getModifierState?(key: string): boolean
}

/**
 * A key of the letter block or an arrow, without Ctrl or Alt: these can be switched off. Media and function keys
 * are none: dictation never sends them by mistake.
 */
export function isSingleKey(shortcut: Shortcut): boolean {
  return !shortcut.ctrl && !shortcut.alt && !/^(?:Media|F\d)/.test(shortcut.key)
}

/** Keyboards reach "?" or "[" in different ways, some with Shift or AltGr: the sign alone counts. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key)
}

/** Whether both are the same key to a keyboard. */
export function sameKey(a: Shortcut, b: Shortcut): boolean {
  return (
    a.key.toLowerCase() === b.key.toLowerCase() &&
    a.ctrl === b.ctrl &&
    a.alt === b.alt &&
    (isSign(a.key) || a.shift === b.shift)
  )
}

const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Unidentified', 'Process']

/** The shortcut that was pressed; null while only Ctrl, Shift or the like is down, and for the system's own. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.metaKey || MODIFIERS.includes(press.key)) return null
  const altGraph = press.getModifierState?.('AltGraph') ?? false
  const ctrl = press.ctrlKey && !altGraph
  const alt = press.altKey && !altGraph
  const digit = /^Digit(\d)$/.exec(press.code ?? '')?.[1]
  const key = ctrl && digit ? digit : press.key
  const shift = press.shiftKey && !isSign(key)
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ...(ctrl && { ctrl }),
    ...(alt && { alt }),
    ...(shift && { shift }),
  }
}

export function matches(shortcut: Shortcut, press: KeyPress): boolean {
  if (press.metaKey) return false
  const sign = isSign(shortcut.key)
  const altGraph = press.getModifierState?.('AltGraph') ?? false
  const digit = /^Digit(\d)$/.exec(press.code ?? '')?.[1]
  const key = shortcut.ctrl && digit ? digit : press.key.toLowerCase()
  return (
    key === shortcut.key.toLowerCase() &&
    (press.ctrlKey && !altGraph) === Boolean(shortcut.ctrl) &&
    (press.altKey && !altGraph) === Boolean(shortcut.alt) &&
    (sign || press.shiftKey === Boolean(shortcut.shift))
  )
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  MediaPlayPause: 'media play',
  MediaTrackNext: 'media next',
  MediaTrackPrevious: 'media previous',
}

const SPOKEN: Readonly<Record<string, string>> = {
  ...NAMES,
  ArrowLeft: 'Left arrow',
  ArrowRight: 'Right arrow',
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
}

function keyName(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

function join(shortcut: Shortcut, key: string): string {
  const modifiers = [shortcut.ctrl && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift']
  return [...modifiers.filter(Boolean), key].join('+')
}

/** "Shift+N", for the eye. */
export function shortcutTitle(shortcut: Shortcut): string {
  return join(shortcut, keyName(shortcut.key, NAMES))
}

/** "Shift+Left arrow", for the ear. */
export function shortcutSpoken(shortcut: Shortcut): string {
  return join(shortcut, keyName(shortcut.key, SPOKEN))
}

/** "⇧N": the short form on a button. */
export function shortcutOnButton(shortcut: Shortcut): string {
  return shortcutTitle(shortcut).replace('Shift+', '⇧')
}

/** The value of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: Shortcut): string {
  const modifiers = [shortcut.ctrl && 'Control', shortcut.alt && 'Alt', shortcut.shift && 'Shift']
  return [...modifiers.filter(Boolean), keyName(shortcut.key, { ' ': 'Space' })].join('+')
}
