import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

/** Pictures for the documents, taken from the real thing while it speaks paragraph 9. */
describe.runIf(process.env.SCREENSHOTS)('pictures (npm run screenshots)', () => {
  let sayso: Sayso
  beforeAll(async () => {
    mkdirSync('docs/images', { recursive: true })
    sayso = await startSayso()
  })
  afterAll(() => sayso.close())

  const contrast = { theme: 'contrast' } as const
  const pictures = [
    { name: 'reader-contrast', settings: contrast },
    { name: 'reader-light', look: { colorScheme: 'light' } },
    { name: 'reader-dark', look: { colorScheme: 'dark' } },
    { name: 'reader-forced-colours', look: { forcedColors: 'active', colorScheme: 'dark' } },
    { name: 'reader-narrow', look: { viewport: { width: 400, height: 900 } } },
  ] as const

  test.each(pictures)('$name', async ({ name, ...given }) => {
    const own = 'settings' in given ? await startSayso(null, given.settings) : sayso
    const look = 'look' in given ? given.look : {}
    const { page } = await own.open({ viewport: { width: 1440, height: 960 }, ...look })
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Space')
    await untilHeard(page, 'repelled')
    // the rows of the mouths before it are part of the picture
    const row = page.locator('[aria-current="true"].row')
    await row.evaluate((element) => {
      scrollBy({
        top: element.getBoundingClientRect().top - innerHeight * 0.56,
        behavior: 'instant',
      })
    })
    await untilHeard(page, 'drone')
    const path = `docs/images/${name}.png`
    await page.screenshot({ path })
    expect(await row.textContent()).toContain('Our forces repelled')
    await page.context().close()
    if (own !== sayso) await own.close()
  })

  test.each([
    { name: 'light', settings: { theme: 'light' } },
    { name: 'dark', settings: { theme: 'dark' } },
    { name: 'contrast', settings: contrast },
  ] as const)('settings-$name', async ({ name, settings }) => {
    const own = await startSayso(null, settings)
    const { page } = await own.open()
    for (const section of ['Look', 'Keys']) {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: section }).click()
      const path = `docs/images/settings-${section.toLowerCase()}-${name}.png`
      await page.screenshot({ path })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await own.close()
  })

  test.each(['light', 'dark'] as const)('correction-%s', async (colorScheme) => {
    const { page } = await sayso.open({ colorScheme, reducedMotion: 'reduce' })
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.getByText('Why?').click()
    await page.keyboard.press('c')
    await page.getByRole('combobox', { name: 'Source' }).selectOption({ index: 1 })
    await page.screenshot({ path: `docs/images/correction-${colorScheme}.png` })
    expect(await page.locator('blockquote').textContent()).toContain('Our forces repelled')
    await page.context().close()
  })
})
