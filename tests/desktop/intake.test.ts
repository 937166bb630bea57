import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inputOf } from '../unit/intake/formats/fixture.ts'
import { commandLine, type Launched, launch, missing, newHome } from './launch.ts'

describe.skipIf(missing)('the packed app', () => {
  let home: string
  let sayso: Launched
  beforeEach(async () => {
    home = newHome()
    const book = join(home, 'letters.epub')
    writeFileSync(book, inputOf('epub-book').bytes)
    sayso = await launch({ home, file: book })
  })
  afterEach(() => sayso.app.close())

  test('reads a book: its thread and libraries are in the package', async () => {
    await sayso.page.getByRole('heading', { level: 1, name: 'Letters from the Quay' }).waitFor()
    await sayso.page.getByText('Edith Marr').first().waitFor()
  })

  test.each(['docx-memo', 'pdf-print', 'html-news', 'mail-newsletter', 'markdown-post'])(
    'reads %s',
    async (name) => {
      const { name: file, bytes } = inputOf(name)
      await sayso.page
        .getByTestId('file')
        .setInputFiles({ name: file, mimeType: '', buffer: Buffer.from(bytes) })
      await sayso.page.getByRole('heading', { level: 1, name: /wall/ }).waitFor()
    },
  )

  test('a list of feeds that a second start brings is offered', async () => {
    const list = join(home, 'mine.opml')
    writeFileSync(
      list,
      '<opml version="2.0"><body><outline text="One" xmlUrl="https://one.example/"/></body></opml>',
    )
    const { program, args, environment } = commandLine({ file: list, home })
    const second = spawn(program, args, { env: environment, stdio: 'ignore' })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    const dialog = sayso.page.getByRole('dialog', { name: 'Feeds' })
    await dialog.getByRole('group', { name: 'mine.opml is a list of feeds.' }).waitFor()
    await dialog.getByRole('button', { name: 'Follow them' }).click()
    await dialog.getByRole('group', { name: 'One feed was added.' }).waitFor()
    await sayso.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a link of a web page proposes an address, and fetches nothing', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const link = `sayso://open?url=${encodeURIComponent(address)}`
    const { program, args, environment } = commandLine({ file: link, home })
    const second = spawn(program, args, { env: environment, stdio: 'ignore' })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    const dialog = sayso.page.getByRole('dialog', { name: 'Open a web address' })
    await dialog.getByText('asks Sayso to open this address').waitFor()
    expect(await dialog.getByRole('textbox').inputValue()).toBe(address)
    expect(asked).toBe(0)
    server.close()
  })
})
