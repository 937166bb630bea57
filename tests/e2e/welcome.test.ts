import { expect, onTestFinished, test } from 'vitest'
import { heardWords, playing, untilHeard } from './hearing.ts'
import { startSayso } from './sayso.ts'

test('the first start asks once, by keyboard alone; it speaks when asked, and then never again', async () => {
  const sayso = await startSayso(null, { welcomed: false })
  onTestFinished(() => sayso.close())
  const { page, problems } = await sayso.open()
  const dialog = page.getByRole('dialog', { name: 'Welcome to Sayso' })
  await dialog.waitFor()
  const spoken: string[] = []
  page.on('request', (request) => {
    const call = request.postData()
    if (call?.includes('"speech.start"')) spoken.push(call)
  })
  // the button is where the focus is
  await page.keyboard.press('Space')
  await expect.poll(() => spoken.join()).toContain('Who should read articles to you?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: 'Both' }).isChecked()).toBe(true)
  await expect.poll(() => spoken.join()).toContain('grows quiet')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Choose a voice by ear' }).waitFor()
  await page.getByRole('button', { name: 'Hear it: rms: natural, low' }).press('Enter')
  await expect.poll(() => spoken.join()).toContain('The bridge opens again')
  expect(await playing(page)).toBe(false)
  await dialog.getByRole('slider', { name: 'Speed' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Sayso is ready.')
  // what was chosen holds, and is kept
  await page.keyboard.press('Space')
  await untilHeard(page, 'Islamic')
  await page.keyboard.press('Space')
  await page.close()

  const { page: next } = await sayso.open()
  await next.keyboard.press('Control+,')
  expect(await next.getByRole('radio', { name: 'Both' }).isChecked()).toBe(true)
  expect(await next.getByRole('dialog', { name: 'Welcome to Sayso' }).count()).toBe(0)
  expect(problems).toEqual([])
})

test('my screen reader for everything: keys move through the words, and nothing sounds', async () => {
  const sayso = await startSayso()
  onTestFinished(() => sayso.close())
  const { page, problems } = await sayso.open()
  await page.keyboard.press('Control+,')
  await page.getByRole('radio', { name: 'My screen reader, for everything' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Sayso is silent')
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight')
  // the label of the margin is for the eye alone
  const read = await page.evaluate(
    () => document.activeElement?.querySelector('.words')?.textContent,
  )
  expect(read).toContain('Statement from Islamic Resistance in Iraq: In a statement')
  expect(await heardWords(page)).toEqual([])
  expect(problems).toEqual([])
})
