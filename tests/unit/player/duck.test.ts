import { beforeEach, describe, expect, it } from 'vitest'
import { createDucking, DUCKED, DUCKED_FOR } from '../../../src/ui/player/duck.ts'

let now = 0
let timers: { readonly id: number; readonly due: number; readonly then: () => void }[] = []
const clock = {
  set(then: () => void, milliseconds: number) {
    const id = timers.length + 1
    timers.push({ id, due: now + milliseconds, then })
    return id
  },
  clear(timer: number) {
    timers = timers.filter(({ id }) => id !== timer)
  },
}
function pass(milliseconds: number) {
  now += milliseconds
  const due = timers.filter((timer) => timer.due <= now)
  timers = timers.filter((timer) => timer.due > now)
  for (const { then } of due) then()
}

describe('a voice that grows quiet for another', () => {
  let gains: number[]
  beforeEach(() => {
    now = 0
    timers = []
    gains = []
  })
  const start = () => createDucking((gain) => gains.push(gain), clock)

  it('is low from the first move until a while after the last', () => {
    const ducking = start()
    ducking.moved()
    expect(gains).toEqual([DUCKED])
    pass(DUCKED_FOR - 1)
    ducking.moved()
    pass(DUCKED_FOR - 1)
    expect(gains).toEqual([DUCKED])
    pass(1)
    expect(gains).toEqual([DUCKED, 1])
    ducking.moved()
    expect(gains).toEqual([DUCKED, 1, DUCKED])
  })

  it('is as loud as before when that ends, and stays so', () => {
    const ducking = start()
    ducking.end()
    expect(gains).toEqual([])
    ducking.moved()
    ducking.end()
    expect(gains).toEqual([DUCKED, 1])
    pass(10 * DUCKED_FOR)
    expect(gains).toEqual([DUCKED, 1])
  })
})
