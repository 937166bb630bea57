import type { StoreApi } from 'zustand/vanilla'
import { type Direction, sentenceStart } from '../../core/playback/navigate.ts'
import { NAME_AGAIN_AFTER_PAUSE } from '../../core/playback/resume.ts'
import { segmentAt } from '../../core/script/clause.ts'
import { labelName } from '../../core/script/label.ts'
import { lazily, type Playable } from '../../core/script/lazy.ts'
import type { Utterance } from '../../core/script/types.ts'
import { describeBeginning, describeSpeaker } from '../../core/script/who.ts'
import { message } from '../messages/message.ts'
import type { Player } from '../player/types.ts'
import { landingTold } from './landing.ts'
import { firstSentenceOf } from './loop.ts'
import { createOpeningEnd } from './opening-end.ts'
import { placeAt, placeHeard, speakerOffset } from './place.ts'
import { createReady } from './ready.ts'
import { createSleepTimer, type SleepMinutes } from './sleep.ts'
import { spokenFrom, withAnswer, withWords } from './spoken.ts'
import type { OpenArticle, Place, ReaderState } from './state.ts'
import type { Teller } from './teller.ts'
import { stopFrom, type Unit } from './unit.ts'
import { whereTold } from './where.ts'
import { createWish } from './wish.ts'

/** Playing and finding one's way, for the article that is open. */
export interface Listening {
  /** Before there is an article: it plays as soon as it is there. */
  playPause(): void
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
  /** What the player has loaded; null where it has to be made again from the place. */
  let script: Playable | null = null
  let pausedAt = 0
  /** The script ends with its first sentence. */
  let partial = false
  /** The voice waits for an answer. */
  let held = false

  const openingEnd = createOpeningEnd(store)
  const sleep = createSleepTimer(store, now)
  const wish = createWish(store, teller)

  /** The listener's screen reader reads: Sayso makes no sound of its own accord. */
  const silent = () => store.getState().settings.readBy === 'screen-reader'
  const sounding = () => player.state === 'playing' || player.state === 'loading'

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

  const playScript = (next: Playable) => {
    ready.forget()
    script = next
    player.load(next)
    void player.play(0)
  }
  const play = (next: Iterable<Utterance>) => playScript(lazily(next))

  const scriptFrom = (offset: number): Iterable<Utterance> => {
    openingEnd.scriptMade()
    const whole = spokenFrom(store.getState, offset)
    partial = store.getState().loop
    return partial ? firstSentenceOf(whole) : whole
  }

  /** After a sentence that played alone: the same again, or what follows. Null where nothing does. */
  const afterSentence = (): number | null => {
    const { article, loop } = store.getState()
    const sentence = script?.at(0)?.sentence
    if (!article || !partial || sentence === undefined) return null
    return article.article.sentences[loop ? sentence : sentence + 1]?.start ?? null
  }

  const onPlayer = () => {
    const { article, player: before } = store.getState()
    const { state, position } = player
    const next = state === 'ended' ? (afterSentence() ?? openingEnd.next()) : null
    if (next !== null) {
      play(scriptFrom(next))
      return
    }
    if (state === 'ended' && openingEnd.wait()) return
    if (state !== before) store.setState({ player: state })
    if (state === 'failed' && before !== 'failed') {
      script = null
      const reason = player.error ? teller.reasonOf(player.error) : message('problem.speech.reason')
      teller.problem(message('problem.speech', { reason }))
    }
    if (state === 'ended' && before !== 'ended') {
      script = null
      const { only } = store.getState()
      teller.say(message(only === null ? 'status.end' : 'status.no-more'))
      store.setState({ only: null })
    }
    if (!article || !script || !(state === 'playing' || state === 'loading')) return
    const place = placeHeard(article, script, position.utterance, position.word)
    if (!place) return
    setPlace(place)
    if (!sleep.stopsAt(place.offset)) return
    pause()
    // whoever goes on later hears who speaks
    script = null
    teller.say(message('status.sleep.over'))
  }
  const unsubscribe = player.subscribe(onPlayer)

  const pause = () => {
    player.pause()
    pausedAt = now()
  }
  const goOn = (offset: number) => {
    const shortPause = now() - pausedAt < NAME_AGAIN_AFTER_PAUSE
    if (script && player.state === 'paused' && shortPause) void player.play()
    else {
      const here = store.getState().place?.offset === offset
      playScript((here && ready.take()) || lazily(scriptFrom(offset)))
    }
  }
  /** The first play of an article: who speaks in it comes first, unless the listener does not want that. */
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

  const goOnWithRest = () => {
    const next = openingEnd.waiting ? openingEnd.next() : null
    if (next !== null) play(scriptFrom(next))
  }

  /** A jump out of the words of the one source that is played ends that. */
  const leavesOnly = (offset: number): boolean => {
    const { article, only } = store.getState()
    return only !== null && article?.turns[segmentAt(article.turns, offset)]?.sourceId !== only
  }

  const jump = (offset: number, asked = false) => {
    const { article } = store.getState()
    if (!article) return
    const playing = sounding()
    const place = placeAt(article, offset)
    setPlace(place)
    if (playing) {
      play(scriptFrom(offset))
      return
    }
    if (script) player.pause()
    script = null
    if (silent() && land(offset, asked)) return
    teller.say(landingTold(store.getState(), place, silent()))
  }

  return {
    playPause() {
      const { article, place, player: state } = store.getState()
      if (!article) {
        wish.toPlay()
        // what needs no words yet is ready by the time they come
        player.prepare([])
        return
      }
      if (sounding() || openingEnd.waiting) {
        if (openingEnd.waiting) store.setState({ player: 'paused' })
        else pause()
        openingEnd.giveUp()
        teller.say(message('status.paused'))
        return
      }
      store.setState({ problem: null, status: { text: '', serial: 0 } })
      if (place === null) playScript(ready.take() ?? lazily(beginning()))
      else goOn(state === 'ended' ? 0 : place.offset)
    },
    goTo(offset) {
      if (!store.getState().article) return
      store.setState({ loop: false, ...(leavesOnly(offset) && { only: null }) })
      jump(offset)
    },
    playFrom(offset, only) {
      const { article } = store.getState()
      if (!article) return
      if (silent()) {
        jump(offset, true)
        return
      }
      if (sounding()) player.pause()
      store.setState({ loop: false, only, problem: null })
      setPlace(placeAt(article, offset))
      play(scriptFrom(offset))
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
      if (sounding()) play(scriptFrom(place?.offset ?? 0))
      else script = null
    },
    setSleep(minutes) {
      sleep.set(minutes)
    },
    arrived() {
      if (wish.take()) this.playPause()
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
      if (sounding()) jump(sentenceStart(article.article, place?.offset ?? 0))
      else script = null
    },
    askWho() {
      const { article, place } = store.getState()
      if (!article) return
      const here = place ?? placeAt(article, 0)
      if (place || sounding()) setPlace(here)
      else store.setState({ speaker: describeBeginning(article.article, article.roll) })
      store.setState(({ asked }) => ({ asked: asked + 1 }))
      const text = store.getState().speaker?.text ?? ''
      if (!sounding()) {
        teller.say(text)
        return
      }
      const answered = withAnswer(text, lazily(scriptFrom(here.offset)))
      if (answered) play(answered)
    },
    askWhere() {
      const text = whereTold(store.getState())
      if (sounding()) play(withWords(text, scriptFrom(store.getState().place?.offset ?? 0)))
      else teller.say(text)
    },
    saidChanged(goOnFrom) {
      const { article } = store.getState()
      if (article && goOnFrom !== undefined) setPlace(placeAt(article, goOnFrom))
      const { place } = store.getState()
      if (sounding()) play(scriptFrom(place?.offset ?? 0))
      else script = null
      // the words may be said otherwise now
      ready.renew()
    },
    hold() {
      const { article, place } = store.getState()
      if (!article) return null
      if (sounding()) {
        held = true
        pause()
      }
      const here = place ?? placeAt(article, 0)
      setPlace(here)
      return here
    },
    release() {
      if (!held) return
      held = false
      goOn(store.getState().place?.offset ?? 0)
    },
    corrected() {
      const { article, place } = store.getState()
      script = null
      if (!article || !place) return
      const goesOn = held || sounding()
      const start = sentenceStart(article.article, place.offset)
      const { segment } = placeAt(article, place.offset)
      setPlace(goesOn ? placeAt(article, start) : { ...place, segment }, true)
      if (sounding()) play(scriptFrom(start))
      // the correction may have brought it
      goOnWithRest()
    },
    grown(opening) {
      const { article, place, only } = store.getState()
      if (!article) return
      // a source may have another number in the whole
      const name = opening.page.sources.get(only ?? '')?.name
      const same = article.attribution.sources.find((source) => source.name === name)
      store.setState({ only: same?.id ?? null })
      if (place) setPlace({ ...place, segment: placeAt(article, place.offset).segment }, true)
      goOnWithRest()
    },
    hush() {
      if (sounding()) pause()
      script = null
      held = false
      ready.renew()
      sleep.set(null)
      store.setState({ loop: false, only: null })
    },
    reset() {
      script = null
      held = false
      openingEnd.giveUp()
      player.load([])
      store.setState({ place: null, speaker: null, player: player.state, loop: false, only: null })
    },
    close() {
      ready.close()
      wish.close()
      unsubscribe()
    },
  }
}
