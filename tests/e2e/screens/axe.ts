import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sayso, startSayso } from '../sayso.ts'
import { screens } from './screens.ts'

/** How the window looks: by the wishes of the system, its size, and Sayso's settings. */
export interface Look {
  readonly context?: BrowserContextOptions
  readonly settings?: Parameters<typeof startSayso>[1]
}

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice']
  // without a page of its own for the report, which only frames need: twice as fast
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(tags)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** The tests that axe finds nothing on any screen, for each look by its name. */
export function axeFindsNothing(looks: Readonly<Record<string, Look>>): void {
  describe.each(Object.entries(looks))('axe finds nothing, %s', (_, { context, settings }) => {
    let sayso: Sayso
    let page: Page
    beforeAll(async () => {
      sayso = await startSayso(null, settings)
      ;({ page } = await sayso.open(context))
    })
    afterAll(() => sayso.close())

    test.each(screens)('$name', async ({ show, leave }) => {
      await show(page)
      const found = await violations(page)
      await leave(page)
      expect(found).toEqual([])
    })
  })
}
