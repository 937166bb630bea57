import type { StoreApi } from 'zustand/vanilla'
import type { Settings } from '../../contract/schemas.ts'
import type { FeedSettings } from '../../contract/settings/feeds.ts'
import type { Keys } from '../../contract/settings/keys.ts'
import type { Language } from '../../contract/settings/language.ts'
import type { LibrarySettings } from '../../contract/settings/library.ts'
import type { ListeningSettings } from '../../contract/settings/listening.ts'
import { type Looks, MEASURES } from '../../contract/settings/looks.ts'
import type { ReadBy } from '../../contract/settings/reading.ts'
import { clampRate, stepRate } from '../../core/playback/rate.ts'
import { LEVELS, type Level } from '../../core/script/types.ts'
import { formatRate, message } from '../messages/message.ts'
import type { Player } from '../player/types.ts'
import type { WebVoices } from '../player/web-speech/voices.ts'
import type { Listening } from './listening.ts'
import type { Preferences } from './preferences.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** What the listener can have otherwise. Each holds at once, and is kept. */
export interface Choices {
  /** `told`: the control that was used does not say the new value itself. */
  setRate(rate: number, told?: boolean): void
  changeRate(direction: 'slower' | 'faster'): void
  setLevel(level: Level, told?: boolean): void
  nextLevel(): void
  setListening(change: Partial<ListeningSettings>): void
  setLibrary(change: Partial<LibrarySettings>): void
  setFeeds(change: Partial<FeedSettings>): void
  setTheme(theme: Settings['theme']): void
  setLooks(change: Partial<Looks>): void
  changeTextSize(direction: 'larger' | 'smaller'): void
  setSingleKeys(on: boolean): void
  setKeys(keys: Keys): void
  setLanguage(language: Language): void
  /** Whose voice reads; see src/contract/settings/reading.ts. */
  setReadBy(readBy: ReadBy): void
  /** The voice changes from the word that is heard. */
  setSystemVoice(on: boolean): Promise<void>
  /** @param id a voice of the platform; null for Sayso's own. The voice changes from the word that is heard. */
  setWebVoice(id: string | null): void
}

interface ChoicesParts {
  readonly store: StoreApi<ReaderState>
  readonly player: Player
  readonly teller: Teller
  readonly listening: Listening
  readonly preferences: Preferences
  readonly webVoices: WebVoices | null
}

export function createChoices(parts: ChoicesParts): Choices {
  const { store, player, teller, listening, preferences, webVoices } = parts
  const settings = () => store.getState().settings

  const setRate = (rate: number, told = false) => {
    const next = clampRate(rate)
    player.setRate(next)
    preferences.change({ rate: next })
    if (told) teller.say(message('status.speed', { rate: formatRate(next) }))
  }
  const setLevel = (level: Level, told = false) => {
    preferences.change({ level })
    listening.saidChanged()
    const name = message(`level.${level}`)
    const meaning = message(`level.${level}.meaning`)
    if (told) teller.say(message('status.level', { level: name, meaning }))
  }
  const setLooks = (change: Partial<Looks>) =>
    preferences.change({ looks: { ...settings().looks, ...change } })

  return {
    setRate,
    changeRate: (direction) => setRate(stepRate(settings().rate, direction), true),
    setLevel,
    nextLevel() {
      const at = LEVELS.indexOf(settings().level)
      setLevel(LEVELS[(at + 1) % LEVELS.length] ?? 'standard', true)
    },
    setListening(change) {
      preferences.change({ listening: { ...settings().listening, ...change } })
      if (change.custom || change.skip) listening.saidChanged()
    },
    setLibrary: (change) => preferences.change({ library: { ...settings().library, ...change } }),
    setFeeds: (change) => preferences.change({ feeds: { ...settings().feeds, ...change } }),
    setTheme: (theme) => preferences.change({ theme }),
    setLooks,
    changeTextSize(direction) {
      const { min, max, step } = MEASURES.textSize
      const next = settings().looks.textSize + (direction === 'larger' ? step : -step)
      setLooks({ textSize: Math.min(max, Math.max(min, next)) })
      teller.say(message('status.text-size', { percent: settings().looks.textSize }))
    },
    setSingleKeys: (singleKeys) => preferences.change({ singleKeys }),
    setKeys: (keys) => preferences.change({ keys }),
    setLanguage: (language) => preferences.change({ language }),
    setReadBy(readBy) {
      preferences.change({ readBy })
      if (readBy === 'screen-reader') listening.hush()
    },
    async setSystemVoice(systemVoice) {
      preferences.change({ systemVoice })
      await preferences.flush()
      listening.saidChanged()
    },
    setWebVoice(webVoice) {
      webVoices?.choose(webVoice)
      preferences.change({ webVoice })
      listening.saidChanged()
    },
  }
}
