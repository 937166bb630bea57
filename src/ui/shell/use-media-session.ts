import { useEffect } from 'react'
import { useStore } from 'zustand'
import { wavHeader } from '../../audio/wav.ts'
import type { MenuAction } from '../../contract/menu-action.ts'
import { labelName } from '../../core/script/label.ts'
import { type Deck, run } from '../actions/table.ts'
import { message } from '../messages/message.ts'

/** Browsers show what lasts at least five seconds. */
const SECONDS = 6
const SAMPLE_RATE = 8000

/**
 * A silent sound that repeats. Systems give media keys and their panel to a page with a media element that plays;
 * what goes through Web Audio alone is none to them.
 */
function createSilence(): { play(): void; pause(): void; close(): void } {
  const samples = SECONDS * SAMPLE_RATE
  const file = new Blob([wavHeader(SAMPLE_RATE, samples), new Uint8Array(2 * samples)], {
    type: 'audio/wav',
  })
  const url = URL.createObjectURL(file)
  const audio = new Audio(url)
  audio.loop = true
  return {
    // where it may not play, there is no panel: nothing else is lost
    play: () => void audio.play().catch(() => {}),
    pause: () => audio.pause(),
    close() {
      audio.pause()
      audio.removeAttribute('src')
      URL.revokeObjectURL(url)
    },
  }
}

/** The system's media keys and its panel of what is playing: next track is the next segment. */
export function useMediaSession(deck: Deck): void {
  const { store } = deck.reader
  const session = 'mediaSession' in navigator ? navigator.mediaSession : null
  const sounding = useStore(store, ({ player }) => player === 'playing' || player === 'loading')
  const begun = useStore(store, ({ player }) => player !== 'idle')
  const title = useStore(store, ({ article }) => article?.page.title.trim() ?? '')
  const outlet = useStore(store, ({ article }) => article?.article.outlet ?? '')
  const speaker = useStore(store, ({ speaker }) =>
    speaker?.source ? labelName(speaker.source) : message('media.reporter'),
  )

  useEffect(() => {
    if (!session) return
    const unless = (wanted: boolean, action: MenuAction) => () => {
      const { player } = store.getState()
      if ((player === 'playing' || player === 'loading') !== wanted) run(action, deck)
    }
    const deeds: readonly (readonly [MediaSessionAction, () => void])[] = [
      ['play', unless(true, 'play-pause')],
      ['pause', unless(false, 'play-pause')],
      ['stop', unless(false, 'play-pause')],
      ['previoustrack', () => run('segment-back', deck)],
      ['nexttrack', () => run('segment-on', deck)],
      ['seekbackward', () => run('sentence-back', deck)],
      ['seekforward', () => run('sentence-on', deck)],
    ]
    for (const [action, deed] of deeds) session.setActionHandler(action, deed)
    return () => {
      for (const [action] of deeds) session.setActionHandler(action, null)
    }
  }, [session, deck, store])

  useEffect(() => {
    if (!session || !begun) return
    session.metadata = new MediaMetadata({
      title,
      artist: speaker,
      album: outlet || message('app.name'),
    })
  }, [session, begun, title, speaker, outlet])

  useEffect(() => {
    if (!session || !begun) return
    session.playbackState = sounding ? 'playing' : 'paused'
  }, [session, begun, sounding])

  useEffect(() => {
    if (!session || !begun) return
    const silence = createSilence()
    const follow = () => {
      const { player } = store.getState()
      if (player === 'playing' || player === 'loading') silence.play()
      else silence.pause()
    }
    follow()
    const unsubscribe = store.subscribe((state, before) => {
      if (state.player !== before.player) follow()
    })
    return () => {
      unsubscribe()
      silence.close()
    }
  }, [session, begun, store])
}
