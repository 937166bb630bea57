import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { CallReply, ServiceEvent } from '../../contract/contract.ts'
import { createDispatch, type Dispatch } from '../../contract/dispatch.ts'
import { SaysoError, toFailure } from '../../contract/failure.ts'
import { partsOf } from '../../contract/parts.ts'
import type { Opened, Settings } from '../../contract/schemas.ts'
import type { ReadBy } from '../../contract/settings/reading.ts'
import { toSpeech } from '../../core/speech-text/to-speech.ts'
import { findSystemVoice } from '../../engines/say/find-voice.ts'
import { createOpenArticles } from '../corrections/open-articles.ts'
import { openInParts } from '../corrections/open-in-parts.ts'
import { type Shelf, shelfBeside, shelfOfText } from '../corrections/shelf.ts'
import { createDictionary, dictionaryFile } from '../dictionary/dictionary.ts'
import { readDictionary } from '../dictionary/file.ts'
import { createFeeds } from '../feeds/feeds.ts'
import { createFeedHandlers } from '../feeds/handlers.ts'
import { offerOfFile } from '../feeds/offered.ts'
import { incomingFile } from '../intake/formats/format.ts'
import { readLeftOut, readPasted } from '../intake/pieces.ts'
import type { ReadArticle } from '../intake/read.ts'
import { createReading } from '../intake/reading.ts'
import type { Waiting } from '../intake/waiting.ts'
import { incomingFromWeb } from '../intake/web.ts'
import { articleKey } from '../library/article-key.ts'
import type { StoredArticle } from '../library/articles.ts'
import { castFromLibrary } from '../library/cast.ts'
import { createCollection } from '../library/collection.ts'
import { createLibraryHandlers } from '../library/handlers.ts'
import { createLibrary, type Library } from '../library/library.ts'
import { createTransferHandlers } from '../library/transfer/handlers.ts'
import type { Store } from '../settings/store.ts'
import { embeddedEngines, type SpeechEngine } from '../speech/engines.ts'
import { createSpeechHandlers } from '../speech/handlers.ts'
import { noVoiceNotice } from '../speech/no-voice.ts'
import { createSpeech } from '../speech/speech.ts'
import { describeSystemVoice, systemEngines } from '../speech/system-voice.ts'
import { type ChosenVoices, NOTHING_CHOSEN } from '../speech/voices.ts'

export interface AppOptions {
  readonly info: CallReply<'app.info'>
  /** The file named at start; null for the sample. */
  readonly firstFile: string | null
  readonly sampleFile: string
  readonly settings: Store<Settings>
  /** Where Sayso keeps what it has for an article that has no file. */
  readonly dataFolder: string
  /** Where the settings' file is: it goes with what is exported. */
  readonly settingsFolder: string
  /** See EmbeddedEnginesOptions. */
  readonly enginesUrl: URL
  /** Who speaks; by default the engines that come with Sayso, and the system's where it is chosen. */
  readonly engines?: readonly SpeechEngine[]
  /** Gets what no handler expected, for the log of the host. */
  readonly report: (thrown: unknown) => void
}

/** One client of the services: a window, or a browser's tab. */
export interface Session {
  readonly dispatch: Dispatch
  /**
   * Reads a file that the system asked to open: an "article.opened", "feeds.offered" or "article.failed" event. The rest
   * of a long one comes as to a call. Null where something else was asked for meanwhile. Never rejects.
   */
  openFile(path: string): Promise<ServiceEvent | null>
  /** Stops what this client started. */
  close(): void
}

/** The services of the app, whatever host they run in. */
export interface App {
  connect(send: (event: ServiceEvent) => void): Session
  close(): Promise<void>
}

/** What helps where no voice speaks a language. */
const USE_SCREEN_READER =
  'If your screen reader has a voice for it, let that read: Settings, “Who reads articles”.'

/** Composes the services: intake, settings, and speech with its engine. */
export function createApp(options: AppOptions): App {
  const { report, settings } = options
  const dictionary = createDictionary({
    file: dictionaryFile(options.dataFolder),
    report,
  })
  const systemVoice = findSystemVoice()
  let systemVoiceChosen = false
  let chosen: ChosenVoices = NOTHING_CHOSEN
  let readBy: ReadBy = 'sayso'
  /** Speech follows a change of the settings at once. */
  const follow = (now: Partial<Settings>) => {
    readBy = now.readBy ?? readBy
    systemVoiceChosen = now.systemVoice ?? systemVoiceChosen
    chosen = now.voices ?? chosen
  }
  const clients = new Set<(event: ServiceEvent) => void>()
  const tellAll = (event: ServiceEvent) => {
    for (const send of clients) send(event)
  }
  const engines = options.engines ?? [
    ...systemEngines(() => systemVoiceChosen, systemVoice),
    ...embeddedEngines({ enginesUrl: options.enginesUrl, warm: true, chosen: () => chosen }),
  ]
  const speech = createSpeech({
    rules: dictionary.rules,
    engines,
    onReplaced(reason) {
      report(reason)
      tellAll({ type: 'speech.replaced' })
    },
  })

  const reading = createReading({ workersUrl: options.enginesUrl, warm: true })
  const articles = createOpenArticles(({ language }) => {
    const notice = readBy === 'screen-reader' ? null : noVoiceNotice(language, engines)
    return notice && `${notice} ${USE_SCREEN_READER}`
  })
  const tellOfLibrary = (notice: string) => tellAll({ type: 'library.notice', notice })
  const library = createLibrary({
    file: join(options.dataFolder, 'library.db'),
    workerUrl: new URL('library-worker.js', options.enginesUrl),
    report,
    onNotice: tellOfLibrary,
  })
  const feeds = createFeeds({
    library,
    workerUrl: new URL('feeds-worker.js', options.enginesUrl),
    tell: tellAll,
    report,
  })
  const collection = createCollection({
    library,
    keeps: async () => (await settings.get()).library.keepArticles,
    tell: tellOfLibrary,
  })
  /** Knows what was opened a moment ago. */
  const upToDate: Pick<Library, 'call' | 'watch'> = {
    call: (name, ...args) => collection.done().then(() => library.call(name, ...args)),
    watch: (watching, name, ...args) =>
      collection.done().then(() => library.watch(watching, name, ...args)),
  }
  const { removeAll: removeTransfers, ...transferHandlers } = createTransferHandlers({
    library: upToDate,
    dictionary,
    folders: { data: options.dataFolder, settings: options.settingsFolder },
    tell: tellAll,
  })
  const byText = (text: string) => shelfOfText(join(options.dataFolder, 'corrections'), text)
  const isSample = (path: string) => path === options.sampleFile
  const shelfOfPath = (path: string) => (isSample(path) ? byText : () => shelfBeside(path))
  // the sample is the app's own: nothing is written beside it, and nobody chose it
  const keepFile = (path: string) => (opened: Opened) => {
    if (!isSample(path)) collection.add(opened, resolve(path))
  }
  const keepText = (opened: Opened) => collection.add(opened, opened.article.address)
  const languageOfFile = (path: string) => (isSample(path) ? 'en' : undefined)
  const corrected = async (coming: Promise<Opened>) => {
    const opened = await coming
    // an opening is kept when the whole is there
    if (!opened.opening) collection.restate(opened)
    return forClient(opened)
  }
  const failedEvent = (thrown: unknown): ServiceEvent => {
    if (!(thrown instanceof SaysoError)) report(thrown)
    return { type: 'article.failed', message: toFailure(thrown).message }
  }

  /**
   * Opens articles for one client, which waits for the last one alone; the rest of a long one comes in parts over
   * `send`, as long as no other was opened.
   */
  const createOpener = (send: (event: ServiceEvent) => void) => {
    let waits = new AbortController()
    let openNow: string | null = null
    const open = async (
      read: (waiting: Waiting) => Promise<ReadArticle>,
      keep: (opened: Opened) => void = keepText,
      shelfOf: (wholeText: string) => Shelf = byText,
    ) => {
      waits.abort()
      waits = new AbortController()
      const { signal } = waits
      const opened = await openInParts({
        articles,
        read: (early) => read({ early, signal }),
        shelfOf,
        async onWhole(whole) {
          for (const part of partsOf(forClient(whole))) {
            if (openNow !== whole.id) break
            send({ type: 'article.part', id: whole.id, part })
            // what else is to be done comes in between: speech, first of all
            await setImmediate()
          }
          keep(whole)
        },
        onFailed: (thrown) => send(failedEvent(thrown)),
      })
      openNow = opened.id
      if (!opened.opening) keep(opened)
      return forClient(opened)
    }
    return { open, stop: () => waits.abort() }
  }

  return {
    connect(send) {
      clients.add(send)
      const { open, stop: stopOpening } = createOpener(send)
      const openPath = (path: string) => {
        const language = languageOfFile(path)
        return open(
          (waiting) => reading.file(path, { language, ...waiting }),
          keepFile(path),
          shelfOfPath(path),
        )
      }
      const openStored = ({ name, origin, article }: StoredArticle) => {
        // a file that moved away has nothing beside it
        const isThere = origin !== null && isAbsolute(origin) && existsSync(origin)
        return open(
          (waiting) => reading.article({ article, notice: null }, name, waiting),
          (opened) => collection.add(opened, origin),
          isThere ? () => shelfBeside(origin) : byText,
        )
      }
      const { stopAll, ...speechHandlers } = createSpeechHandlers({ speech, send })
      const dispatch = createDispatch(
        {
          'app.info': () => options.info,
          'article.first': async () => {
            const { firstFile, sampleFile } = options
            if (firstFile === null) return openPath(sampleFile)
            try {
              return await openPath(firstFile)
            } catch (thrown) {
              const offer = await offerOfFile(thrown, firstFile)
              if (offer === null) throw thrown
              // what it is offered over
              const sample = await openPath(sampleFile)
              send(offer)
              return sample
            }
          },
          'article.read': ({ name, bytes }) =>
            open((waiting) => reading.incoming(incomingFile(name, bytes), waiting)),
          'article.paste': ({ text, html }) =>
            open((waiting) => readPasted(reading, text, html, waiting)),
          'article.fetch': ({ address, allowLocal }) =>
            open(async (waiting) => {
              const { signal } = waiting
              const incoming = await incomingFromWeb(address, { allowLocal, signal })
              return reading.incoming(incoming, waiting)
            }),
          'article.left-out': ({ id }) =>
            open((waiting) => readLeftOut(reading, articles.find(id), waiting)),
          'article.correct': ({ id, correction }) => corrected(articles.correct(id, correction)),
          'article.undo-correction': ({ id }) => corrected(articles.undo(id)),
          'place.get': async ({ id }) => ({
            offset: await library.call('findPosition', articleKey(articles.textOf(id))),
          }),
          'place.keep': async ({ id, offset, ended }) => {
            const text = articles.textOf(id)
            const left = { offset, length: text.length, ended }
            await library.call('keepPosition', articleKey(text), left)
            return {}
          },
          ...createLibraryHandlers({ library: upToDate, open: openStored }),
          ...createFeedHandlers({
            feeds,
            library: upToDate,
            reading,
            open,
            openStored,
            keep: collection.add,
            report,
          }),
          ...transferHandlers,
          ...speechHandlers,
          'speech.text': async ({ text }) => toSpeech(text, await dictionary.rules('en')),
          'dictionary.get': () => dictionary.get(),
          'dictionary.save': ({ entries, revision }) => dictionary.save(entries, revision),
          'dictionary.try': ({ entry, text, language }) =>
            dictionary.attempt(entry, text, language),
          'dictionary.import': ({ name, bytes, language }) => readDictionary(name, bytes, language),
          'voices.cast': async ({ sources }) => ({
            roles: await castFromLibrary(library, sources),
          }),
          'voices.system': () => describeSystemVoice(systemVoice),
          'settings.get': async () => {
            const all = await settings.get()
            follow(all)
            return all
          },
          'settings.change': (change) => {
            follow(present(change))
            return settings.change(present(change))
          },
        },
        report,
      )
      return {
        dispatch,
        async openFile(path) {
          try {
            return { type: 'article.opened', opened: await openPath(path) }
          } catch (thrown) {
            if (thrown instanceof SaysoError && thrown.code === 'aborted') return null
            const offer = await offerOfFile(thrown, path).catch(failedEvent)
            return offer ?? failedEvent(thrown)
          }
        },
        close() {
          clients.delete(send)
          stopAll()
          stopOpening()
        },
      }
    },
    async close() {
      await feeds.close()
      await Promise.all([speech.close(), reading.close(), library.close(), removeTransfers()])
    },
  }
}

type OpenedReply = CallReply<'article.first'>

/** The services' read-only article as the contract's plain data. */
const forClient = (opened: Opened) => opened as OpenedReply

/** Without the keys that are there but undefined. */
function present(change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>
}
