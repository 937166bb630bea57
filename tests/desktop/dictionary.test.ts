import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseInMenu, isAudible, type Launched, launch, missing, newHome } from './launch.ts'

describe.skipIf(missing)('the dictionary in the window', () => {
  let home: string
  let sayso: Launched
  beforeEach(async () => {
    home = newHome()
    sayso = await launch({ home, environment: { XDG_DATA_HOME: join(home, 'data') } })
  })
  afterEach(() => sayso.app.close())

  test('an NVDA dictionary is taken in, kept in the data folder, and exported to a file', async () => {
    const { app, page } = sayso
    const file = join(home, 'out.dic')
    // instead of the system's question where it goes
    await app.evaluate(({ session }, path) => {
      session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
    }, file)
    await chooseInMenu(app, 'dictionary')
    await page.getByRole('dialog', { name: 'Dictionary' }).waitFor()
    await page.getByTestId('dictionary-file').setInputFiles({
      name: 'speech.dic',
      mimeType: 'text/plain',
      buffer: Buffer.from('Shafaq\tsha fack\t0\t2\r\n'),
    })
    await page.getByText('1 entry added from speech.dic.').waitFor()
    const kept = readFileSync(join(home, 'data', 'sayso', 'dictionary.json'), 'utf8')
    expect(JSON.parse(kept).entries).toMatchObject([{ written: 'Shafaq', spoken: 'sha fack' }])

    await page.getByRole('button', { name: 'Export' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    await expect.poll(() => readFileSync(file, 'utf8')).toBe('\uFEFFShafaq\tsha fack\t0\t2\r\n')
    await page.keyboard.press('Escape')
  })

  test('an entry is tried by ear, and nothing sounds when the dialog is closed', async () => {
    const { app, page } = sayso
    await page.getByRole('heading', { level: 1 }).waitFor()
    await chooseInMenu(app, 'say-differently')
    await page.getByRole('textbox', { name: 'Said' }).fill('sha fack')
    expect(await isAudible(app)).toBe(false)
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect.poll(() => isAudible(app)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => isAudible(app)).toBe(false)
  })
})
