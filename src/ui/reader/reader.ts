import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import { MAX_FILE_BYTES } from '../../contract/contract.ts'
import type { Direction } from '../../core/playback/navigate.ts'
import { message } from '../messages/message.ts'
import type { SayOnce } from '../player/say-once.ts'
import type { Player } from '../player/types.ts'
import type { WebVoices } from '../player/web-speech/voices.ts'
import { type CastingControl, createCasting } from './casting.ts'
import { type Choices, createChoices } from './choices.ts'
import { createCorrecting } from './correcting.ts'
import type { CorrectionChoice, CorrectionTarget } from './correction.ts'
import { growArticles } from './growing.ts'
import { createKeepPlace } from './keep-place.ts'
import { createListening, type Land } from './listening.ts'
import { createNews, type News } from './news.ts'
import { createOffers } from './offers.ts'
import { createOpening, type OpenOutcome } from './opening.ts'
import { createPreferences } from './preferences.ts'
import { createPronouncing, type Pronouncing } from './pronouncing.ts'
import { createShelves, type Shelves } from './shelves.ts'
import { initialState, type ReaderState, SLEEP_MINUTES, type SleepMinutes } from './state.ts'
import { createTeller } from './teller.ts'
import { createTransfer, type Transfer } from './transfer.ts'
import type { Unit } from './unit.ts'

/** Everything the page can ask for. What comes of it is in `store`. Nothing here rejects or throws. */
export interface Reader extends Choices {
  readonly store: StoreApi<ReaderState>
  /** Loads the settings and the first article. Plays nothing. */
  start(): Promise<void>
  openFile(file: File): Promise<OpenOutcome>
  /** True when the text is open. @param html the same as markup, where there is any */
  paste(text: string, html?: string): Promise<boolean>
  openAddress(address: string, allowLocal?: boolean): Promise<OpenOutcome>
  /** What was left out of the article, as an article of its own. */
  openLeftOut(): Promise<void>
  playPause(): void
  move(unit: Unit, direction: Direction): void
  repeat(): void
  /** See {@link Listening}. */
  goTo(offset: number): void
  playFrom(offset: number, only: string | null): void
  /** Plays from an offset; null: says how to tell one. */
  readFrom(offset: number | null): void
  toggleOnly(): void
  setSleep(minutes: SleepMinutes | null): void
  /** The next of the timer's settings, told. */
  nextSleep(): void
  toggleLoop(): void
  askWho(): void
  askWhere(): void
  /** See {@link Correcting}. */
  beginCorrection(): CorrectionTarget | null
  correct(target: CorrectionTarget, choice: CorrectionChoice): Promise<boolean>
  endCorrection(): void
  undoCorrection(): Promise<void>
  /** How words are said. Its calls may reject. */
  readonly pronouncing: Pronouncing
  /** Who speaks with which voice. */
  readonly casting: CastingControl
  readonly shelves: Shelves
  readonly transfer: Transfer
  readonly news: News
  /** See {@link News}; what fails is told. */
  playNew(): Promise<void>
  /** How loud the voice is, from 0 to 1. */
  setGain(gain: number): void
  /** What was told is over: a dialog that closes must not bring it back. */
  forgetTold(): void
  /** Why nothing comes of what was pasted. */
  tellNothingPasted(): void
  /** Why something makes no sound while a screen reader reads. */
  tellSilent(): void
  /** Why nothing can be done with the article: it is still being read, or there is none. */
  tellNoArticle(): void
  /** Says words in the voice that articles are read by, at the speed that is set. Nothing stops for them. */
  sayAloud(words: string): void
  hushAloud(): void
  /** What the system asked to open is shown to the listener. */
  offerShown(): void
  /** The question of the first start is asked, again if need be. */
  showWelcome(): void
  endWelcome(): void
  dismissProblem(): void
  dismissNotice(): void
  close(): Promise<void>
}

interface ReaderOptions {
  readonly client: Client
  readonly player: Player
  /** The platform's voices, where there can be any. */
  readonly webVoices?: WebVoices
  /** Says what is tried out; without it that is silent. */
  readonly sayOnce?: SayOnce
  /** Says words in the voice that articles are read by. */
  readonly sayAsChosen?: SayOnce
  /** See {@link Land}. */
  readonly land?: Land
  /** A clock in milliseconds. */
  readonly now?: () => number
}

/** Brings article, script and player together. Knows no React and no page. */
export function createReader(options: ReaderOptions): Reader {
  const { client, player, sayOnce = null, webVoices = null, now = Date.now, land } = options
  const { sayAsChosen = null } = options
  const store = createStore<ReaderState>(() => initialState)
  const teller = createTeller(store)
  const listening = createListening(store, player, teller, now, land)
  const correcting = createCorrecting(store, client, teller, listening)
  const pronouncing = createPronouncing(store, client, teller, listening, sayOnce)
  const preferences = createPreferences(store, client, teller)
  const choices = createChoices({
    store,
    player,
    teller,
    listening,
    preferences,
    webVoices,
  })
  const casting = createCasting({
    store,
    client,
    player,
    teller,
    listening,
    preferences,
    sayOnce,
  })
  const keepPlace = createKeepPlace(store, client)
  let cameBack: Promise<void> = Promise.resolve()

  const comeBack = async (id: string) => {
    const offset = await keepPlace.find(id)
    const { article } = store.getState()
    if (article?.id !== id || offset === 0) return
    // where the place is not read yet, it is found when the whole is there
    if (offset < article.article.text.length) listening.comeBackTo(offset)
  }
  const opening = createOpening(store, teller, {
    before: listening.reset,
    after(id) {
      cameBack = comeBack(id)
      void cameBack.then(() => {
        if (store.getState().article?.id === id) listening.arrived()
      })
    },
  })
  const { open, outcomeOf } = opening
  const stopGrowing = growArticles({
    store,
    client,
    onGrown(opening) {
      listening.grown(opening)
      if (!store.getState().place) void comeBack(opening.id)
    },
    onFailed: (thrown) => teller.problem(teller.reasonOf(thrown)),
  })

  const shelves = createShelves({
    store,
    client,
    teller,
    listening,
    open,
    cameBack: () => cameBack,
  })
  const news = createNews({
    store,
    client,
    teller,
    listening,
    shelves,
    open: opening.openOrFail,
    cameBack: () => cameBack,
    now,
  })

  const offers = createOffers(store, client)

  const findWebVoices = () => store.setState({ webVoices: webVoices?.list ?? [] })
  webVoices?.subscribe(findWebVoices)
  findWebVoices()

  const stopEvents = [
    client.on('article.opened', ({ opened }) => opening.take(opened)),
    client.on('speech.replaced', () => teller.say(message('status.voice-replaced'))),
    client.on('article.failed', (failed) => teller.problem(failed.message)),
    client.on('library.notice', ({ notice }) => store.setState({ notice })),
  ]

  return {
    store,
    ...choices,
    async start() {
      // the article takes longest to come: asked for before all else
      const first = client.call('article.first', {})
      const systemVoice = client.call('voices.system', {})
      // what goes wrong is told where it is waited for
      for (const asked of [first, systemVoice]) asked.catch(() => {})
      try {
        await preferences.load()
        webVoices?.choose(store.getState().settings.webVoice)
        store.setState({ systemVoice: await systemVoice })
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
      }
      player.setRate(store.getState().settings.rate)
      store.setState(({ settings }) => ({ welcome: !settings.welcomed }))
      player.setLabelRate(store.getState().settings.voices.labelRate)
      if (!opening.begun) await open(() => first, false)
      await pronouncing.tellNotice()
      offers.begin()
      if (store.getState().settings.feeds.refreshAtStart) void news.refresh()
    },
    async openFile(file) {
      if (file.size > MAX_FILE_BYTES) {
        teller.problem(message('problem.large'))
        return 'failed'
      }
      return outcomeOf(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return client.call('article.read', { name: file.name, bytes })
      })
    },
    paste: async (text, html = '') => {
      // markup is only for telling headings and the like
      const markup = html.length > MAX_FILE_BYTES ? '' : html
      if (text.length > MAX_FILE_BYTES) {
        teller.problem(message('paste.large'))
        return false
      }
      return open(
        () => client.call('article.paste', markup ? { text, html: markup } : { text }),
        true,
      )
    },
    openAddress: (address, allowLocal = false) =>
      outcomeOf(() => client.call('article.fetch', { address, allowLocal })),
    async openLeftOut() {
      const { article } = store.getState()
      if (!article) return
      if (article.article.leftOut.length === 0) teller.say(message('left-out.none'))
      else await open(() => client.call('article.left-out', { id: article.id }), true)
    },
    playPause: listening.playPause,
    move: listening.move,
    repeat: listening.repeat,
    goTo: listening.goTo,
    playFrom: listening.playFrom,
    readFrom(offset) {
      if (offset === null) teller.say(message('status.here.none'))
      else listening.playFrom(offset, null)
    },
    toggleOnly: listening.toggleOnly,
    setSleep: listening.setSleep,
    nextSleep() {
      const { sleep } = store.getState()
      const next = SLEEP_MINUTES[sleep === null ? 0 : SLEEP_MINUTES.indexOf(sleep) + 1] ?? null
      listening.setSleep(next)
      teller.say(message('status.sleep.set', { minutes: next ?? -1 }))
    },
    toggleLoop: listening.toggleLoop,
    askWho: listening.askWho,
    askWhere: listening.askWhere,
    beginCorrection: correcting.begin,
    correct: correcting.correct,
    endCorrection: correcting.end,
    undoCorrection: correcting.undo,
    pronouncing,
    casting,
    shelves,
    transfer: createTransfer({ store, client, teller, now }),
    news,
    async playNew() {
      try {
        await news.playNew()
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
      }
    },
    setGain: (gain) => player.setGain(gain),
    forgetTold: () => store.setState({ status: { text: '', serial: 0 } }),
    tellNothingPasted: () => teller.say(message('paste.nothing')),
    tellSilent: () => teller.say(message('status.silent')),
    tellNoArticle: teller.noArticle,
    sayAloud: (words) => sayAsChosen?.say(words, store.getState().settings.rate),
    hushAloud: () => sayAsChosen?.stop(),
    offerShown: () => store.setState({ offer: null }),
    showWelcome: () => store.setState({ welcome: true }),
    endWelcome() {
      sayAsChosen?.stop()
      if (!store.getState().welcome) return
      store.setState({ welcome: false })
      const { readBy, welcomed } = store.getState().settings
      if (!welcomed) preferences.change({ welcomed: true })
      teller.say(message(readBy === 'screen-reader' ? 'status.silent' : 'status.ready'))
    },
    dismissProblem: () => store.setState({ problem: null }),
    dismissNotice: () => store.setState({ notice: null }),
    async close() {
      for (const stop of stopEvents) stop()
      stopGrowing()
      listening.close()
      shelves.close()
      news.close()
      offers.close()
      keepPlace.close()
      casting.close()
      void preferences.flush()
      await player.close()
      await sayOnce?.close()
      await sayAsChosen?.close()
    },
  }
}
