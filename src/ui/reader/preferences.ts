import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { Settings } from '../../contract/schemas.ts'
import { setMessageLanguage } from '../messages/message.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** What can be changed; what is left out stays. */
export type SettingsChange = Partial<Settings>

/** The listener's settings: at once in the page, soon after in the services. */
export interface Preferences {
  load(): Promise<void>
  change(change: SettingsChange): void
  /** Saves now what is waiting to be saved. */
  flush(): Promise<void>
}

/** A slider changes many times a second; the file need not. Milliseconds. */
const SAVE_AFTER = 250

export function createPreferences(
  store: StoreApi<ReaderState>,
  client: Client,
  teller: Teller,
): Preferences {
  let waiting: SettingsChange = {}
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!Object.keys(waiting).length) return
    const change = waiting
    waiting = {}
    try {
      await client.call('settings.change', change)
    } catch (thrown) {
      teller.problem(teller.reasonOf(thrown))
    }
  }

  return {
    async load() {
      const settings = await client.call('settings.get', {})
      setMessageLanguage(settings.language)
      store.setState({ settings })
    },
    change(change) {
      if (change.language) setMessageLanguage(change.language)
      store.setState(({ settings }) => ({ settings: { ...settings, ...change } }))
      waiting = { ...waiting, ...change }
      timer ??= setTimeout(flush, SAVE_AFTER)
    },
    flush,
  }
}
