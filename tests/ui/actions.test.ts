import { describe, expect, test } from 'vitest'
import { menuAction } from '../../src/contract/menu-action.ts'
import { keysOf, type Shortcut } from '../../src/contract/settings/keys.ts'
import { judgeKey, withDefaults, withKey, withoutKey } from '../../src/ui/actions/judge-key.ts'
import { actionFor, type KeyPlace, placeOf } from '../../src/ui/actions/keyboard.ts'
import {
  type KeyPress,
  matches,
  shortcutOf,
  shortcutSpoken,
  shortcutTitle,
} from '../../src/ui/actions/shortcut.ts'
import { ACTIONS } from '../../src/ui/actions/table.ts'
import { message } from '../../src/ui/messages/message.ts'

const elsewhere: KeyPlace = { typing: false, arrows: false, presses: false, dialog: false }

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }
}

const wanted = (key: KeyPress, place = elsewhere, singleKeys = true) =>
  actionFor(key, place, { keys: {}, singleKeys })
const held = ({ ctrl, alt, shift }: Shortcut) => ({
  ctrlKey: Boolean(ctrl),
  altKey: Boolean(alt),
  shiftKey: Boolean(shift),
})
const every = ACTIONS.flatMap((action) => keysOf({}, action).map((key) => ({ action, key })))

describe('the table of actions', () => {
  test('has every action that the menu can ask for, once', () => {
    expect(ACTIONS.toSorted()).toEqual(menuAction.options.toSorted())
  })

  test('every action can be reached from the keyboard, and is the first to match its key', () => {
    expect(new Set(every.map(({ action }) => action)).size).toBe(ACTIONS.length)
    for (const { action, key } of every)
      expect(wanted(press(key.key, held(key))), shortcutTitle(key)).toBe(action)
  })

  test('every action has a name', () => {
    for (const action of ACTIONS) expect(message(`action.${action}`)).not.toBe('')
  })

  test('no action takes Ctrl or Shift alone, or Tab, Enter, Escape', () => {
    const keys = every.map(({ key }) => key.key)
    for (const key of ['Control', 'Shift', 'Tab', 'Enter', 'Escape'])
      expect(keys).not.toContain(key)
  })
})

describe('keys', () => {
  test('letters in both cases; Shift tells back from on', () => {
    expect(wanted(press('n'))).toBe('source-on')
    expect(wanted(press('N', { shiftKey: true }))).toBe('source-back')
    expect(wanted(press('ArrowRight', { shiftKey: true }))).toBe('paragraph-on')
  })

  test('a letter with Ctrl, Alt or the system key is not ours', () => {
    expect(wanted(press('n', { ctrlKey: true }))).toBeUndefined()
    expect(wanted(press('w', { altKey: true }))).toBeUndefined()
    expect(wanted(press('r', { metaKey: true }))).toBeUndefined()
  })

  test('signs count however the keyboard reaches them', () => {
    expect(wanted(press('?', { shiftKey: true }))).toBe('help')
    const altGraph = { ctrlKey: true, altKey: true, getModifierState: () => true }
    expect(wanted(press('[', altGraph))).toBe('slower')
  })

  test('Ctrl and a digit count by their place on the keyboard', () => {
    const french = { key: 'é', code: 'Digit2' }
    expect(matches({ key: '2', ctrl: true }, press('é', { ...french, ctrlKey: true }))).toBe(true)
  })

  test('nothing acts while typing or in a dialog', () => {
    for (const { key } of every) {
      expect(wanted(press(key.key, held(key)), { ...elsewhere, typing: true })).toBeUndefined()
      expect(wanted(press(key.key, held(key)), { ...elsewhere, dialog: true })).toBeUndefined()
    }
  })

  test('Space presses the button that has the focus; K still plays', () => {
    const onButton = { ...elsewhere, presses: true }
    expect(wanted(press(' '), onButton)).toBeUndefined()
    expect(wanted(press('k'), onButton)).toBe('play-pause')
  })

  test('arrows belong to sliders and tool bars; with Ctrl or Alt they still move the voice', () => {
    const onSlider = { ...elsewhere, arrows: true }
    expect(wanted(press('ArrowRight'), onSlider)).toBeUndefined()
    expect(wanted(press('ArrowRight', { altKey: true }), onSlider)).toBe('paragraph-on')
  })

  test('single keys can be switched off; the others and media keys stay', () => {
    expect(wanted(press('w'), elsewhere, false)).toBeUndefined()
    expect(wanted(press(' '), elsewhere, false)).toBeUndefined()
    expect(wanted(press('MediaPlayPause'), elsewhere, false)).toBe('play-pause')
    expect(wanted(press('2', { ctrlKey: true }), elsewhere, false)).toBe('play-pause')
  })

  test('what the focus is on decides; a dialog that has closed does not', () => {
    document.body.innerHTML =
      '<dialog open><textarea></textarea></dialog><dialog><input></dialog><button>x</button>'
    const place = (selector: string) => placeOf(document.querySelector(selector))
    expect(place('textarea')).toMatchObject({ typing: true, dialog: true })
    expect(place('input')).toEqual(elsewhere)
    expect(place('button')).toEqual({ ...elsewhere, presses: true })
  })

  test('keys have names for the ear', () => {
    expect(shortcutSpoken({ key: 'ArrowLeft', shift: true })).toBe('Shift+Left arrow')
    expect(shortcutSpoken({ key: ' ' })).toBe('Space')
  })
})

describe('keys of the listener’s own', () => {
  const p: Shortcut = { key: 'p', ctrl: true }

  test('act, and those that were taken away do not', () => {
    const keys = withoutKey(withKey({}, 'repeat', p), 'repeat', { key: 'r' })
    const act = (key: KeyPress) => actionFor(key, elsewhere, { keys, singleKeys: true })
    expect(act(press('p', { ctrlKey: true }))).toBe('repeat')
    expect(act(press('r'))).toBeUndefined()
  })

  test('one that another action has is told, and moves', () => {
    expect(judgeKey({}, 'repeat', { key: 'w' })).toEqual({ verdict: 'taken', by: 'who' })
    const keys = withKey({}, 'repeat', { key: 'w' })
    expect(keysOf(keys, 'repeat')).toContainEqual({ key: 'w' })
    expect(keysOf(keys, 'who')).toEqual([{ key: 'k', ctrl: true, shift: true }])
    // a sign is the same however it is reached
    expect(judgeKey({}, 'repeat', { key: '?', shift: true })).toMatchObject({ by: 'help' })
  })

  test('what the system, the screen reader or the text needs is refused, with the reason', () => {
    const refused = (key: Shortcut) => judgeKey({}, 'who', key).verdict === 'refused'
    for (const key of ['Tab', 'Enter', 'Escape', 'Insert', 'CapsLock', 'F5'])
      expect(refused({ key }), key).toBe(true)
    for (const key of ['c', 'v', 'a', 'w']) expect(refused({ key, ctrl: true }), key).toBe(true)
    expect(refused({ key: 'w' })).toBe(true)
    expect(judgeKey({}, 'who', p)).toEqual({ verdict: 'free' })
  })

  test('reset brings an action’s own keys back, and leaves no key with two actions', () => {
    const taken = withKey({}, 'repeat', { key: 'w' })
    const back = withDefaults(taken, 'who')
    expect(keysOf(back, 'who')).toEqual(keysOf({}, 'who'))
    expect(keysOf(back, 'repeat')).toEqual([{ key: 'r' }])
    const all = ACTIONS.flatMap((action) => keysOf(back, action).map(shortcutTitle))
    expect(new Set(all).size).toBe(all.length)
  })

  test('a key press is read as the key that it is', () => {
    expect(shortcutOf(press('P', { shiftKey: true }))).toEqual({ key: 'p', shift: true })
    expect(shortcutOf(press('?', { shiftKey: true }))).toEqual({ key: '?' })
    expect(shortcutOf(press('é', { code: 'Digit2', ctrlKey: true }))).toEqual({
      key: '2',
      ctrl: true,
    })
    for (const key of ['Shift', 'Control', 'Dead']) expect(shortcutOf(press(key))).toBeNull()
    expect(shortcutOf(press('p', { metaKey: true }))).toBeNull()
  })
})
