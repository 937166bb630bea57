import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { VoiceSettings } from '../../contract/settings/voices.ts'
import { quotedSources, voicesOf } from '../../core/script/source-voices.ts'
import type { VoiceRole } from '../../core/script/types.ts'
import { message } from '../messages/message.ts'
import type { SayOnce } from '../player/say-once.ts'
import type { Player } from '../player/types.ts'
import type { Listening } from './listening.ts'
import type { Preferences } from './preferences.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** Who speaks with which voice, as the listener wants it. Nothing here rejects. */
export interface CastingControl {
  /** What is changed is heard from the word that is heard now. */
  set(change: Partial<VoiceSettings>): Promise<void>
  /** Says in the voice of a role what that voice is for; what plays waits until {@link CastingControl.end}. */
  attempt(role: VoiceRole): Promise<void>
  end(): void
  close(): void
}

interface CastingParts {
  readonly store: StoreApi<ReaderState>
  readonly client: Client
  readonly player: Player
  readonly teller: Teller
  readonly listening: Listening
  readonly preferences: Preferences
  readonly sayOnce: SayOnce | null
}

const SAMPLES = {
  narrator: 'voice.try.narrator',
  quotation: 'voice.try.quotation',
  label: 'voice.try.label',
  'source-1': 'voice.try.source',
  'source-2': 'voice.try.source',
  'source-3': 'voice.try.source',
  'source-4': 'voice.try.source',
} as const

export function createCasting(parts: CastingParts): CastingControl {
  const { store, client, player, teller, listening, preferences, sayOnce } = parts

  /** Asks for the voices of the article's sources, where they are wanted. */
  const castSources = async () => {
    const { article, settings } = store.getState()
    if (!article || !settings.voices.perSource) {
      store.setState({ sourceVoices: null })
      return
    }
    const quoted = quotedSources(article.attribution)
    try {
      const sources = quoted.map(({ name, kind }) => ({ name, kind }))
      const { roles } = await client.call('voices.cast', { sources })
      if (store.getState().article !== article) return
      store.setState({ sourceVoices: voicesOf(quoted, roles) })
      if (player.state === 'playing' || player.state === 'loading') listening.saidChanged()
    } catch (thrown) {
      teller.problem(teller.reasonOf(thrown))
    }
  }
  const unsubscribe = store.subscribe(({ article }, before) => {
    if (article === before.article) return
    // ids are of one article
    if (store.getState().sourceVoices) store.setState({ sourceVoices: null })
    void castSources()
  })

  return {
    async set(change) {
      const voices = { ...store.getState().settings.voices, ...change }
      preferences.change({ voices })
      player.setLabelRate(voices.labelRate)
      if (change.perSource !== undefined) await castSources()
      // the speed of labels is the player's alone
      if (Object.keys(change).every((key) => key === 'labelRate')) return
      await preferences.flush()
      listening.saidChanged()
    },
    async attempt(role) {
      listening.hold()
      await preferences.flush()
      const { rate, voices } = store.getState().settings
      const speed = role === 'label' ? (voices.labelRate ?? rate) : rate
      sayOnce?.say(message(SAMPLES[role]), speed, { voice: role })
    },
    end() {
      sayOnce?.stop()
      listening.release()
    },
    close: unsubscribe,
  }
}
