import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { Opened } from '../../contract/schemas.ts'
import { describeSpeaker } from '../../core/script/who.ts'
import { message } from '../messages/message.ts'
import {
  type CorrectionChoice,
  type CorrectionTarget,
  correctionsOf,
  correctionTarget,
} from './correction.ts'
import type { Listening } from './listening.ts'
import { openArticle } from './open-article.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/** Setting attributions right, from the question to its undoing. Nothing here rejects. */
export interface Correcting {
  /** What stands to be corrected where the voice is; the voice waits. Null where no article is open. */
  begin(): CorrectionTarget | null
  /** True when the correction holds. The listener is told at {@link Correcting.end}. */
  correct(target: CorrectionTarget, choice: CorrectionChoice): Promise<boolean>
  /** The question is off the screen: the listener is told what changed, and the voice goes on. */
  end(): void
  /** Takes back what was saved last. */
  undo(): Promise<void>
}

export function createCorrecting(
  store: StoreApi<ReaderState>,
  client: Client,
  teller: Teller,
  listening: Listening,
): Correcting {
  /** How many corrections each answer has made, by article: one undoing takes back one answer. */
  const saved = new Map<string, number[]>()
  /** What is to be told as soon as it can be heard: a dialog hides all that is behind it. */
  let untold: (() => void) | null = null

  const summaryAt = (offset: number) => {
    const { article } = store.getState()
    return article ? describeSpeaker(article.article, article.attribution, offset).summary : ''
  }

  /** The same words, other mouths. False where the listener has gone to another article meanwhile. */
  const adopt = (opened: Opened): boolean => {
    if (store.getState().article?.id !== opened.id) return false
    store.setState({ article: openArticle(opened) })
    listening.corrected()
    return true
  }
  const tell = (opened: Opened, text: string) => {
    if (store.getState().article?.id !== opened.id) return
    store.setState({ notice: opened.notice })
    teller.say(text)
  }

  return {
    begin() {
      const place = listening.hold()
      const { article } = store.getState()
      return article && place && correctionTarget(article.id, article, place.offset)
    },
    async correct(target, choice) {
      const { article } = store.getState()
      if (article?.id !== target.article) {
        teller.problem(message('problem.another-article'))
        return false
      }
      const made: Opened[] = []
      try {
        for (const correction of correctionsOf(article.article.text, target, choice))
          made.push(await client.call('article.correct', { id: article.id, correction }))
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
      }
      const last = made.at(-1)
      if (!last) return false
      saved.set(article.id, [...(saved.get(article.id) ?? []), made.length])
      if (adopt(last)) {
        const text = message('status.corrected', { summary: summaryAt(target.offset) })
        untold = () => tell(last, text)
      }
      return true
    },
    end() {
      untold?.()
      untold = null
      listening.release()
    },
    async undo() {
      const { article, place } = store.getState()
      if (!article) return
      if (article.corrections === 0) {
        teller.say(message('status.correction.none'))
        return
      }
      const steps = saved.get(article.id) ?? []
      const count = Math.min(steps.at(-1) ?? 1, article.corrections)
      saved.set(article.id, steps.slice(0, -1))
      let last: Opened | null = null
      try {
        for (let i = 0; i < count; i += 1)
          last = await client.call('article.undo-correction', { id: article.id })
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
      }
      if (last && adopt(last)) {
        const summary = summaryAt(place?.offset ?? 0)
        tell(last, message('status.correction.undone', { summary }))
      }
    },
  }
}
