import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/menu.ts'
import { type MenuAction, menuAction } from '../../../src/contract/menu-action.ts'
import type { Keys } from '../../../src/contract/settings/keys.ts'

const PLATFORMS = ['linux', 'win32', 'darwin'] as const

function items(
  platform: NodeJS.Platform,
  development = false,
  run: (action: MenuAction) => void = () => {},
  keys: Keys = {},
): MenuItemConstructorOptions[] {
  const flat = (list: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap((item) => [
      item,
      ...(Array.isArray(item.submenu) ? flat(item.submenu as MenuItemConstructorOptions[]) : []),
    ])
  return flat(menuTemplate({ platform, development, run, keys }))
}

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  test('has every action once, and runs it', () => {
    const run: MenuAction[] = []
    const actions = items(platform, false, (action) => run.push(action)).filter(({ id }) => id)
    for (const item of actions) item.click?.({} as never, undefined, {} as never)
    expect(run.toSorted()).toEqual(menuAction.options.toSorted())
  })

  test('gives no key twice', () => {
    const keys = items(platform).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('takes no key without Ctrl, Cmd, Alt or a function key', () => {
    for (const { accelerator } of items(platform))
      if (accelerator)
        expect(String(accelerator)).toMatch(/^(F\d+|((Command|Control|Alt)(\+Shift)?\+(\w+|,)))$/)
  })

  test('takes no key that moves or selects in a text field', () => {
    const taken = items(platform).filter(({ registerAccelerator }) => registerAccelerator !== false)
    for (const { accelerator } of taken)
      if (accelerator) expect(String(accelerator)).not.toMatch(/Left|Right|Up|Down/)
  })

  test('has developer tools in development only', () => {
    const has = (development: boolean) =>
      items(platform, development).some(({ role }) => role === 'toggleDevTools')
    expect(has(false)).toBe(false)
    expect(has(true)).toBe(true)
  })

  test('lets the user cut, copy and paste', () => {
    expect(items(platform).some(({ role }) => role === 'editMenu')).toBe(true)
  })
})

test('every label has an access key, except on macOS, and none has two', () => {
  for (const { label } of items('linux').filter(({ submenu }) => submenu))
    expect(label?.match(/&/g)).toHaveLength(1)
  for (const { label } of items('darwin')) expect(label ?? '').not.toContain('&')
})

test('the keys that a screen reader leaves to the app are those that are documented', () => {
  const keys = Object.fromEntries(
    items('linux').flatMap(({ id, accelerator }) => (id && accelerator ? [[id, accelerator]] : [])),
  )
  expect(keys).toEqual({
    open: 'Control+O',
    'open-address': 'Control+L',
    paste: 'Control+Shift+V',
    library: 'Control+Shift+L',
    feeds: 'Control+Shift+F',
    settings: 'Control+,',
    'play-pause': 'Control+2',
    contents: 'Control+G',
    'read-here': 'Control+Shift+H',
    'say-differently': 'Control+Shift+D',
    'sentence-back': 'Control+1',
    'sentence-on': 'Control+3',
    'segment-back': 'Control+Shift+Left',
    'segment-on': 'Control+Shift+Right',
    'paragraph-back': 'Alt+Left',
    'paragraph-on': 'Alt+Right',
    who: 'Control+Shift+K',
    where: 'Control+Shift+P',
    slower: 'Control+Down',
    faster: 'Control+Up',
    help: 'F1',
  })
})

test('the menu has the keys that the listener chose, and none where they took all', () => {
  const changed = items('linux', false, () => {}, {
    repeat: [{ key: 'p' }, { key: 'p', ctrl: true }],
    who: [],
    faster: [{ key: 'F9' }],
    correct: [{ key: 'z', ctrl: true }],
  })
  const key = (action: MenuAction) => changed.find(({ id }) => id === action)?.accelerator
  expect(key('repeat')).toBe('Control+P')
  expect(key('who')).toBeUndefined()
  expect(key('faster')).toBe('F9')
  expect(key('correct')).toBeUndefined()
})
