import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '../../contract/client.ts'
import type { FeedOffer } from '../feeds/offer.ts'
import type { ReaderState } from './state.ts'

/** Feeds and lists of feeds that the system asked to open: offered when the listener can be asked. */
export interface Offers {
  /** The settings and the first article are there: what came before is offered now. */
  begin(): void
  close(): void
}

export function createOffers(store: StoreApi<ReaderState>, client: Client): Offers {
  let begun = false
  let early: FeedOffer | null = null
  const close = client.on('feeds.offered', ({ name, opml }) => {
    const offer: FeedOffer =
      opml === null
        ? { kind: 'file', name }
        : { kind: 'list', file: new File([new Uint8Array(opml)], name) }
    if (begun) store.setState({ offer })
    else early = offer
  })
  return {
    begin() {
      begun = true
      if (early) store.setState({ offer: early })
      early = null
    },
    close,
  }
}
