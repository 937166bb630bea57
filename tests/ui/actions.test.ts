import { describe, expect, test } from 'vitest'
import { menuAction } from '../../src/contract/contract.ts'
import { actionFor, type KeyPlace, placeOf } from '../../src/ui/actions/keyboard.ts'
import {
  type KeyPress,
  matches,
  shortcutSpoken,
  shortcutTitle,
} from '../../src/ui/actions/shortcut.ts'
import { actionById, actions } from '../../src/ui/actions/table.ts'
import { message } from '../../src/ui/messages/message.ts'

const elsewhere: KeyPlace = { typing: false, arrows: false, presses: false, dialog: false }

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }
}

const wanted = (key: KeyPress, place = elsewhere, singleKeys = true) =>
  actionFor(actions, key, place, singleKeys)?.id

describe('the table of actions', () => {
  test('has every action that the menu can ask for, once', () => {
    expect(actions.map((action) => action.id).toSorted()).toEqual(menuAction.options.toSorted())
  })

  test('every action can be reached from the keyboard, and is the first to match its key', () => {
    for (const action of actions) {
      expect(action.shortcuts.length, action.id).toBeGreaterThan(0)
      for (const { key, ctrl, alt, shift } of action.shortcuts) {
        const held = { ctrlKey: Boolean(ctrl), altKey: Boolean(alt), shiftKey: Boolean(shift) }
        expect(wanted(press(key, held)), shortcutTitle({ key })).toBe(action.id)
      }
    }
  })

  test('every action has a name', () => {
    for (const action of actions) expect(message(`action.${action.id}`)).not.toBe('')
    expect(actionById('who').id).toBe('who')
  })

  test('no action takes Ctrl or Shift alone, or Tab, Enter, Escape', () => {
    const keys = actions.flatMap((action) => action.shortcuts.map((shortcut) => shortcut.key))
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
    for (const action of actions)
      for (const { key, ctrl, alt, shift } of action.shortcuts) {
        const held = { ctrlKey: Boolean(ctrl), altKey: Boolean(alt), shiftKey: Boolean(shift) }
        expect(wanted(press(key, held), { ...elsewhere, typing: true })).toBeUndefined()
        expect(wanted(press(key, held), { ...elsewhere, dialog: true })).toBeUndefined()
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
