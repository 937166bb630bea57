import type { Failure, FailureCode } from './contract.ts'

/** An error whose message is fit for the user; it crosses the boundary as a {@link Failure}. */
export class SaysoError extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SaysoError'
    this.code = code
  }
}

/** Turns anything thrown into data. Unknown errors keep their message out of the UI's sight: it may hold paths. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof SaysoError) return { code: thrown.code, message: thrown.message }
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return { code: 'aborted', message: 'Stopped.' }
  return {
    code: 'internal',
    message: 'Something went wrong inside Sayso. Try again; if it stays, restart Sayso.',
  }
}
