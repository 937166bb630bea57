import { z } from 'zod'
import { SOURCE_KINDS } from '../core/attribution/types.ts'
import { RATE } from '../core/playback/rate.ts'
import { SOURCE_ROLES } from '../core/script/types.ts'
import {
  dictionaryEntries,
  dictionaryEntry,
  dictionaryImport,
  dictionaryState,
  dictionaryTrial,
} from './dictionary.ts'
import { feedCalls, feedsOffered, feedsProgress } from './feeds.ts'
import { libraryCalls } from './library.ts'
import { menuAction } from './menu-action.ts'
import {
  correction,
  languageTag,
  opened,
  settings,
  settingsChange,
  speechId,
  speechText,
  voiceRole,
  wordTiming,
} from './schemas.ts'
import { transferCalls, transferProgress } from './transfer.ts'

/** No file over this size is read, in bytes. */
export const MAX_FILE_BYTES = 20_000_000
/** No dictionary over this size is read, in bytes. */
export const MAX_DICTIONARY_BYTES = 5_000_000
/** No utterance is longer than this, in UTF-16 units; the script splits at sentences long before. */
export const MAX_UTTERANCE_LENGTH = 20_000

const nothing = z.strictObject({})

/** Every call from the UI to the services: what is asked, what is answered. */
export const calls = {
  'app.info': {
    request: nothing,
    reply: z.strictObject({
      version: z.string(),
      /** Which host serves the UI: hide what it cannot do. */
      host: z.enum(['desktop', 'browser']),
      platform: z.string(),
    }),
  },
  /** The article that was named at start, or the sample. */
  'article.first': { request: nothing, reply: opened },
  /** Reads a file that the user chose. */
  'article.read': {
    request: z.strictObject({
      name: z.string().max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_FILE_BYTES, {
        error: 'file too large',
      }),
    }),
    reply: opened,
  },
  /** Reads text that the user pasted. */
  'article.paste': {
    request: z.strictObject({
      text: z.string().max(MAX_FILE_BYTES),
      /** The same as markup, where the clipboard has it: tells headings, lists and quotations. */
      html: z.string().max(MAX_FILE_BYTES).exactOptional(),
    }),
    reply: opened,
  },
  /** Fetches and reads the page at a web address that the user gave. */
  'article.fetch': {
    request: z.strictObject({
      address: z.string().max(4096),
      /** The user agreed that it may be on this machine or network: without that it fails with "local-address". */
      allowLocal: z.boolean().default(false),
    }),
    reply: opened,
  },
  /** What was left out of an open article, as an article; fails with "empty" where nothing was. */
  'article.left-out': { request: z.strictObject({ id: z.string() }), reply: opened },
  /** Sets an attribution right, and keeps that: see src/core/corrections. */
  'article.correct': {
    request: z.strictObject({ id: z.string(), correction }),
    reply: opened,
  },
  /** Takes the last correction back. */
  'article.undo-correction': { request: z.strictObject({ id: z.string() }), reply: opened },
  /** Where the article was left; null where it was not. */
  'place.get': {
    request: z.strictObject({ id: z.string() }),
    reply: z.strictObject({ offset: z.int().min(0).nullable() }),
  },
  /** Keeps the place in an article that is open; `ended`: it was heard to its end, and begins anew. */
  'place.keep': {
    request: z.strictObject({
      id: z.string(),
      offset: z.int().min(0),
      ended: z.boolean().default(false),
    }),
    reply: nothing,
  },
  ...libraryCalls,
  ...feedCalls,
  ...transferCalls,
  /** Speaks one utterance: `speech.chunk` events carry the audio, the reply comes when all of it was sent. */
  'speech.start': {
    request: z.strictObject({
      id: speechId,
      text: z.string().min(1).max(MAX_UTTERANCE_LENGTH),
      voice: voiceRole,
      /** An entry of the dictionary that is tried out, for this utterance alone. */
      trial: dictionaryEntry.exactOptional(),
      /** At which it will be heard: decides for a voice. The samples are always at 1×. */
      rate: z.number().min(RATE.min).max(RATE.max).default(1),
      /** BCP 47 tag of the text. */
      language: languageTag.default('en'),
      /** Somebody waits for it in silence. */
      hurry: z.boolean().default(false),
    }),
    reply: z.strictObject({ sampleRate: z.int().positive(), samples: z.int().min(0) }),
  },
  /** What is said for a text: for voices that the page has itself. */
  'speech.text': {
    request: z.strictObject({ text: z.string().max(MAX_UTTERANCE_LENGTH) }),
    reply: speechText,
  },
  /** Stops an utterance; its `speech.start` fails with the code "aborted". Unknown ids are ignored. */
  'speech.stop': { request: z.strictObject({ id: speechId }), reply: nothing },
  /** The voice that the system has, or why it has none; see src/engines/say. */
  'voices.system': {
    request: nothing,
    reply: z.strictObject({
      voice: z.enum(['festival', 'macos', 'windows']).nullable(),
      /** "festival": it could be installed. Null where there is a voice. */
      missing: z.enum(['festival', 'none']).nullable(),
    }),
  },
  /** The voices of the sources of an article, in the order in which they speak; null for one that has none of its own. */
  'voices.cast': {
    request: z.strictObject({
      sources: z
        .array(z.strictObject({ name: z.string().max(10_000), kind: z.enum(SOURCE_KINDS) }))
        .max(10_000)
        .readonly(),
    }),
    reply: z.strictObject({ roles: z.array(z.enum(SOURCE_ROLES).nullable()).readonly() }),
  },
  /** The listener's own words for what is written: see src/core/dictionary. */
  'dictionary.get': { request: nothing, reply: dictionaryState },
  /** Replaces all entries; refused where `revision` is not that of the entries as they stand. */
  'dictionary.save': {
    request: z.strictObject({ entries: dictionaryEntries, revision: z.string().max(64) }),
    reply: dictionaryState,
  },
  /** What an entry would do; nothing is saved. */
  'dictionary.try': {
    request: z.strictObject({
      entry: dictionaryEntry,
      text: z.string().max(MAX_UTTERANCE_LENGTH),
      language: languageTag.default('en'),
    }),
    reply: dictionaryTrial,
  },
  /** Reads a dictionary file that the user chose; nothing is saved. */
  'dictionary.import': {
    request: z.strictObject({
      name: z.string().max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_DICTIONARY_BYTES, {
        error: 'file too large',
      }),
      /** Of the entries that say none; null for all. */
      language: z.string().max(35).nullable(),
    }),
    reply: dictionaryImport,
  },
  'settings.get': { request: nothing, reply: settings },
  'settings.change': { request: settingsChange, reply: settings },
} as const
export type Calls = typeof calls
export type CallName = keyof Calls
export type CallRequest<N extends CallName> = z.input<Calls[N]['request']>
export type CallReply<N extends CallName> = z.output<Calls[N]['reply']>

/** Every event from the services to the UI. */
export const serviceEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('speech.chunk'),
    id: speechId,
    sampleRate: z.int().positive(),
    /** Mono, -1..1, at 1×. */
    samples: z.instanceof(Float32Array),
    words: z.array(wordTiming),
  }),
  /** A voice failed, and another one goes on; sent once for each that fails. */
  z.strictObject({ type: z.literal('speech.replaced') }),
  z.strictObject({ type: z.literal('menu.action'), action: menuAction }),
  /** The system asked to open a file ("open with"). */
  z.strictObject({ type: z.literal('article.opened'), opened }),
  /**
   * A part of the whole of an article whose opening is open, in order. Its words and offsets are the same, its sources
   * may differ. ./parts.ts makes parts, checks them, and puts them together.
   */
  z.strictObject({ type: z.literal('article.part'), id: z.string(), part: z.unknown() }),
  z.strictObject({ type: z.literal('article.failed'), message: z.string() }),
  /** A link of a web page asks to open an address: to be proposed to the user, never fetched by itself. */
  z.strictObject({ type: z.literal('article.proposed'), address: z.string().max(4096) }),
  /** What the listener must know of the library: it was damaged, or what was opened could not be kept. */
  z.strictObject({ type: z.literal('library.notice'), notice: z.string() }),
  feedsProgress,
  feedsOffered,
  transferProgress,
])
export type ServiceEvent = z.infer<typeof serviceEvent>

/** How a failed call crosses the boundary: data, in words that say what to do. */
export const failure = z.strictObject({
  code: z.enum([
    'bad-request',
    'missing-file',
    'empty',
    'binary',
    'encoding',
    'too-large',
    'damaged',
    'harmful',
    'protected',
    'no-text',
    'network',
    'local-address',
    /** A feed, or a list of feeds as OPML, where an article was wanted: to be followed. */
    'feed',
    'feed-list',
    'unreadable',
    'unwritable',
    'aborted',
    'speech-failed',
    'no-sound',
    'internal',
  ]),
  message: z.string(),
})
export type Failure = z.infer<typeof failure>
export type FailureCode = Failure['code']

export const reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: failure }),
])
export type Reply = z.infer<typeof reply>
