import type { StoreApi } from 'zustand/vanilla'
import { SaysoError } from '../../contract/failure.ts'
import type { Opened } from '../../contract/schemas.ts'
import { message } from '../messages/message.ts'
import { openArticle } from './open-article.ts'
import type { ReaderState } from './state.ts'
import type { Teller } from './teller.ts'

/**
 * What became of something that was to be opened. "local": its address is on the listener's own network, and was not
 * fetched without their word. "feed", "feed-list": it is no article, and told to nobody yet. All others are told.
 */
export type OpenOutcome = 'opened' | 'local' | 'feed' | 'feed-list' | 'failed'

type Get = () => Promise<Opened>

/** Opening articles: the last asked-for wins, whatever the order in which they come. */
export interface Opening {
  /** Something was asked for. */
  readonly begun: boolean
  /** Opens what `get` answers with; false where another article was asked for meanwhile, and, told, where it failed. */
  open(get: Get, byListener: boolean): Promise<boolean>
  /** The same; rejects as `get` does, and the article that was open stays. */
  openOrFail(get: Get, byListener: boolean): Promise<boolean>
  outcomeOf(get: Get): Promise<OpenOutcome>
  /** Opens what came by itself. */
  take(opened: Opened): void
}

export function createOpening(
  store: StoreApi<ReaderState>,
  teller: Teller,
  arrive: { readonly before: () => void; readonly after: (id: string) => void },
): Opening {
  let asked = 0

  const adopt = (opened: Opened) => {
    arrive.before()
    const { notice } = opened
    store.setState({ article: openArticle(opened), opening: false, problem: null, notice })
    arrive.after(opened.id)
  }
  const tellOpened = () => {
    const { article } = store.getState()
    if (!article) return
    const title = article.page.title.trim()
    teller.say(message('status.opened', { title, roll: article.roll }).trim())
  }
  const openOrFail = async (get: Get, byListener: boolean): Promise<boolean> => {
    asked += 1
    const mine = asked
    store.setState({ opening: true })
    try {
      const opened = await get()
      if (mine !== asked) return false
      adopt(opened)
      if (byListener) tellOpened()
      return true
    } catch (thrown) {
      if (mine !== asked) return false
      store.setState({ opening: false })
      throw thrown
    }
  }

  return {
    get begun() {
      return asked > 0
    },
    openOrFail,
    async open(get, byListener) {
      try {
        return await openOrFail(get, byListener)
      } catch (thrown) {
        teller.problem(teller.reasonOf(thrown))
        return false
      }
    },
    async outcomeOf(get) {
      try {
        return (await openOrFail(get, true)) ? 'opened' : 'failed'
      } catch (thrown) {
        const code = thrown instanceof SaysoError ? thrown.code : null
        if (code === 'feed' || code === 'feed-list') return code
        teller.problem(teller.reasonOf(thrown))
        return code === 'local-address' ? 'local' : 'failed'
      }
    },
    take(opened) {
      asked += 1
      adopt(opened)
      tellOpened()
    },
  }
}
