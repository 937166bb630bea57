import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
afterEach(() => sayso.close())

const spoken = (post: string | null) => {
  const asked = post?.includes('"speech.start"') ? JSON.parse(post).request : null
  return asked as { text: string; voice: string; language?: string } | null
}

test('the voice of a role is chosen and heard by keyboard alone', async () => {
  sayso = await startSayso()
  const { page, problems } = await sayso.open()
  const { keyboard } = page
  const said: string[] = []
  page.on('request', (request) => {
    const asked = spoken(request.postData())
    if (asked) said.push(`${asked.voice}: ${asked.text}`)
  })
  await keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Voice' }).press('Enter')
  const box = page.getByRole('combobox', { name: 'Voice of the article' })
  await box.focus()
  await keyboard.type('kal16')
  await expect.poll(() => box.inputValue()).toBe('kal16')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect.poll(() => said).toContain('narrator: This voice reads the article.')
  expect(problems).toEqual([])
})

test.each([
  ['german', 'de', 'Hafen', 'German'],
  ['arabic', 'ar', 'الميناء', 'Arabic'],
])(
  'an article in another language is read in its own voice: %s',
  async (name, tag, word, language) => {
    const file = `tests/fixtures/languages/${name}.txt`
    sayso = await startSayso(file, { listening: { rollCall: false, resume: false } })
    const { page, problems } = await sayso.open()
    const asked: { text: string; voice: string; language?: string }[] = []
    page.on('request', (request) => {
      const one = spoken(request.postData())
      if (one) asked.push(one)
    })
    await page.keyboard.press('Space')
    await untilHeard(page, word)
    expect(await page.getByRole('article').getAttribute('lang')).toBe(tag)
    // Sayso's own words are English, the article's are not, and nobody is attributed
    await page.keyboard.press('w')
    const labels = () => asked.filter(({ voice }) => voice === 'label')
    const told = `Sayso can’t tell who speaks in ${language}.`
    await expect
      .poll(() => labels().map(({ text }) => text))
      .toContainEqual(expect.stringContaining(told))
    expect(labels().every((one) => (one.language ?? 'en') === 'en')).toBe(true)
    const content = asked.filter(({ voice }) => voice !== 'label')
    expect(content.length).toBeGreaterThan(0)
    expect(content.every(({ voice, language }) => voice === 'narrator' && language === tag)).toBe(
      true,
    )
    const text = readFileSync(file, 'utf8')
    expect(content.every((one) => text.includes(one.text))).toBe(true)
    expect(problems).toEqual([])
  },
)
