import { describe, expect, test } from 'vitest'
import {
  externalLink,
  isUiUrl,
  mayCall,
  mayDownload,
  mayHave,
  mayLoad,
  mayNavigate,
  UI_ADDRESS,
} from '../../../electron/policy.ts'

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'javascript:alert(1)',
  'about:blank',
  'sayso-app://ui.example.org/',
  'sayso-app://other/',
  'sayso-app://user@ui/',
  'sayso-app://ui:80/',
  'sayso-app:ui',
  'blob:sayso-app://ui/0b5c',
  'https://ui/',
  'devtools://devtools/x',
  'not a url',
  '',
]

describe('navigation', () => {
  test('the page may load itself again', () => {
    expect(mayNavigate(UI_ADDRESS)).toBe(true)
    expect(mayNavigate(`${UI_ADDRESS}#paragraph-4`)).toBe(true)
  })

  test.each([...FOREIGN, 'sayso-app://ui/assets/index.js'])('and may not go to %s', (url) => {
    expect(mayNavigate(url)).toBe(false)
  })
})

describe('loading', () => {
  test('the own files and own blobs', () => {
    expect(mayLoad('sayso-app://ui/assets/index.js', false)).toBe(true)
    expect(mayLoad('blob:sayso-app://ui/0b5c', false)).toBe(true)
  })

  test.each(FOREIGN.filter((url) => !url.startsWith('blob:')))('nothing from %s', (url) => {
    expect(mayLoad(url, false)).toBe(false)
  })

  test("another origin's blob is foreign", () => {
    expect(mayLoad('blob:https://example.org/0b5c', false)).toBe(false)
    expect(mayLoad('blob:sayso-app://ui.example.org/0b5c', false)).toBe(false)
  })

  test('developer tools only in development', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true)
    expect(mayLoad('https://example.org/', true)).toBe(false)
  })
})

describe('links to outside', () => {
  test('https goes to the browser', () => {
    expect(externalLink('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d')
  })

  test.each([
    ...FOREIGN.filter((url) => !url.startsWith('https:')),
    'http://example.org/',
    'https://bank.example@evil.example/',
    'mailto:a@example.org',
    'ms-settings:privacy',
    'smb://host/share',
  ])('%s goes nowhere', (url) => {
    expect(externalLink(url)).toBeNull()
  })
})

describe('calls to the services', () => {
  const page = { url: UI_ADDRESS, isMainFrame: true, isOwnWindow: true }

  test('come from the page', () => {
    expect(mayCall(page)).toBe(true)
  })

  test.each([
    ['a frame that is gone', null],
    ['a frame within the page', { ...page, isMainFrame: false }],
    ['another window', { ...page, isOwnWindow: false }],
    ['another origin', { ...page, url: 'https://example.org/' }],
    ['a page that is not ours in the same window', { ...page, url: 'about:blank' }],
  ])('do not come from %s', (_, sender) => {
    expect(mayCall(sender)).toBe(false)
  })
})

test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'new-thing'])(
  'the permission %s is not given',
  (permission) => {
    expect(mayHave(permission)).toBe(false)
  },
)

test.each(FOREIGN)('%s is not the UI', (url) => {
  expect(isUiUrl(url)).toBe(false)
})

test('the page may hand over what it made itself, and nothing else', () => {
  expect(mayDownload('blob:sayso-app://ui/0b5c')).toBe(true)
  for (const url of [
    'sayso-app://ui/index.html',
    'https://example.org/a.dic',
    'blob:https://example.org/0b5c',
    'blob:sayso-app://ui.example.org/0b5c',
    'data:text/plain,a',
  ])
    expect(mayDownload(url), url).toBe(false)
})
