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
