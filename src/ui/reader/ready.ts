import type { StoreApi } from 'zustand/vanilla'
import { lazily, type Playable } from '../../core/script/lazy.ts'
import type { Utterance } from '../../core/script/types.ts'
import type { Player } from '../player/types.ts'
import type { ReaderState } from './state.ts'

/** Makes ready, without a sound, what would be played next: so that Play is heard at once. */
export interface Ready {
  /** The script that would be played from where the reader is, if it is ready and nothing has changed since. */
  take(): Playable | null
  /** Forgets what is ready. */
  forget(): void
  /** Makes it anew, soon: it would be spoken otherwise now. */
  renew(): void
  close(): void
}

/** Who rests at a place this long may play from there: milliseconds. */
const AFTER = 150

/** All that decides what would be played next. */
const basis = ({
  article,
  place,
  settings,
  loop,
  only,
  sourceVoices,
}: ReaderState): readonly unknown[] => [article, place, settings, loop, only, sourceVoices]
const same = (one: readonly unknown[], other: readonly unknown[]) =>
  one.every((part, index) => part === other[index])

/** @param make what would be played next; null where that is not to be made ready */
export function createReady(
  store: StoreApi<ReaderState>,
  player: Player,
  make: () => Iterable<Utterance> | null,
): Ready {
  let ready: { script: Playable; made: readonly unknown[] } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = () => {
    clearTimeout(timer)
    ready = null
  }
  const renew = () => {
    forget()
    timer = setTimeout(() => {
      const next = make()
      if (!next) return
      const script = lazily(next)
      ready = { script, made: basis(store.getState()) }
      player.prepare(script)
    }, AFTER)
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (!same(basis(state), basis(before))) renew()
  })

  return {
    take: () => (ready && same(ready.made, basis(store.getState())) ? ready.script : null),
    forget,
    renew,
    close() {
      forget()
      unsubscribe()
    },
  }
}
