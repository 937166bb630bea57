import { MAX_FILE_BYTES } from '../../contract/contract.ts'
import { SaysoError } from '../../contract/failure.ts'

/** @param what begins the sentence, and says what it is that is too large */
export const tooLarge = (what: string) =>
  new SaysoError(
    'too-large',
    `${what}; Sayso reads up to ${megabytes(MAX_FILE_BYTES)}. Split it and open a part.`,
  )

/** Rounded up. @param size in bytes, or in characters */
export const megabytes = (size: number) => `${Math.ceil(size / 1e6)} MB`
