import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { menuAction } from '../../src/contract/menu-action.ts'
import { chooseFile } from '../choose-file.ts'
import {
  chooseInMenu,
  commandLine,
  isAudible,
  type Launched,
  launch,
  missing,
  newHome,
} from './launch.ts'

/** Writes an article of two lines into a user's home. */
function article(home: string, name: string, words: string): string {
  const file = join(home, name)
  writeFileSync(file, `${words}\n\n"It is safe," said harbour master Ana Ruiz.\n`)
  return file
}

describe.skipIf(missing)('the window', () => {
  let home: string
  let sayso: Launched
  beforeEach(async () => {
    home = newHome()
    sayso = await launch({ home })
  })
  afterEach(() => sayso.app.close())

  test('opens with the sample, named in its title, and is silent', async () => {
    const { app, page } = sayso
    // the window is there first, the article when it is attributed
    await page.getByText('Al-Tanf').first().waitFor()
    const title = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(title).toContain('Shafaq News')
    expect(await isAudible(app)).toBe(false)
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1)
  })

  test('a menu has every action', async () => {
    const ids = await sayso.app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()
      return (menu?.items ?? []).flatMap(
        ({ submenu }) => submenu?.items.flatMap(({ id }) => id ?? []) ?? [],
      )
    })
    expect(ids).toEqual(expect.arrayContaining([...menuAction.options]))
  })

  test('a key makes it speak, and a key makes it stop', async () => {
    const { app, page } = sayso
    await page.keyboard.press('Space')
    await expect.poll(() => isAudible(app)).toBe(true)
    // a hidden page may not slow the player down while it speaks
    const throttled = () =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.backgroundThrottling,
      )
    await expect.poll(throttled).toBe(false)
    await page.keyboard.press('Space')
    await expect.poll(() => isAudible(app)).toBe(false)
    await expect.poll(throttled).toBe(true)
  })

  test('the menu opens the dialog for files', async () => {
    const file = article(home, 'port.txt', 'The port reopened on Monday.')
    await chooseFile(sayso.page, () => chooseInMenu(sayso.app, 'open'), file)
    await sayso.page.getByText('The port reopened on Monday.').waitFor()
  })

  test('a second start hands its file to the first and ends', async () => {
    const file = article(home, 'bridge.txt', 'The bridge is closed.')
    const { program, args, environment } = commandLine({ file, home })
    const second = spawn(program, args, { env: environment, stdio: 'ignore' })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await sayso.page.getByText('The bridge is closed.').waitFor()
  })

  test('a page that crashed is offered again', async () => {
    const { app } = sayso
    await app.evaluate(({ BrowserWindow, dialog }) => {
      if ('seen' in globalThis) return
      const seen = { asked: [] as string[], loaded: false }
      Object.assign(globalThis, { seen })
      dialog.showMessageBoxSync = (...args: unknown[]) => {
        seen.asked.push((args.at(-1) as { message: string }).message)
        return 0
      }
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('did-finish-load', () => {
        seen.loaded = true
      })
      contents?.forcefullyCrashRenderer()
    })
    const seen = () => app.evaluate(() => (globalThis as { seen?: object }).seen)
    await expect.poll(seen).toEqual({ asked: ['The reader stopped working.'], loaded: true })
    // Playwright gives up a page that crashed, so the window itself is asked
    const words = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      )
    await expect.poll(words).toContain('Al-Tanf')
  })
})

describe.skipIf(missing)('the menu', () => {
  test('makes a new window speak: choosing in it is a gesture too', async () => {
    const { app, page } = await launch()
    await chooseInMenu(app, 'play-pause')
    await expect.poll(() => isAudible(app)).toBe(true)
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await app.close()
  })
})

describe.skipIf(missing)('a start', () => {
  test('with a file opens that file', async () => {
    const home = newHome()
    const file = article(home, 'river.txt', 'The river rose by a metre.')
    const { app, page } = await launch({ home, file })
    await page.getByText('The river rose by a metre.').waitFor()
    await app.close()
  })

  test('with a file that is not there says so', async () => {
    const { app, page } = await launch({ file: '/no/such/news.txt' })
    expect(await page.getByRole('alert').textContent()).toContain('/no/such/news.txt')
    await app.close()
  })

  test('finds the settings and the size of the window as they were', async () => {
    const home = newHome()
    const first = await launch({ home })
    await first.page.getByLabel('Labels').selectOption('brief')
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(777, 666),
    )
    await first.app.close()

    const { app, page } = await launch({ home })
    await expect.poll(() => page.getByLabel('Labels').inputValue()).toBe('brief')
    const size = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getSize(),
    )
    expect(size).toEqual([777, 666])
    await app.close()
  })
})
