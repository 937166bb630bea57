/** How something that takes long goes on, for what does it. */
export interface Going {
  /** It is to stop. */
  readonly signal: AbortSignal
  /** @param done how much of it is done, from 0 to 1 */
  tell(done: number): void
}

/** Nobody looks on, and nobody stops it. */
export const UNWATCHED: Going = { signal: new AbortController().signal, tell: () => {} }
