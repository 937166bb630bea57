import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import { MAX_DICTIONARY_BYTES } from '../../contract/contract.ts'
import type { DictionaryImport, DictionaryState } from '../../contract/dictionary.ts'
import { SaysoError } from '../../contract/failure.ts'
import type { Span } from '../../core/article/types.ts'
import { words } from '../../core/article/words.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { segmentAt } from '../../core/script/clause.ts'
import { message } from '../messages/message.ts'
import type { SayOnce } from '../player/say-once.ts'
import type { Listening } from './listening.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** The sentence that is being read, for a listener who wants a word of it said differently. */
export interface WordTarget {
  readonly sentence: string
  /** Its words, in the article's offsets. */
  readonly words: readonly (Span & { readonly text: string })[]
  /** Index of the word that is being read. */
  readonly current: number
}

/** The listener's dictionary, as the page sees it. What goes wrong rejects with words for the listener. */
export interface Pronouncing {
  /** The voice waits until {@link Pronouncing.end}. Null where no word can be told. */
  begin(): WordTarget | null
  load(): Promise<DictionaryState>
  /** @param goOnFrom where the voice goes on, so that the change is heard; by default where it was */
  save(
    entries: readonly DictionaryEntry[],
    revision: string,
    goOnFrom?: number,
  ): Promise<DictionaryState>
  read(file: File): Promise<DictionaryImport>
  /** Says a text as it would be said with an entry, and tells what that is. */
  attempt(
    entry: DictionaryEntry,
    text: string,
  ): Promise<{ problem: string | null; spoken: string; found: boolean }>
  /** The listener is told what they should know of the dictionary's file. Never rejects. */
  tellNotice(): Promise<void>
  /** @param told what the listener is told, as soon as the question is off the screen */
  tellAtEnd(told: string): void
  end(): void
}

export function createPronouncing(
  store: StoreApi<ReaderState>,
  client: Client,
  teller: Teller,
  listening: Listening,
  sayOnce: SayOnce | null,
): Pronouncing {
  let untold: string | null = null

  return {
    begin() {
      const place = listening.hold()
      const { article } = store.getState()
      return article && place && targetAt(article.article, place.offset)
    },
    load: () => client.call('dictionary.get', {}),
    async save(entries, revision, goOnFrom) {
      const state = await client.call('dictionary.save', { entries, revision })
      listening.saidChanged(goOnFrom)
      return state
    },
    async read(file) {
      if (file.size > MAX_DICTIONARY_BYTES)
        throw new SaysoError('too-large', message('dictionary.large'))
      const bytes = new Uint8Array(await file.arrayBuffer())
      return client.call('dictionary.import', { name: file.name, bytes, language: null })
    },
    async attempt(entry, text) {
      const language = store.getState().article?.page.language ?? 'en'
      const attempted = await client.call('dictionary.try', { entry, text, language })
      const { rate } = store.getState().settings
      if (!attempted.problem && text.trim()) sayOnce?.say(text, rate, { trial: entry, language })
      return attempted
    },
    async tellNotice() {
      try {
        const { notice: own } = await client.call('dictionary.get', {})
        if (own === null) return
        store.setState(({ notice }) => ({ notice: [notice, own].filter(Boolean).join(' ') }))
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
      }
    },
    tellAtEnd(told) {
      untold = told
    },
    end() {
      sayOnce?.stop()
      if (untold) teller.say(untold)
      untold = null
      listening.release()
    },
  }
}

function targetAt(
  { text, sentences }: { text: string; sentences: readonly Span[] },
  offset: number,
): WordTarget | null {
  const sentence = sentences[segmentAt(sentences, offset)]
  if (!sentence) return null
  const whole = text.slice(sentence.start, sentence.end)
  const all = words(whole).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
    text: whole.slice(start, end),
  }))
  if (all.length === 0) return null
  const next = all.findIndex(({ end }) => end > offset)
  return { sentence: whole, words: all, current: next < 0 ? all.length - 1 : next }
}
