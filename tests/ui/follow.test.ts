import { afterEach, expect, test, vi } from 'vitest'
import { createFollower } from '../../src/ui/article/follow.ts'

const edges = () => ({ top: 100, bottom: 700 })
const at = (top: number) =>
  ({ getBoundingClientRect: () => ({ top, bottom: top + 20 }) }) as unknown as Range

/** How the page gets to a place: scrolled how far, and how; null where it stays. */
function follow(top: number) {
  const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => {})
  const follower = createFollower({ edges, onAway() {} })
  follower.voiceAt(at(top), true)
  follower.close()
  const how = scroll.mock.calls[0]?.[0] ?? null
  scroll.mockRestore()
  return how
}
afterEach(() => {
  delete document.documentElement.dataset.motion
})

test('where the voice is in view, the page stays', () => {
  expect(follow(300)).toBeNull()
})

test('a near place is glided to, a far one is there at once: up or down', () => {
  // 0.3 of the view from its top: 280
  expect(follow(900)).toEqual({ top: 620, behavior: 'smooth' })
  expect(follow(-900)).toEqual({ top: -1180, behavior: 'smooth' })
  expect(follow(50_280)).toEqual({ top: 50_000, behavior: 'instant' })
  expect(follow(-49_720)).toEqual({ top: -50_000, behavior: 'instant' })
})

test('with less motion nothing glides', () => {
  document.documentElement.dataset.motion = 'less'
  expect(follow(900)).toEqual({ top: 620, behavior: 'instant' })
})
