import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingBounds, windowBounds } from '../../../electron/bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1000 }
const saved = (part: object) => windowBounds.parse(part)

describe('the window opens', () => {
  test('at its default size, where the system puts it, the first time', () => {
    expect(openingBounds(saved({}), [screen])).toEqual({ width: 1180, height: 860 })
  })

  test('where it was', () => {
    const bounds = { x: 2000, y: 40, width: 900, height: 700 }
    expect(openingBounds(saved(bounds), [screen, second])).toEqual(bounds)
  })

  test('on the main screen when its screen is gone', () => {
    const bounds = { x: 2000, y: 40, width: 900, height: 700 }
    expect(openingBounds(saved(bounds), [screen])).toEqual({ width: 900, height: 700 })
  })

  test('elsewhere when its title bar was out of reach', () => {
    const bounds = { x: 100, y: -200, width: 900, height: 700 }
    expect(openingBounds(saved(bounds), [screen])).toEqual({ width: 900, height: 700 })
  })

  test('never larger than the screen', () => {
    const bounds = { x: 10, y: 10, width: 5000, height: 5000 }
    expect(openingBounds(saved(bounds), [screen])).toMatchObject({ width: 1920, height: 1040 })
  })

  test('with a title bar in reach, whatever was saved', () => {
    const int = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(int, int, fc.integer({ min: 360, max: 9000 }), (x, y, width) => {
        const bounds = openingBounds(saved({ x, y, width }), [screen, second])
        if (bounds.x === undefined || bounds.y === undefined) return
        const { x: left, y: top } = bounds
        expect(top >= 0 && top <= 1040).toBe(true)
        expect(left < 3200 && left + bounds.width > 0).toBe(true)
      }),
    )
  })
})
