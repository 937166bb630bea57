import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSystemVoice } from '../../src/engines/say/find-voice.ts'
import { playing, untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

const found = findSystemVoice()
const missing = 'missing' in found ? found.missing : null

let sayso: Sayso
beforeEach(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-')), 'port.txt')
  writeFileSync(file, 'The port is shut.\n\nShips wait outside.\n\n“It is safe,” said Ana Ruiz.')
  sayso = await startSayso(file)
})
afterEach(() => sayso.close())

describe.skipIf(missing)('the system’s voice (skipped where the system has none)', () => {
  test('is chosen by keyboard, reads on from there, and gives way to a quotation’s own voice', async () => {
    const { page, problems } = await sayso.open()
    const { keyboard } = page
    await keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Voice' }).press('Enter')
    const box = page.getByRole('checkbox', { name: /^Read with the voice of the system/ })
    await box.press('Space')
    await expect.poll(() => box.isChecked()).toBe(true)
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    const said: string[] = []
    page.on('request', (request) => {
      const call = request.postData()
      if (call?.includes('"speech.start"')) said.push(JSON.parse(call).request.text)
    })
    await keyboard.press('Space')
    // no word is marked in what the system reads, but each in the quotation after it
    await untilHeard(page, 'safe')
    const heard = await page.evaluate(() => window.heard ?? [])
    expect(heard).not.toContain('Ships')
    expect(said).toContain('Ships wait outside.')
    expect(await playing(page)).toBe(true)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

test.skipIf(missing !== 'festival')('where it could be installed, it is said how', async () => {
  const { page } = await sayso.open()
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Voice' }).click()
  await page.getByText(/Install Festival/).waitFor()
})
