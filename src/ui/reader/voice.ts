import type { StoreApi } from 'zustand/vanilla'
import { NAME_AGAIN_AFTER_PAUSE } from '../../core/playback/resume.ts'
import { lazily, type Playable } from '../../core/script/lazy.ts'
import type { Utterance } from '../../core/script/types.ts'
import type { Player } from '../player/types.ts'
import { firstSentenceOf } from './loop.ts'
import { createOpeningEnd } from './opening-end.ts'
import { placeHeard } from './place.ts'
import { createReady } from './ready.ts'
import { spokenFrom, withWords } from './spoken.ts'
import type { Place, ReaderState } from './state.ts'

/** The player with the script that it plays, which is made from a place of the article that is open. */
export interface Voice {
  /** The listener's screen reader reads: Sayso makes no sound of its own accord. */
  silent(): boolean
  sounding(): boolean
  /** The script has come to the end of an article's opening, and waits for the rest. */
  waiting(): boolean
  /** What is to be heard from an offset on. */
  scriptFrom(offset: number): Iterable<Utterance>
  play(script: Iterable<Utterance>): void
  playFrom(offset: number): void
  /** The first play of an article: who speaks in it comes first, unless the listener does not want that. */
  begin(): void
  /** Goes on where it was paused; after a long pause, or where the script was forgotten, it says again who speaks. */
  goOn(offset: number): void
  pause(): void
  /** The script is made again when it goes on: it would be another one now. */
  forget(): void
  /** The listener goes elsewhere while it is silent: what was paused is not to go on. */
  leave(): void
  /** What is ready to be played would be spoken otherwise now. */
  renew(): void
  /** The script is over: the offset where the voice goes on by itself, or null. */
  next(): number | null
  /** The script is over: false where there is no rest of the article to wait for. */
  waitForRest(): boolean
  /** The rest of the article may be there: goes on into it where the script has ended before it. */
  goOnWithRest(): void
  giveUpWaiting(): void
  /** Where in the article the voice is; null where no script is known. */
  heard(): Place | null
  /** Nothing is left to be heard. */
  unload(): void
  close(): void
}

/** @param now a clock in milliseconds, for how long a pause was */
export function createVoice(
  store: StoreApi<ReaderState>,
  player: Player,
  now: () => number,
): Voice {
  /** What the player has loaded; null where it has to be made again from the place. */
  let script: Playable | null = null
  let pausedAt = 0
  /** The script ends with its first sentence. */
  let partial = false

  const openingEnd = createOpeningEnd(store)
  const silent = () => store.getState().settings.readBy === 'screen-reader'
  const sounding = () => player.state === 'playing' || player.state === 'loading'

  const scriptFrom = (offset: number): Iterable<Utterance> => {
    openingEnd.scriptMade()
    const whole = spokenFrom(store.getState, offset)
    partial = store.getState().loop
    return partial ? firstSentenceOf(whole) : whole
  }
  const beginning = (): Iterable<Utterance> => {
    const { article, settings } = store.getState()
    const called = settings.listening.rollCall && settings.level !== 'off'
    // who speaks in all of a long article is not known while only its opening is there
    return article?.roll && called ? withWords(article.roll, scriptFrom(0)) : scriptFrom(0)
  }
  const ready = createReady(store, player, () => {
    const { article, place } = store.getState()
    if (!article || silent() || sounding() || script) return null
    return place === null ? beginning() : scriptFrom(place.offset)
  })

  const playScript = (next: Playable) => {
    ready.forget()
    script = next
    player.load(next)
    void player.play(0)
  }
  const play = (next: Iterable<Utterance>) => playScript(lazily(next))

  /** After a sentence that played alone: the same again, or what follows. Null where nothing does. */
  const afterSentence = (): number | null => {
    const { article, loop } = store.getState()
    const sentence = script?.at(0)?.sentence
    if (!article || !partial || sentence === undefined) return null
    return article.article.sentences[loop ? sentence : sentence + 1]?.start ?? null
  }

  return {
    silent,
    sounding,
    waiting: () => openingEnd.waiting,
    scriptFrom,
    play,
    playFrom: (offset) => play(scriptFrom(offset)),
    begin: () => playScript(ready.take() ?? lazily(beginning())),
    goOn(offset) {
      const shortPause = now() - pausedAt < NAME_AGAIN_AFTER_PAUSE
      if (script && player.state === 'paused' && shortPause) {
        void player.play()
        return
      }
      const here = store.getState().place?.offset === offset
      playScript((here && ready.take()) || lazily(scriptFrom(offset)))
    },
    pause() {
      player.pause()
      pausedAt = now()
    },
    forget() {
      script = null
    },
    leave() {
      if (script) player.pause()
      script = null
    },
    renew: ready.renew,
    next: () => afterSentence() ?? openingEnd.next(),
    waitForRest: openingEnd.wait,
    goOnWithRest() {
      const next = openingEnd.waiting ? openingEnd.next() : null
      if (next !== null) play(scriptFrom(next))
    },
    giveUpWaiting: openingEnd.giveUp,
    heard() {
      const { article } = store.getState()
      const { utterance, word } = player.position
      return article && script && placeHeard(article, script, utterance, word)
    },
    unload() {
      script = null
      openingEnd.giveUp()
      player.load([])
    },
    close: ready.close,
  }
}
