import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilHeard } from './hearing.ts'
import { type Sayso, startSayso } from './sayso.ts'

let sayso: Sayso
beforeAll(async () => {
  sayso = await startSayso()
})
afterAll(() => sayso.close())

const sampleText = readFileSync('assets/sample/al-tanf.txt', 'utf8')

describe('the words', () => {
  test('are the sample, exactly, and so is what is copied', async () => {
    const { page } = await sayso.open()
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('article .block')].map((block) =>
        [...block.querySelectorAll('[data-start]')].map((piece) => piece.textContent).join(''),
      ),
    )
    expect(words.join('\n\n')).toBe(sampleText.trimEnd())
    const copied = await page.evaluate(() => {
      const selection = getSelection()
      const blocks = document.querySelectorAll('article .block')
      selection?.setBaseAndExtent(blocks[0] as Node, 0, blocks[12] as Node, 1)
      return selection?.toString() ?? ''
    })
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    expect(plain(copied)).toBe(plain(sampleText))
  })

  test('stand in the accessibility tree as paragraphs, each label before its words', async () => {
    const { page } = await sayso.open()
    const tree = await page.locator('article').ariaSnapshot()
    expect(tree).toMatch(/heading "Article from Shafaq News" \[level=1\]/)
    expect(tree.match(/^\s*- paragraph/gm)?.length).toBeGreaterThanOrEqual(13)
    expect(tree.replace(/\s+/g, ' ')).toMatch(
      /U\.S\. Central Command.{0,80}quoted, statement.{0,20}A statement released by the command/,
    )
  })
})

describe('blocks of text, as WCAG 1.4.8 asks', () => {
  test.each([
    { font: 'hyperlegible', size: { width: 1440, height: 960 } },
    { font: 'opendyslexic', size: { width: 1280, height: 800 } },
    { font: 'system', size: { width: 2560, height: 1200 } },
  ] as const)('$font, $size.width wide', async ({ font, size }) => {
    const own = await startSayso(null, { looks: { font } })
    const { page } = await own.open({ viewport: size })
    const measured = await page.evaluate(() => {
      const longest = (block: Element) => {
        const lines = new Map<number, number>()
        for (const piece of block.querySelectorAll('[data-start]')) {
          const text = piece.firstChild
          const range = document.createRange()
          for (let at = 0; text && at < (text.textContent ?? '').length; at += 1) {
            range.setStart(text, at)
            range.setEnd(text, at + 1)
            const line = Math.round(range.getBoundingClientRect().bottom)
            lines.set(line, (lines.get(line) ?? 0) + 1)
          }
        }
        return Math.max(...lines.values())
      }
      const blocks = [...document.querySelectorAll('article .block')]
      const style = getComputedStyle(blocks[0]?.querySelector('[data-start]') ?? document.body)
      const line = Number.parseFloat(style.lineHeight)
      const gaps = blocks.slice(1).map((block, index) => {
        const before = blocks[index]?.getBoundingClientRect().bottom ?? 0
        return block.getBoundingClientRect().top - before
      })
      return {
        longest: Math.max(...blocks.map(longest)),
        spacing: line / Number.parseFloat(style.fontSize),
        // from line to line over the end of a paragraph
        paragraphs: (Math.min(...gaps) + line) / line,
        align: style.textAlign,
      }
    })
    await own.close()
    expect(measured.longest).toBeGreaterThan(30)
    expect(measured.longest).toBeLessThanOrEqual(80)
    expect(measured.spacing).toBeGreaterThanOrEqual(1.5)
    expect(measured.paragraphs).toBeGreaterThanOrEqual(1.5)
    expect(measured.align).toBe('start')
  })
})

describe('the view', () => {
  const voiceInView = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('sayso-passage') ?? []
      const box = (range as Range).getBoundingClientRect()
      const bar = document.querySelector('.transport')?.getBoundingClientRect().top ?? 0
      return box.top >= 0 && box.top < bar
    })

  test('follows the voice, and never pulls back a reader who has scrolled away', async () => {
    const { page } = await sayso.open({ viewport: { width: 1280, height: 720 } })
    await page.keyboard.press('Space')
    for (let i = 0; i < 9; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await untilHeard(page, 'highlighted')
    await expect.poll(() => voiceInView(page)).toBe(true)

    await page.mouse.move(400, 400)
    await page.mouse.wheel(0, -3000)
    const back = page.getByRole('button', { name: 'Back to the voice' })
    await back.waitFor()
    // where the wheel leads, once it has come to rest
    const scrolled = () => page.evaluate(() => scrollY)
    await expect.poll(scrolled).toBe(0)
    await untilHeard(page, 'Kurdistan')
    expect(await scrolled()).toBe(0)

    await back.click()
    await expect.poll(() => voiceInView(page)).toBe(true)
    expect(await back.count()).toBe(0)
  })

  test('without motion where that is asked for', async () => {
    const { page } = await sayso.open({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    })
    const moves = await page.evaluate(() => {
      const seen: (string | undefined)[] = []
      const scrollBy = window.scrollBy.bind(window)
      Object.assign(window, { moves: seen })
      window.scrollBy = (options?: ScrollToOptions | number) => {
        if (typeof options === 'object') {
          seen.push(options.behavior)
          scrollBy(options)
        }
      }
      return seen.length
    })
    expect(moves).toBe(0)
    for (let i = 0; i < 11; i += 1) await page.keyboard.press('Shift+ArrowRight')
    // scrolled once a frame
    await expect
      .poll(() => page.evaluate(() => [...new Set((window as never as { moves: string[] }).moves)]))
      .toEqual(['instant'])
  })
})

describe.each([
  { width: 1440, height: 960, few: false },
  { width: 1280, height: 800, few: false },
  { width: 1024, height: 768, few: true },
  { width: 1280, height: 256, few: true },
  { width: 400, height: 860, few: true },
  { width: 640, height: 480, few: true },
  { width: 320, height: 640, few: true },
  { width: 320, height: 256, few: true },
])('at $width × $height', ({ few, ...viewport }) => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await sayso.open({ viewport }))
  })
  afterAll(() => page.context().close())

  const pageWidth = () => page.evaluate(() => document.documentElement.scrollWidth)

  test('nothing is cut off or lies over anything', async () => {
    expect(await pageWidth()).toBe(viewport.width)
    expect(await overlaps(page)).toEqual([])
  })

  test('the bars that stay leave two thirds of the height to the words, and more on demand', async () => {
    const share = await page.evaluate(() => {
      const bars = [...document.querySelectorAll('.top-bar, .transport')]
      const sticky = bars.filter((bar) => getComputedStyle(bar).position === 'sticky')
      const covered = sticky.map((bar) => bar.getBoundingClientRect().height)
      return covered.reduce((sum, height) => sum + height, 0) / innerHeight
    })
    expect(share).toBeLessThanOrEqual(1 / 3)
    const more = page.getByRole('button', { name: 'More', exact: true })
    expect(await more.count()).toBe(few ? 1 : 0)
    if (!few) return
    await more.click()
    const moves = await page.getByRole('button', { name: /^Source on/ }).count()
    const found = [moves, await pageWidth(), await overlaps(page)]
    // as it was, for the tests that follow
    await page.getByRole('button', { name: 'Less', exact: true }).click()
    expect(found).toEqual([1, viewport.width, []])
  })

  test('nor with the text spacing of WCAG 1.4.12', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    const found = [await pageWidth(), await overlaps(page)]
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
    expect(found).toEqual([viewport.width, []])
  })

  test('targets are 44 by 44 or more', async () => {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input:not([hidden])')]
        .map((control) => ({ name: control.outerHTML, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name }) => name),
    )
    expect(small).toEqual([])
  })

  test('the focus is seen wherever it is', async () => {
    const seen = new Set<string>()
    for (let i = 0; i < 20; i += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return null
        const box = element.getBoundingClientRect()
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const style = getComputedStyle(element)
        return {
          id: element.outerHTML.slice(0, 120),
          clear: top !== null && (element.contains(top) || top.contains(element)),
          outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        }
      })
      if (!stop) break
      expect(stop, stop.id).toMatchObject({ clear: true, outlined: true })
      seen.add(stop.id)
    }
    // skip link, the list of levels, four buttons, who, play, speed
    expect(seen.size).toBeGreaterThanOrEqual(9)
  })
})

describe.each([
  { textSize: 200, font: 'hyperlegible' },
  { textSize: 400, font: 'hyperlegible' },
  { textSize: 400, font: 'opendyslexic' },
] as const)('with text at $textSize %, $font', (looks) => {
  let large: Sayso
  let page: Page
  beforeAll(async () => {
    large = await startSayso(null, {
      looks: { ...looks, lineHeight: 1.5, letterSpacing: 0.12, wordSpacing: 0.16 },
    })
    ;({ page } = await large.open({ viewport: { width: 1280, height: 1024 } }))
  })
  afterAll(() => large.close())

  const wide = (selector: string) =>
    page.evaluate((wanted) => {
      const element = document.querySelector(wanted)
      return element && element.scrollWidth - element.clientWidth
    }, selector)

  test('and wide spacing nothing is cut off, lies over anything or scrolls sideways', async () => {
    expect(await wide('html')).toBe(0)
    expect(await overlaps(page)).toEqual([])
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const found = [await wide('html'), await overlaps(page)]
    await page.getByRole('button', { name: 'Less', exact: true }).click()
    expect(found).toEqual([0, []])
  })

  test.each(['General', 'Look', 'Listening', 'Keys'])(
    'nor in the settings: %s',
    async (section) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: section }).click()
      const found = await wide('dialog')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(found).toBe(0)
    },
  )
})

/** Controls whose words do not fit, or that lie over others of their bar: a bar that scrolls goes under one that stays. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        '.transport button, .speed, .top-bar :is(button, .choice)',
      ),
    ]
    const found: string[] = []
    for (const [i, a] of controls.entries()) {
      if (a.scrollWidth > a.clientWidth + 1) found.push(`cut off: ${a.textContent}`)
      const one = a.getBoundingClientRect()
      if (one.right > innerWidth + 1 || one.left < -1) found.push(`outside: ${a.textContent}`)
      const bar = a.closest('.transport, .top-bar')
      for (const b of controls.slice(i + 1)) {
        if (!bar?.contains(b)) continue
        const two = b.getBoundingClientRect()
        const over =
          one.left < two.right - 1 &&
          two.left < one.right - 1 &&
          one.top < two.bottom - 1 &&
          two.top < one.bottom - 1
        if (over) found.push(`${a.textContent} over ${b.textContent}`)
      }
    }
    return found
  })
}

test('nothing is asked of any other address', async () => {
  const { page } = await sayso.open()
  const hosts = new Set<string>()
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    // what the page holds itself is asked of nobody
    if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(hostname)
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Space')
  await untilHeard(page, 'Islamic')
  expect(hosts).toEqual(new Set(['127.0.0.1']))
})
