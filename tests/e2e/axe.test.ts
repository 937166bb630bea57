import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sayso, startSayso } from './sayso.ts'
import { screens } from './screens.ts'

interface Look {
  readonly context?: BrowserContextOptions
  readonly settings?: Parameters<typeof startSayso>[1]
}

const looks: Readonly<Record<string, Look>> = {
  light: { context: { colorScheme: 'light' } },
  dark: { context: { colorScheme: 'dark' } },
  'high contrast': { settings: { theme: 'contrast' } },
  'the system’s wish for contrast and for reduced motion': {
    context: { colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' },
  },
  'forced colours': { context: { forcedColors: 'active' } },
  'forced colours, dark': { context: { forcedColors: 'active', colorScheme: 'dark' } },
  'at 200 %, blue lines for marks, line focus': {
    context: { viewport: { width: 640, height: 480 } },
    settings: {
      looks: { highlight: 'blue', sentence: 'underline', word: 'underline', lineFocus: 'lines' },
    },
  },
  'at 400 %': { context: { viewport: { width: 320, height: 256 }, colorScheme: 'dark' } },
  'text at 400 %, OpenDyslexic, roomy': {
    context: { viewport: { width: 1280, height: 1024 } },
    settings: { looks: { textSize: 400, font: 'opendyslexic', letterSpacing: 0.12 } },
  },
}

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

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
