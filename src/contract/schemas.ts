import { z } from 'zod'
import { type Article, BLOCK_ROLES } from '../core/article/types.ts'
import { type Attribution, MEDIA, SOURCE_KINDS } from '../core/attribution/types.ts'
import type { Correction } from '../core/corrections/types.ts'
import { RATE } from '../core/playback/rate.ts'
import { LEVELS, VOICE_ROLES } from '../core/script/types.ts'
import type { SpeechText } from '../core/speech-text/types.ts'
import { feedSettings } from './settings/feeds.ts'
import { keys } from './settings/keys.ts'
import { LANGUAGES } from './settings/language.ts'
import { librarySettings } from './settings/library.ts'
import { listening } from './settings/listening.ts'
import { looks, THEMES } from './settings/looks.ts'
import { READ_BY } from './settings/reading.ts'
import { voices } from './settings/voices.ts'

/** The shapes that cross the boundary between the UI and the services. Offsets: UTF-16 units, end exclusive. */
/** BCP 47. */
export const languageTag = z.string().min(1).max(35)
const offset = z.int().min(0)
const span = z.strictObject({ start: offset, end: offset })

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

/** The long lists of an article. */
export const lists = {
  blocks: list(
    z.strictObject({
      start: offset,
      end: offset,
      role: z.enum(BLOCK_ROLES),
      level: z.int().min(1).max(6).exactOptional(),
      cite: span.exactOptional(),
    }),
  ),
  sentences: list(z.strictObject({ start: offset, end: offset, block: offset })),
  sources: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(SOURCE_KINDS),
      shortName: z.string(),
      role: z.string().nullable(),
    }),
  ),
  segments: list(
    z.strictObject({
      start: offset,
      end: offset,
      kind: z.enum(['narration', 'direct', 'indirect']),
      sourceId: z.string().nullable(),
      attribution: offset.nullable(),
      mention: span.nullable(),
      cue: span.nullable(),
      medium: z.union([z.enum(MEDIA), z.templateLiteral(['to ', z.string()])]).nullable(),
      depth: offset,
      quotedBy: z.string().nullable(),
      confidence: z.number().min(0).max(1),
      possibleSourceId: z.string().nullable(),
      evidence: list(z.strictObject({ rule: z.string(), span: span.nullable() })),
    }),
  ),
}

export const article: z.ZodType<Article> = z.strictObject({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  language: z.string(),
  address: z.string().nullable(),
  text: z.string(),
  blocks: lists.blocks,
  sentences: lists.sentences,
  credit: span.nullable(),
  dateline: span.nullable(),
  leftOut: list(z.string()),
  contents: list(
    z.strictObject({ title: z.string(), level: z.int().min(1).max(6), start: offset }),
  ).exactOptional(),
})

const attribution: z.ZodType<Attribution> = z.strictObject({
  sources: lists.sources,
  segments: lists.segments,
})

const anchor = z.strictObject({ start: offset, end: offset, words: z.string().min(1).max(100_000) })
const sourceName = z.string().trim().min(1).max(200)

/** What a listener has set right; see src/core/corrections. */
export const correction: z.ZodType<Correction> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('source'),
    at: anchor,
    name: sourceName,
    kind: z.enum(SOURCE_KINDS),
  }),
  z.strictObject({ type: z.literal('narration'), at: anchor }),
  z.strictObject({ type: z.literal('same'), name: sourceName, other: sourceName }),
])

/** An article that is open, and who says what in it. */
export const opened = z.strictObject({
  /** Names the article in later calls, as long as it is open. */
  id: z.string(),
  /** File name or other origin, for the window's title. */
  name: z.string(),
  article,
  attribution,
  /** How many corrections of the listener's are applied. */
  corrections: z.int().min(0),
  /** Something that the listener should know though the article opened, in words; or null. */
  notice: z.string().nullable(),
  /** Only the beginning of a long article: the events "article.part" bring all of it, with the same id. */
  opening: z.literal(true).exactOptional(),
})
export type Opened = z.infer<typeof opened>

const rate = z.number().min(RATE.min).max(RATE.max)

const webVoice = z.string().min(1).max(500).nullable()

/** Every setting has a default: an empty file holds them all. A topic of its own has a file in settings/. */
export const settings = z.strictObject({
  level: z.enum(LEVELS).default('standard'),
  rate: rate.default(1),
  theme: z.enum(THEMES).default('system'),
  /** Keys without Ctrl or Alt act (WCAG 2.1.4: they can be switched off). */
  singleKeys: z.boolean().default(true),
  keys: keys.default({}),
  looks: looks.prefault({}),
  /** Articles are read by the system's own voice, where there is one. */
  systemVoice: z.boolean().default(false),
  listening: listening.prefault({}),
  voices: voices.prefault({}),
  library: librarySettings.prefault({}),
  feeds: feedSettings.prefault({}),
  /** The `voiceURI` of a voice of the page's platform that reads; null for Sayso's own. */
  webVoice: webVoice.default(null),
  readBy: z.enum(READ_BY).default('sayso'),
  /** The question of the first start was asked. */
  welcomed: z.boolean().default(false),
  /** Of the interface; articles have their own. */
  language: z.enum(LANGUAGES).default('en'),
})
export type Settings = z.infer<typeof settings>
/** Any part of the settings, without defaults filled in. */
export const settingsChange = z
  .strictObject({
    level: z.enum(LEVELS),
    rate,
    theme: z.enum(THEMES),
    singleKeys: z.boolean(),
    keys,
    looks,
    systemVoice: z.boolean(),
    listening,
    voices,
    library: librarySettings,
    feeds: feedSettings,
    webVoice,
    readBy: z.enum(READ_BY),
    welcomed: z.boolean(),
    language: z.enum(LANGUAGES),
  })
  .partial()

export const voiceRole = z.enum(VOICE_ROLES)
const piece = z.strictObject({ written: span, spoken: span, same: z.boolean() })
/** What is spoken for a text; see src/core/speech-text. */
export const speechText: z.ZodType<SpeechText> = z.strictObject({
  spoken: z.string(),
  pieces: list(piece),
})

export const speechId = z.string().min(1).max(64)

export const wordTiming = z.strictObject({
  start: offset,
  end: offset,
  from: z.number().min(0),
  to: z.number().min(0),
})
