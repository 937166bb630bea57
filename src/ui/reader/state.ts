import type { CallReply } from '../../contract/contract.ts'
import { type Settings, settings } from '../../contract/schemas.ts'
import type { Article, Span } from '../../core/article/types.ts'
import type { Attribution } from '../../core/attribution/types.ts'
import type { Turn } from '../../core/playback/turns.ts'
import type { SourceVoices } from '../../core/script/source-voices.ts'
import type { Speaker } from '../../core/script/who.ts'
import type { PageModel } from '../article/page-model.ts'
import type { FeedOffer } from '../feeds/offer.ts'
import type { PlayerState } from '../player/types.ts'
import type { WebVoice } from '../player/web-speech/voices.ts'

/** What the reader keeps of an open article to find its way in it. */
export interface Ground {
  readonly article: Article
  readonly attribution: Attribution
  readonly turns: readonly Turn[]
}

/** An open article with all that is made from it once. */
export interface OpenArticle extends Ground {
  /** Names the article in calls. */
  readonly id: string
  /** Only the beginning of a long article; the whole takes its place in a moment. */
  readonly opening: boolean
  /** How many corrections of the listener's are applied. */
  readonly corrections: number
  /** How many words each block has. */
  readonly blockWords: readonly number[]
  readonly page: PageModel
  /** "Two organisations and one unnamed source speak here."; empty while only the opening is there. */
  readonly roll: string
}

/** Where the voice is, or will begin. Offsets: UTF-16 units into the article's text. */
export interface Place {
  readonly offset: number
  /** The words of one utterance. */
  readonly passage: Span
  readonly word: Span | null
  /** Index of the segment that tells who speaks. */
  readonly segment: number
  /** Sayso's own words are heard, not yet the article's. */
  readonly label: boolean
}

/** After so many minutes the voice stops; 0: at the end of this segment. */
export const SLEEP_MINUTES = [0, 5, 10, 15, 30, 45, 60] as const
export type SleepMinutes = (typeof SLEEP_MINUTES)[number]

/** How far an export or import of everything is. */
export interface TransferState {
  /** What is being done; null for nothing. */
  readonly work: 'export' | 'import' | null
  /** How much of it is done, from 0 to 1. */
  readonly done: number
  readonly told: string | null
  readonly problem: string | null
}

export interface ReaderState {
  readonly article: OpenArticle | null
  /** An article is being opened. */
  readonly opening: boolean
  readonly settings: Settings
  readonly player: PlayerState
  /** Null before the first play or jump: nothing is marked then. */
  readonly place: Place | null
  /** Who speaks there; changes with the segment, not with every word. */
  readonly speaker: Speaker | null
  /** The sentence is repeated. */
  readonly loop: boolean
  /** The source whose words alone are played; null for the whole article. */
  readonly only: string | null
  /** The voice stops after so many minutes, at the end of a segment; 0: at the end of this one; null: it goes on. */
  readonly sleep: SleepMinutes | null
  /** The question of the first start is to be asked. */
  readonly welcome: boolean
  /** What the system asked to open and is no article, until it is shown to the listener. */
  readonly offer: FeedOffer | null
  /** How far a refresh of feeds is, in feeds; `of` is 0 until that is known. Null while there is none. */
  readonly refreshing: { readonly done: number; readonly of: number } | null
  /** What came of the last refresh, in words; empty before there was one. */
  readonly refreshed: string
  /** How many entries the refreshes by the clock have brought, by feed; another map after each of them. */
  readonly arrived: ReadonlyMap<number, number>
  /** How often "who is speaking?" was asked: its answer comes into view. */
  readonly asked: number
  /** What the status region says. `serial` sets equal texts apart. */
  readonly status: { readonly text: string; readonly serial: number }
  /** The voices that the page's platform has. */
  readonly webVoices: readonly WebVoice[]
  /** Voices of the article's sources; null where they have none of their own. */
  readonly sourceVoices: SourceVoices | null
  /** The system's own voice; null until it is known. */
  readonly systemVoice: CallReply<'voices.system'> | null
  /** Everything as one file: what came of it. */
  readonly transfer: TransferState
  /** What went wrong and what to do, in words; null where nothing did. */
  readonly problem: string | null
  /** What the listener should know though nothing failed, in words; or null. */
  readonly notice: string | null
}

/** The state before the settings and the first article are there. */
export const initialState: ReaderState = {
  article: null,
  opening: true,
  settings: settings.parse({}),
  player: 'idle',
  place: null,
  speaker: null,
  loop: false,
  only: null,
  sleep: null,
  welcome: false,
  offer: null,
  refreshing: null,
  refreshed: '',
  arrived: new Map(),
  asked: 0,
  status: { text: '', serial: 0 },
  webVoices: [],
  sourceVoices: null,
  systemVoice: null,
  transfer: { work: null, done: 0, told: null, problem: null },
  problem: null,
  notice: null,
}
