import type { Playable } from '../../core/script/lazy.ts'
import type { Player } from './types.ts'

/** Whether a script is in another language than English: the first words of the article tell. */
function isForeign(script: Playable): boolean {
  for (let index = 0; ; index++) {
    const utterance = script.at(index)
    if (!utterance) return false
    if (utterance.type === 'content') return utterance.language !== undefined
  }
}

/**
 * Two players as one: what is loaded is played by the one that is wanted at that moment, and by the other from the same
 * utterance on when the rate asks for it. The other one speaks English alone.
 * @param wantsOther asked with the rate, when a script is loaded and when the rate changes
 */
export function createChosenPlayer(
  own: Player,
  other: Player,
  wantsOther: (rate: number) => boolean,
): Player {
  let active = own
  let script: Playable = []
  let rate = 1
  const listeners = new Set<() => void>()
  for (const player of [own, other])
    player.subscribe(() => {
      if (player === active) for (const listener of [...listeners]) listener()
    })
  const wanted = (next = script) => (wantsOther(rate) && !isForeign(next) ? other : own)

  return {
    get state() {
      return active.state
    },
    get position() {
      return active.position
    },
    get error() {
      return active.error
    },
    prepare: (next) => wanted(next).prepare(next),
    load(next) {
      script = next
      const before = active
      active = wanted()
      if (before !== active) before.load([])
      active.load(next)
    },
    play: (utterance) => active.play(utterance),
    pause: () => active.pause(),
    setRate(next) {
      rate = next
      const sounding = active.state === 'playing' || active.state === 'loading'
      if (sounding && wanted() !== active) {
        const before = active
        const { utterance } = before.position
        active = wanted()
        before.load([])
        active.setRate(next)
        active.load(script)
        void active.play(utterance)
      }
      own.setRate(next)
      other.setRate(next)
    },
    setGain(gain) {
      own.setGain(gain)
      other.setGain(gain)
    },
    setLabelRate(next) {
      own.setLabelRate(next)
      other.setLabelRate(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      listeners.clear()
      await Promise.all([own.close(), other.close()])
    },
  }
}
