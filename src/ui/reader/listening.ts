import type { StoreApi } from 'zustand/vanilla'
import { type Direction, sentenceStart } from '../../core/playback/navigate.ts'
import { segmentAt } from '../../core/script/clause.ts'
import { labelName } from '../../core/script/label.ts'
import { lazily } from '../../core/script/lazy.ts'
import { describeBeginning, describeSpeaker } from '../../core/script/who.ts'
import { message } from '../messages/message.ts'
import type { Player } from '../player/types.ts'
import { landingTold } from './landing.ts'
import { placeAt, speakerOffset } from './place.ts'
import { createSleepTimer } from './sleep.ts'
import { withAnswer, withWords } from './spoken.ts'
import type { OpenArticle, Place, ReaderState, SleepMinutes } from './state.ts'
import type { Teller } from './teller.ts'
import { stopFrom, type Unit } from './unit.ts'
import { createVoice } from './voice.ts'
import { whereTold } from './where.ts'
import { createWish } from './wish.ts'

/** Playing and finding one's way, for the article that is open. */
export interface Listening {
  /** While an article is being opened, and nothing plays: it plays as soon as it is there. */
  playPause(): void
  /** Plays, if nothing does yet. */
  play(): void
  move(unit: Unit, direction: Direction): void
  /** Jumps to an offset of the text. */
  goTo(offset: number): void
  /** Plays from an offset; `only`: the words of this source alone. */
  playFrom(offset: number, only: string | null): void
  /** Plays the words of the source alone that speaks now, or the whole article again. */
  toggleOnly(): void
  /** The voice stops after so many minutes, at the end of a segment; null: it goes on. */
  setSleep(minutes: SleepMinutes | null): void
  /** An article is there, and where the listener left it: plays if they asked for that before. */
  arrived(): void
  /** The place where the listener left the article, while there is no other. Says and plays nothing. */
  comeBackTo(offset: number): void
  /** Goes back to the start of the sentence. */
  repeat(): void
  /** Repeats the sentence until it is told otherwise, or until a jump; or lets the voice go on. */
  toggleLoop(): void
  /** Says who speaks: by the voice while it plays, through the status region otherwise. */
  askWho(): void
  /** Says how far in the article that is, in the same ways. */
  askWhere(): void
  /**
   * What is said changes (labels, pronunciations), from the word that is heard now.
   * @param goOnFrom an offset from which the voice is to go on instead
   */
  saidChanged(goOnFrom?: number): void
  /** Waits, without a word, for a question to be answered. The place that the question is about. */
  hold(): Place | null
  /** Goes on if the voice was waiting. */
  release(): void
  /** The words are the same, their mouths are not: what plays begins its sentence again. */
  corrected(): void
  /** All of the article is there, of which only this opening was: what plays goes on, into the rest. */
  grown(opening: OpenArticle): void
  /** Stops what plays, for good: nobody is to hear it any more. */
  hush(): void
  /** Stops, and forgets the place: another article is open. */
  reset(): void
  close(): void
}

/**
 * Takes the listener's own screen reader to an offset; false where it is not to be moved, or is there.
 * `asked`: there, and nowhere else, is where they want to be.
 */
export type Land = (offset: number, asked: boolean) => boolean

/**
 * @param now a clock in milliseconds, for how long a pause was
 * @param land asked at jumps, while a screen reader reads
 */
export function createListening(
  store: StoreApi<ReaderState>,
  player: Player,
  teller: Teller,
  now: () => number,
  land: Land = () => false,
): Listening {
  /** The voice waits for an answer. */
  let held = false

  const voice = createVoice(store, player, now)
  const sleep = createSleepTimer(store, now)
  const wish = createWish(store, teller)

  const setPlace = (place: Place, mouthsChanged = false) => {
    const { article, place: before, speaker } = store.getState()
    if (!article) return
    const same = !mouthsChanged && speaker !== null && before?.segment === place.segment
    const at = speakerOffset(article, place.offset)
    store.setState({
      place,
      speaker: same ? speaker : describeSpeaker(article.article, article.attribution, at),
    })
  }

  const onPlayer = () => {
    const { player: before } = store.getState()
    const { state } = player
    const next = state === 'ended' ? voice.next() : null
    if (next !== null) {
      voice.playFrom(next)
      return
    }
    if (state === 'ended' && voice.waitForRest()) return
    if (state !== before) store.setState({ player: state })
    if (state === 'failed' && before !== 'failed') {
      voice.forget()
      const reason = player.error ? teller.reasonOf(player.error) : message('problem.speech.reason')
      teller.problem(message('problem.speech', { reason }))
    }
    if (state === 'ended' && before !== 'ended') {
      voice.forget()
      const { only } = store.getState()
      teller.say(message(only === null ? 'status.end' : 'status.no-more'))
      store.setState({ only: null })
    }
    const place = voice.sounding() ? voice.heard() : null
    if (!place) return
    setPlace(place)
    if (!sleep.stopsAt(place.offset)) return
    voice.pause()
    // whoever goes on later hears who speaks
    voice.forget()
    teller.say(message('status.sleep.over'))
  }
  const unsubscribe = player.subscribe(onPlayer)

  /** A jump out of the words of the one source that is played ends that. */
  const leavesOnly = (offset: number): boolean => {
    const { article, only } = store.getState()
    return only !== null && article?.turns[segmentAt(article.turns, offset)]?.sourceId !== only
  }

  const jump = (offset: number, asked = false) => {
    const { article } = store.getState()
    if (!article) return
    const playing = voice.sounding()
    const place = placeAt(article, offset)
    setPlace(place)
    if (playing) {
      voice.playFrom(offset)
      return
    }
    voice.leave()
    if (voice.silent() && land(offset, asked)) return
    teller.say(landingTold(store.getState(), place, voice.silent()))
  }

  return {
    playPause() {
      const { article, opening, place, player: state } = store.getState()
      const silent = !voice.sounding() && !voice.waiting()
      if (!article || (opening && silent)) {
        wish.toPlay()
        // what needs no words yet is ready by the time they come
        player.prepare([])
        return
      }
      if (!silent) {
        if (voice.waiting()) store.setState({ player: 'paused' })
        else voice.pause()
        voice.giveUpWaiting()
        teller.say(message('status.paused'))
        return
      }
      store.setState({ problem: null, status: { text: '', serial: 0 } })
      if (place === null) voice.begin()
      else voice.goOn(state === 'ended' ? 0 : place.offset)
    },
    play() {
      if (!voice.sounding() && !voice.waiting()) this.playPause()
    },
    goTo(offset) {
      if (!store.getState().article) return
      store.setState({ loop: false, ...(leavesOnly(offset) && { only: null }) })
      jump(offset)
    },
    playFrom(offset, only) {
      const { article } = store.getState()
      if (!article) return
      if (voice.silent()) {
        jump(offset, true)
        return
      }
      if (voice.sounding()) player.pause()
      store.setState({ loop: false, only, problem: null })
      setPlace(placeAt(article, offset))
      voice.playFrom(offset)
    },
    toggleOnly() {
      const { article, place, speaker, only } = store.getState()
      if (!article) return
      const source = only === null ? speaker?.source : null
      if (only === null && !source) {
        teller.say(message('status.only.none'))
        return
      }
      store.setState({ only: source?.id ?? null })
      const name = source && labelName(source)
      teller.say(name ? message('status.only.on', { name }) : message('status.only.off'))
      if (voice.sounding()) voice.playFrom(place?.offset ?? 0)
      else voice.forget()
    },
    setSleep(minutes) {
      sleep.set(minutes)
    },
    arrived() {
      if (wish.take()) this.play()
    },
    comeBackTo(offset) {
      const { article, place } = store.getState()
      if (article && !place) setPlace(placeAt(article, offset))
    },
    move(unit, direction) {
      const { article, place } = store.getState()
      if (!article) return
      const stop = stopFrom(article, place?.offset ?? 0, unit, direction)
      if (stop !== null) {
        store.setState({ loop: false, ...(leavesOnly(stop) && { only: null }) })
        jump(stop)
        return
      }
      if (direction === 'on' && article.opening) {
        teller.say(message('article.loading'))
        return
      }
      const edge = direction === 'on' ? 'status.end' : 'status.start'
      teller.say(message(unit === 'source' ? 'status.no-more' : edge))
    },
    repeat() {
      const { article, place } = store.getState()
      if (article) jump(sentenceStart(article.article, place?.offset ?? 0))
    },
    toggleLoop() {
      const { article, place, loop } = store.getState()
      if (!article) return
      store.setState({ loop: !loop })
      teller.say(message(loop ? 'status.loop.off' : 'status.loop.on'))
      // switched off, the voice goes on from the end of the sentence
      if (loop) return
      if (voice.sounding()) jump(sentenceStart(article.article, place?.offset ?? 0))
      else voice.forget()
    },
    askWho() {
      const { article, place } = store.getState()
      if (!article) return
      const here = place ?? placeAt(article, 0)
      if (place || voice.sounding()) setPlace(here)
      else store.setState({ speaker: describeBeginning(article.article, article.roll) })
      store.setState(({ asked }) => ({ asked: asked + 1 }))
      const text = store.getState().speaker?.text ?? ''
      if (!voice.sounding()) {
        teller.say(text)
        return
      }
      const answered = withAnswer(text, lazily(voice.scriptFrom(here.offset)))
      if (answered) voice.play(answered)
    },
    askWhere() {
      const text = whereTold(store.getState())
      if (voice.sounding())
        voice.play(withWords(text, voice.scriptFrom(store.getState().place?.offset ?? 0)))
      else teller.say(text)
    },
    saidChanged(goOnFrom) {
      const { article } = store.getState()
      if (article && goOnFrom !== undefined) setPlace(placeAt(article, goOnFrom))
      const { place } = store.getState()
      if (voice.sounding()) voice.playFrom(place?.offset ?? 0)
      else voice.forget()
      // the words may be said otherwise now
      voice.renew()
    },
    hold() {
      const { article, place } = store.getState()
      if (!article) return null
      if (voice.sounding()) {
        held = true
        voice.pause()
      }
      const here = place ?? placeAt(article, 0)
      setPlace(here)
      return here
    },
    release() {
      if (!held) return
      held = false
      voice.goOn(store.getState().place?.offset ?? 0)
    },
    corrected() {
      const { article, place } = store.getState()
      voice.forget()
      if (!article || !place) return
      const goesOn = held || voice.sounding()
      const start = sentenceStart(article.article, place.offset)
      const { segment } = placeAt(article, place.offset)
      setPlace(goesOn ? placeAt(article, start) : { ...place, segment }, true)
      if (voice.sounding()) voice.playFrom(start)
      // the correction may have brought it
      voice.goOnWithRest()
    },
    grown(opening) {
      const { article, place, only } = store.getState()
      if (!article) return
      // a source may have another number in the whole
      const name = opening.page.sources.get(only ?? '')?.name
      const same = article.attribution.sources.find((source) => source.name === name)
      store.setState({ only: same?.id ?? null })
      if (place) setPlace({ ...place, segment: placeAt(article, place.offset).segment }, true)
      voice.goOnWithRest()
    },
    hush() {
      if (voice.sounding()) voice.pause()
      voice.forget()
      held = false
      voice.renew()
      sleep.set(null)
      store.setState({ loop: false, only: null })
    },
    reset() {
      held = false
      voice.unload()
      store.setState({ place: null, speaker: null, player: player.state, loop: false, only: null })
    },
    close() {
      voice.close()
      wish.close()
      unsubscribe()
    },
  }
}
