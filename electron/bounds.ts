import { z } from 'zod'

export const MIN_SIZE = { width: 360, height: 480 } as const

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window was when Sayso ended; device-independent pixels. */
export const windowBounds = z.object({
  x: z.int().nullable().default(null),
  y: z.int().nullable().default(null),
  width: z.int().min(MIN_SIZE.width).max(20_000).default(1180),
  height: z.int().min(MIN_SIZE.height).max(20_000).default(860),
  maximized: z.boolean().default(false),
})
export type WindowBounds = z.infer<typeof windowBounds>

/** How much of the title bar must be on a screen, so that the window can be moved with a pointer. */
const REACHABLE = { width: 120, height: 32 }

/**
 * The bounds that a window opens with: never larger than the screen, and without a place (the system then chooses)
 * where the old place is on no screen any more.
 * @param screens the work areas of all screens, the main one first
 */
export function openingBounds(
  saved: WindowBounds,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const { x, y } = saved
  const sizeOn = (screen: Rectangle | undefined) => ({
    width: Math.min(saved.width, screen?.width ?? saved.width),
    height: Math.min(saved.height, screen?.height ?? saved.height),
  })
  if (x === null || y === null) return sizeOn(screens[0])
  const home = screens.find((screen) => {
    const right = Math.min(x + sizeOn(screen).width, screen.x + screen.width)
    return (
      right - Math.max(x, screen.x) >= REACHABLE.width &&
      y >= screen.y &&
      y <= screen.y + screen.height - REACHABLE.height
    )
  })
  return home ? { ...sizeOn(home), x, y } : sizeOn(screens[0])
}
