import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sayso, startSayso } from '../sayso.ts'
import { focusable, kindOf, measureFocus } from './focus.ts'
import { screens } from './screens.ts'

const looks: Readonly<
  Record<string, BrowserContextOptions & { readonly theme?: 'contrast' | 'system' }>
> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { theme: 'contrast' },
  'forced colours': { forcedColors: 'active', colorScheme: 'dark' },
}

/** Controls that are smaller than 44 by 44, with the label that is part of them. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
    const controls = top.querySelectorAll<HTMLElement>(
      'button, select, textarea, summary, input:not([hidden])',
    )
    return [...controls]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const labels = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)
        const parts = [one, ...(labels ? (one.labels ?? []) : [])]
        const boxes = parts.map((part) => part.getBoundingClientRect())
        const width =
          Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
        const height =
          Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
        const small = width < 43.99 || height < 43.99
        return small ? [`${width} × ${height}: ${one.outerHTML.slice(0, 160)}`] : []
      })
  })
}

describe.each(Object.entries(looks))('%s', (_, { theme, ...context }) => {
  let sayso: Sayso
  let page: Page
  let blank: Page
  /** Kinds of controls that were measured on another screen. */
  const measured = new Set<string>()
  beforeAll(async () => {
    sayso = await startSayso(null, theme ? { theme } : {})
    ;({ page } = await sayso.open({ ...context, reducedMotion: 'reduce' }))
    blank = await page.context().newPage()
    await page.bringToFront()
  })
  afterAll(() => sayso.close())

  test.each(screens)('$name: focus and targets', async ({ show, leave }) => {
    await show(page)
    const small = await smallTargets(page)
    const faint: unknown[] = []
    for (const element of await focusable(page)) {
      const kind = await kindOf(element)
      if (measured.has(kind)) continue
      const indicator = await measureFocus(page, blank, element)
      if (indicator && indicator.changed < indicator.wanted) faint.push(indicator)
      else measured.add(kind)
    }
    await leave(page)
    expect({ small, faint }).toEqual({ small: [], faint: [] })
  })

  test('every kind of control was measured', () => {
    expect(measured.size).toBeGreaterThan(25)
  })
})
