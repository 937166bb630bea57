import type { ElementHandle, Page } from 'playwright'

const CONTROLS =
  'a[href], button, input:not([type="file"]), select, textarea, summary, [tabindex]:not(article)'

/** All on top that can have the focus: the open dialog's, or the page's. */
export async function focusable(page: Page): Promise<readonly ElementHandle<HTMLElement>[]> {
  const all = await page.evaluateHandle((selector) => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
    return [...top.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => one.checkVisibility() && !one.closest('[hidden]'),
    )
  }, CONTROLS)
  const handles = [...(await all.getProperties()).values()]
  return handles.flatMap((one) => (one.asElement() as ElementHandle<HTMLElement> | null) ?? [])
}

/** What elements with equal looks have in common, and where they stand. */
export function kindOf(element: ElementHandle<HTMLElement>): Promise<string> {
  return element.evaluate((one) => {
    const { parentElement: parent } = one
    const kind = [one.tagName, one.getAttribute('type'), one.className, one.ariaPressed]
    return [...kind, parent?.tagName, parent?.className].join(' ')
  })
}

interface Indicator {
  readonly element: string
  /** Pixels that differ by 3:1 and more between focused and not. */
  readonly changed: number
  /** Pixels of a line 2 wide around the element. */
  readonly wanted: number
}

/**
 * The focus indicator in pixels, as WCAG 2.4.13 measures it. Null for what is larger than the window.
 * @param blank a page that decodes pictures
 */
export async function measureFocus(
  page: Page,
  blank: Page,
  element: ElementHandle<HTMLElement>,
): Promise<Indicator | null> {
  // the last thing that was done must be a key, or the focus is not shown
  await page.keyboard.press('Shift')
  await element.evaluate((one) => one.focus())
  const { box, name } = await element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return { box: { x, y, width, height }, name: one.outerHTML.slice(0, 160) }
  })
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  if (box.width > size.width - 16 || box.height > size.height - 16) return null
  const left = Math.max(0, Math.floor(box.x - 8))
  const top = Math.max(0, Math.floor(box.y - 8))
  const clip = {
    x: left,
    y: top,
    width: Math.min(size.width, Math.ceil(box.x + box.width + 8)) - left,
    height: Math.min(size.height, Math.ceil(box.y + box.height + 8)) - top,
  }
  const shoot = async () =>
    (await page.screenshot({ clip, animations: 'disabled' })).toString('base64')
  const focused = await shoot()
  await element.evaluate((one) => one.blur())
  const blurred = await shoot()
  const changed = await blank.evaluate(countChanged, [focused, blurred] as const)
  return { element: name, changed, wanted: Math.floor(4 * (box.width + box.height) - 16) }
}

/** Runs in a page. */
async function countChanged(pictures: readonly [string, string]): Promise<number> {
  const pixelsOf = async (picture: string) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${picture}`)).blob(),
    )
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
  }
  const [one, other] = [await pixelsOf(pictures[0]), await pixelsOf(pictures[1])]
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const luminance = (data: Uint8ClampedArray, at: number) =>
    0.2126 * linear((data[at] ?? 0) / 255) +
    0.7152 * linear((data[at + 1] ?? 0) / 255) +
    0.0722 * linear((data[at + 2] ?? 0) / 255)
  let changed = 0
  for (let at = 0; at < one.length; at += 4) {
    const [a, b] = [luminance(one, at), luminance(other, at)]
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) changed += 1
  }
  return changed
}
