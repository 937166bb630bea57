import type { OpenOutcome } from '../reader/opening.ts'

/** What came in where an article was wanted: to be followed, if the listener wants that. */
export type FeedOffer =
  | {
      readonly kind: 'address'
      readonly address: string
      /** The listener agreed that it may be on this machine or network. */
      readonly allowLocal: boolean
    }
  /** A feed that was saved: where it is from is not known. */
  | { readonly kind: 'file'; readonly name: string }
  /** OPML. */
  | { readonly kind: 'list'; readonly file: File }
  /** OPML at an address. */
  | { readonly kind: 'list-address'; readonly address: string; readonly allowLocal: boolean }

/** What an address is offered as that was to be opened and was no article; null where it is no feed either. */
export function offerOfAddress(
  outcome: OpenOutcome,
  address: string,
  allowLocal: boolean,
): FeedOffer | null {
  if (outcome === 'feed') return { kind: 'address', address, allowLocal }
  return outcome === 'feed-list' ? { kind: 'list-address', address, allowLocal } : null
}
