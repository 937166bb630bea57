/** A voice of the platform, as a listener chooses it. */
export interface WebVoice {
  readonly id: string
  readonly name: string
}

/** The voices that the platform gives to pages. Browsers learn of them late, and some have none. */
export interface WebVoices {
  readonly list: readonly WebVoice[]
  /** The voice that was chosen; null for none, or while it is not there. */
  readonly chosen: SpeechSynthesisVoice | null
  choose(id: string | null): void
  /** Calls `listener` when the list changes. */
  subscribe(listener: () => void): void
}

type Source = Pick<SpeechSynthesis, 'getVoices'> & Partial<Pick<EventTarget, 'addEventListener'>>

/** @param synth undefined where the platform has no speech at all */
export function createWebVoices(synth: Source | undefined): WebVoices {
  // a voice that is not on this machine would send the article away
  const usable = () =>
    synth?.getVoices().filter(({ localService, lang }) => localService && /^en\b/iu.test(lang)) ??
    []
  let id: string | null = null
  return {
    get list() {
      return usable().map(({ voiceURI, name }) => ({ id: voiceURI, name }))
    },
    get chosen() {
      return id === null ? null : (usable().find(({ voiceURI }) => voiceURI === id) ?? null)
    },
    choose(next) {
      id = next
    },
    subscribe: (listener) => synth?.addEventListener?.('voiceschanged', listener),
  }
}
