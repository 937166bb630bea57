import type { Bridge } from '../../../src/contract/client.ts'
import type { ServiceEvent } from '../../../src/contract/contract.ts'
import { SaysoError } from '../../../src/contract/failure.ts'
import { type Opened, settings } from '../../../src/contract/schemas.ts'
import { applyCorrections } from '../../../src/core/corrections/apply.ts'
import type { Correction } from '../../../src/core/corrections/types.ts'

export interface FakeBridge extends Bridge {
  /** What was asked, in order. */
  readonly asked: { name: string; request: unknown }[]
  /** What the services answer from now on; an Error becomes a failure with its message, a function is asked. */
  answers: Record<string, unknown>
  emit(event: ServiceEvent): void
}

const defaults = settings.parse({ welcomed: true })

/** Corrects the article as the services do; nothing is saved. */
function correctable(first: Opened) {
  let corrections: readonly Correction[] = []
  const corrected = () => {
    const { text } = first.article
    const { attribution } = applyCorrections(text, first.attribution, corrections)
    return { ...first, attribution, corrections: corrections.length }
  }
  return {
    'article.correct': ({ correction }: { correction: Correction }) => {
      corrections = [...corrections, correction]
      return corrected()
    },
    'article.undo-correction': () => {
      corrections = corrections.slice(0, -1)
      return corrected()
    },
  }
}

/** Services that answer at once with what they were given. */
export function createFakeBridge(first: Opened): FakeBridge {
  const listeners = new Set<(event: unknown) => void>()
  const bridge: FakeBridge = {
    asked: [],
    answers: {
      'settings.get': defaults,
      'settings.change': defaults,
      'dictionary.get': { entries: [], revision: 'r0', notice: null },
      'voices.cast': { roles: [] },
      'voices.system': { voice: null, missing: 'none' },
      'place.get': { offset: null },
      'place.keep': {},
      'queue.next': { opened: null },
      'article.first': first,
      ...correctable(first),
    },
    async call(name, request) {
      bridge.asked.push({ name, request })
      const answer = bridge.answers[name]
      const value = await (typeof answer === 'function' ? answer(request) : answer)
      if (value instanceof Error)
        return { ok: false, error: { code: codeOf(value), message: value.message } }
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

const codeOf = (error: Error) => (error instanceof SaysoError ? error.code : 'unreadable')
