import { useCallback, useMemo, useState } from 'react'
import { SaysoError } from '../../contract/failure.ts'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'
import type { Shelves } from '../reader/shelves.ts'

/** What the parts of the library's dialog share: the services, and telling what came of it. */
export interface OpenLibrary {
  readonly shelves: Shelves
  /** The answer to what the listener did, or null. */
  readonly told: string | null
  readonly problem: string | null
  tell(words: string): void
  fail(thrown: unknown): void
  /** Does something that may fail, and tells that. False where it failed. */
  attempt(work: () => Promise<unknown>): Promise<boolean>
}

export function useLibrary(): OpenLibrary {
  const { shelves } = useReader()
  const [told, setTold] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const tell = useCallback((words: string) => {
    setProblem(null)
    setTold(words)
  }, [])
  const fail = useCallback((thrown: unknown) => {
    setTold(null)
    setProblem(thrown instanceof SaysoError ? thrown.message : message('problem.unknown'))
  }, [])
  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      try {
        return (await work()) !== false
      } catch (thrown) {
        fail(thrown)
        return false
      }
    },
    [fail],
  )
  return useMemo(
    () => ({ shelves, told, problem, tell, fail, attempt }),
    [shelves, told, problem, tell, fail, attempt],
  )
}
