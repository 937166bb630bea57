import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
let page: Page
beforeEach(async () => {
  sayso = await startSayso()
  ;({ page } = await sayso.open())
})
afterEach(() => sayso.close())

/** The roles that the browser itself gives to assistive technology, for the elements that a selector finds. */
async function browserRoles(selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const roles: string[] = []
  for (const nodeId of nodeIds) {
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      nodeId,
      fetchRelatives: false,
    })
    roles.push(nodes[0]?.ignored ? 'ignored' : String(nodes[0]?.role?.value))
  }
  await session.detach()
  return roles
}

test('the browser takes every paragraph of the article for one', async () => {
  const roles = await browserRoles('article p.block')
  expect(roles).toHaveLength(13)
  expect(new Set(roles)).toEqual(new Set(['paragraph']))
})

test('nothing around the words listens for clicks: a screen reader would say "clickable" at each', async () => {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...function* () {
      for (let at = document.querySelector('.words'); at; at = at.parentElement) yield at
    }()]`,
  })
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  })
  const around = properties.filter(({ name }) => /^\d+$/.test(name))
  expect(around.length).toBeGreaterThan(5)
  for (const { value } of around) {
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: value?.objectId ?? '',
    })
    const clicks = listeners.filter(({ type }) => /^(?:click|mousedown|mouseup)$/.test(type))
    expect(clicks, value?.description).toEqual([])
  }
})

test('an alert that has nothing to say is not met', async () => {
  expect(await page.getByRole('alert').count()).toBe(0)
})

test.each([
  ['Control+,', 'Settings'],
  ['F1', 'Help'],
  ['s', 'Side by side'],
])('the dialog is read from its top on, %s', async (key, name) => {
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('the name of each button has the words that are seen on it', async () => {
  const buttons = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button[aria-label]')].map((button) => {
      const seen = button.cloneNode(true) as HTMLElement
      for (const silent of seen.querySelectorAll('[aria-hidden="true"]')) silent.remove()
      return { seen: seen.textContent, name: button.getAttribute('aria-label') ?? '' }
    }),
  )
  expect(buttons.length).toBeGreaterThan(15)
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const { seen, name } of buttons) expect(letters(name)).toContain(letters(seen))
})
