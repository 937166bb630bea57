import type { z } from 'zod'
import { SaysoError } from '../../contract/failure.ts'
import type { Feed, feedsProgress, Refreshed } from '../../contract/feeds.ts'
import type { Subscription } from '../library/feeds/feeds.ts'
import type { Library } from '../library/library.ts'
import { refusalOf } from '../net/failures.ts'
import type { SubscriptionReader } from './get-feed.ts'
import { createPool } from './pool.ts'
import { feedProblem } from './problems.ts'

/** So many servers are asked at once, and so much is asked of one of them. */
const AT_ONCE = 6
const PER_HOST = 2
/** What a server says is new to nobody before then is asked for again after so long in any case, in milliseconds. */
const MAX_FRESH = 30 * 60_000
/** A server that wants to be left alone is, but no longer than this, in milliseconds. */
const MAX_LEAVE = 24 * 3_600_000

export type Progress = z.infer<typeof feedsProgress>

interface RefreshOptions {
  readonly library: Pick<Library, 'call'>
  readonly get: SubscriptionReader
  /** Gets how it goes. */
  readonly tell: (progress: Progress) => void
  /** Gets what nobody expected. */
  readonly report: (thrown: unknown) => void
  readonly now?: () => number
}

export interface Refresh {
  /** The named feeds, or all. What is refreshed already is not begun anew. */
  run(ids?: readonly number[]): Promise<Refreshed>
  /** All that goes on; what was not begun counts as skipped. */
  stop(): void
}

type Outcome =
  | { readonly kind: 'done'; readonly feed: Feed; readonly fresh: number }
  | { readonly kind: 'failed'; readonly feed: Feed }
  | { readonly kind: 'skipped' }

export function createRefresh(options: RefreshOptions): Refresh {
  const { library, get, tell, report, now = Date.now } = options
  const pool = createPool({ atOnce: AT_ONCE, perHost: PER_HOST })
  const going = new Map<number, Promise<Outcome>>()
  let stopping = new AbortController()

  /** Never rejects for the feed's sake; for the library's, which can keep nothing then. */
  async function refreshOne(one: Subscription, signal: AbortSignal): Promise<Outcome> {
    if (signal.aborted) return { kind: 'skipped' }
    try {
      const got = await get(one, signal)
      const answered = {
        now: now(),
        freshUntil: now() + Math.min((got.maxAge ?? 0) * 1000, MAX_FRESH),
        moved: got.moved,
      }
      if (got.kind === 'not-modified') {
        const feed = await library.call('feedUnchanged', one.id, answered)
        return { kind: 'done', feed, fresh: 0 }
      }
      const { kind: _, maxAge: __, ...brought } = got
      return {
        kind: 'done',
        ...(await library.call('keepFeed', one.id, { ...answered, ...brought })),
      }
    } catch (thrown) {
      const removed = thrown instanceof SaysoError && thrown.code === 'missing-file'
      if (signal.aborted || removed) return { kind: 'skipped' }
      const leave = Math.min((refusalOf(thrown)?.retryAfter ?? 0) * 1000, MAX_LEAVE)
      const problem = feedProblem(thrown, one.address, report)
      const feed = await library.call('feedFailed', one.id, problem, now() + leave)
      return { kind: 'failed', feed }
    }
  }

  function begin(one: Subscription, signal: AbortSignal): Promise<Outcome> {
    const known = going.get(one.id)
    if (known) return known
    const { hostname } = new URL(one.address)
    const begun = pool
      .run(hostname, () => refreshOne(one, signal))
      .finally(() => going.delete(one.id))
    going.set(one.id, begun)
    return begun
  }

  return {
    async run(ids) {
      const { signal } = stopping
      const all = await library.call('subscriptions', ids)
      // who names a feed wants it now, whatever its server said of how long nothing is new
      const due = all.filter(
        ({ freshUntil, leaveUntil }) =>
          leaveUntil <= now() && (ids !== undefined || freshUntil <= now()),
      )
      const brought: Refreshed['brought'][number][] = []
      const skipped = all.length - due.length
      const result = { feeds: all.length, failed: 0, skipped, fresh: 0, brought }
      let done = 0
      await Promise.all(
        due.map(async (one) => {
          const outcome = await begin(one, signal)
          done += 1
          if (outcome.kind === 'skipped') result.skipped += 1
          else {
            const fresh = outcome.kind === 'done' ? outcome.fresh : 0
            if (outcome.kind === 'failed') result.failed += 1
            result.fresh += fresh
            if (fresh > 0) brought.push({ feed: one.id, fresh })
            tell({ type: 'feeds.progress', done, of: due.length, fresh, feed: outcome.feed })
          }
        }),
      )
      return result
    },
    stop() {
      stopping.abort()
      stopping = new AbortController()
    },
  }
}
