import type { Bridge } from '../../../src/contract/client.ts'
import type { ServiceEvent } from '../../../src/contract/contract.ts'
import type { Opened, Settings } from '../../../src/contract/schemas.ts'

export interface FakeBridge extends Bridge {
  /** What was asked, in order. */
  readonly asked: { name: string; request: unknown }[]
  /** What the services answer from now on; an Error becomes a failure with its message. */
  answers: Record<string, unknown>
  emit(event: ServiceEvent): void
}

const defaults: Settings = { level: 'standard', rate: 1, theme: 'system', singleKeys: true }

/** Services that answer at once with what they were given. */
export function createFakeBridge(first: Opened): FakeBridge {
  const listeners = new Set<(event: unknown) => void>()
  const bridge: FakeBridge = {
    asked: [],
    answers: {
      'settings.get': defaults,
      'settings.change': defaults,
      'article.first': first,
    },
    async call(name, request) {
      bridge.asked.push({ name, request })
      const value = bridge.answers[name]
      if (value instanceof Error)
        return { ok: false, error: { code: 'unreadable', message: value.message } }
      return { ok: true, value }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit(event) {
      for (const listener of listeners) listener(event)
    },
  }
  return bridge
}
