import { SaysoError } from '../../contract/failure.ts'
import type { ReadOpening } from './read.ts'

/** Whoever waits for an article. */
export interface Waiting {
  /** Gets the opening of a long article as soon as it is read. */
  readonly early?: ((opening: ReadOpening) => void) | undefined
  /** They wait no more. */
  readonly signal?: AbortSignal | undefined
}

/** What is said to nobody: where something else was asked for before it was there. */
export const nobodyWaits = () =>
  new SaysoError('aborted', 'Something else was asked for before this was there.')
