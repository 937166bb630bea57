import { expect, test } from 'vitest'
import { createRefreshClock } from '../../src/ui/reader/refresh-clock.ts'

const MINUTE = 60_000

/** A clock that the test moves on; each minute it is looked at. */
function newClock() {
  let time = 1_000_000
  let online = true
  const looks = new Set<() => void>()
  const refreshed: number[] = []
  const clock = createRefreshClock({
    refresh: () => refreshed.push((time - 1_000_000) / MINUTE),
    now: () => time,
    isOnline: () => online,
    repeat(look) {
      looks.add(look)
      return () => looks.delete(look)
    },
  })
  const pass = (minutes: number) => {
    for (let n = 0; n < minutes; n += 1) {
      time += MINUTE
      for (const look of looks) look()
    }
  }
  const jump = (minutes: number) => {
    time += minutes * MINUTE
  }
  return { clock, pass, jump, refreshed, looks, network: (on: boolean) => (online = on) }
}

test('nothing is refreshed, and no timer runs, before the listener wants it', () => {
  const { clock, pass, refreshed, looks } = newClock()
  pass(600)
  clock.set(0)
  expect(looks.size).toBe(0)
  expect(refreshed).toEqual([])
})

test('it comes after the time that is set, again and again, until it is switched off', () => {
  const { clock, pass, refreshed, looks } = newClock()
  clock.set(30)
  pass(100)
  expect(refreshed).toEqual([30, 60, 90])
  clock.set(0)
  pass(100)
  expect(refreshed).toHaveLength(3)
  expect(looks.size).toBe(0)
})

test('another time counts from then; the same one goes on', () => {
  const { clock, pass, refreshed, looks } = newClock()
  clock.set(180)
  pass(100)
  clock.set(60)
  pass(59)
  clock.set(60)
  expect(refreshed).toEqual([])
  pass(1)
  expect(refreshed).toEqual([160])
  expect(looks.size).toBe(1)
})

test('a refresh by hand puts it off', () => {
  const { clock, pass, refreshed } = newClock()
  clock.set(30)
  pass(29)
  clock.restart()
  pass(29)
  expect(refreshed).toEqual([])
  pass(1)
  expect(refreshed).toEqual([59])
})

test('after a sleep of the computer it comes once', () => {
  const { clock, pass, jump, refreshed } = newClock()
  clock.set(30)
  jump(600)
  pass(29)
  expect(refreshed).toEqual([601])
})

test('a clock that is set back does not put it off for long', () => {
  const { clock, pass, jump, refreshed } = newClock()
  clock.set(30)
  jump(-600)
  pass(31)
  expect(refreshed).toEqual([-569])
})

test('without a network it waits for that', () => {
  const { clock, pass, refreshed, network } = newClock()
  network(false)
  clock.set(30)
  pass(45)
  expect(refreshed).toEqual([])
  network(true)
  pass(1)
  expect(refreshed).toEqual([46])
  pass(30)
  expect(refreshed).toEqual([46, 76])
})

test('nothing comes after the end', () => {
  const { clock, pass, refreshed } = newClock()
  clock.set(30)
  clock.close()
  pass(60)
  expect(refreshed).toEqual([])
})
