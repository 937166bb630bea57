import { useCallback, useMemo, useRef, useState } from 'react'
import type { CallReply } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'
import { MAX_OPML_BYTES } from '../../contract/feeds.ts'
import { message } from '../messages/message.ts'
import type { FeedOffer } from './offer.ts'
import type { OpenFeeds } from './use-feeds.ts'

/** Coming to follow feeds: by address, from a file, or as something that came in. */
export interface Following {
  readonly address: string
  /** Something is being fetched. */
  readonly busy: boolean
  setAddress(address: string): void
  /** Follows the feed at an address; asks which, where the page there has several. */
  follow(address: string, allowLocal?: boolean): Promise<void>
  importList(file: File): Promise<void>
  /** Asks whether what came in is to be followed. */
  consider(offer: FeedOffer): void
}

/** So many addresses of a list that can't be followed are told one by one. */
const NAMES_TOLD = 5
/** From so many milliseconds on it is told that an answer is waited for. */
const SLOW = 400

export function useFollow({ news, reload, attempt, tell, ask, fail }: OpenFeeds): Following {
  const [address, setAddress] = useState('')
  const [busy, setBusy] = useState(false)
  const working = useRef(false)

  const follow = useCallback(
    async (wanted: string, allowed = false) => {
      if (working.current) return
      const followNow = async (allowLocal: boolean) => {
        working.current = true
        setBusy(true)
        // what is answered at once is not told of: it would be heard after the answer
        const slow = setTimeout(() => tell(message('feeds.following')), SLOW)
        try {
          const { feed, choices } = await news.ask('feeds.add', { address: wanted, allowLocal })
          clearTimeout(slow)
          if (feed) {
            setAddress((typed) => (typed === wanted ? '' : typed))
            await reload()
            tell(message('feeds.followed', { title: feed.title, count: feed.entries }))
            return
          }
          tell('')
          ask({
            words: message('feeds.choose'),
            answers: choices.map((choice) => ({
              label: message('feeds.choice', { ...choice }),
              // it may be of another host: what was agreed to does not hold for that
              accept: () => follow(choice.address),
            })),
          })
        } finally {
          clearTimeout(slow)
          working.current = false
          setBusy(false)
        }
      }
      await attempt((allowLocal) => followNow(allowed || allowLocal))
    },
    [news, reload, attempt, tell, ask],
  )

  const tellImported = useCallback(
    async ({ added, known, refused }: CallReply<'feeds.import-opml'>) => {
      await reload()
      const names = refused.slice(0, NAMES_TOLD).join(', ')
      const counts = { added: added.length, known, refused: refused.length, names }
      const told = message('feeds.imported', counts)
      if (added.length === 0) return tell(told)
      tell('')
      ask({
        words: message('feeds.imported.refresh', { told }),
        answers: [{ label: message('feeds.imported.yes'), accept: () => void news.refresh(added) }],
      })
    },
    [news, reload, tell, ask],
  )

  const importList = useCallback(
    async (file: File) => {
      await attempt(async () => {
        if (file.size > MAX_OPML_BYTES) return tell(message('feeds.large'))
        const bytes = new Uint8Array(await file.arrayBuffer())
        await tellImported(await news.ask('feeds.import-opml', { name: file.name, bytes }))
      })
    },
    [news, attempt, tell, tellImported],
  )

  const importAddress = useCallback(
    async (listed: string, allowed: boolean) => {
      await attempt(async (allowLocal) => {
        tell(message('feeds.importing'))
        const asked = { address: listed, allowLocal: allowed || allowLocal }
        await tellImported(await news.ask('feeds.import-address', asked))
      })
    },
    [news, attempt, tell, tellImported],
  )

  const consider = useCallback(
    (offer: FeedOffer) => {
      const askWhether = (words: string, label: string, accept: () => unknown) =>
        ask({ words, answers: [{ label, accept }] })
      const askOfList = (name: string, accept: () => unknown) =>
        askWhether(message('feeds.offer.list', { name }), message('feeds.offer.list.yes'), accept)
      switch (offer.kind) {
        case 'file':
          fail(new SaysoError('feed', message('feeds.offer.file', { name: offer.name })))
          break
        case 'list':
          askOfList(offer.file.name, () => importList(offer.file))
          break
        case 'list-address':
          askOfList(offer.address, () => importAddress(offer.address, offer.allowLocal))
          break
        case 'address':
          setAddress(offer.address)
          askWhether(
            message('feeds.offer.address', { address: offer.address }),
            message('feeds.offer.yes'),
            () => follow(offer.address, offer.allowLocal),
          )
      }
    },
    [ask, fail, follow, importList, importAddress],
  )

  return useMemo(
    () => ({ address, busy, setAddress, follow, importList, consider }),
    [address, busy, follow, importList, consider],
  )
}
