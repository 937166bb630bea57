import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launch, missing, newHome } from './launch.ts'

describe.skipIf(missing)('the library of the packed app', () => {
  test('keeps what was opened for the next start: its database loads in this Electron', async () => {
    const home = newHome()
    const data = join(home, 'data')
    const environment = { XDG_DATA_HOME: data }
    const file = join(home, 'bridge.txt')
    writeFileSync(file, 'The bridge is closed\n\n"It is safe," said harbour master Ana Ruiz.\n')
    const first = await launch({ home, file, environment })
    await first.page.getByRole('heading', { level: 1, name: 'The bridge is closed' }).waitFor()
    await first.app.close()
    if (process.platform === 'linux')
      expect(existsSync(join(data, 'sayso', 'library.db'))).toBe(true)

    const { app, page } = await launch({ home, environment })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('b')
    const library = page.getByRole('dialog', { name: 'Library' })
    await library.getByRole('searchbox').fill('safe')
    await library.getByText('Ana Ruiz:').waitFor()
    await library.getByRole('button', { name: 'The bridge is closed', exact: true }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'The bridge is closed' }).waitFor()

    const everything = join(home, 'everything.sayso')
    // instead of the system's question where it goes
    await app.evaluate(({ session }, path) => {
      session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path))
    }, everything)
    await page.keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Library' }).click()
    // it is told behind the dialog too, for when that is closed by then
    const part = page.getByRole('tabpanel', { name: 'Library' })
    await part.getByRole('button', { name: 'Export everything…' }).press('Enter')
    await part.getByText(/with 1 article\.$/).waitFor()
    await expect.poll(() => existsSync(everything)).toBe(true)
    await part.getByTestId('transfer-file').setInputFiles(everything)
    await part.getByText('No article added from everything.sayso, 1 was there already.').waitFor()
    await app.close()
  })
})
