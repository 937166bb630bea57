import { useEffect, useRef, useState } from 'react'
import { useReader } from '../reader/context.ts'

/** A dialog's form on its way to the reader, once at a time. */
export interface Submission {
  readonly sending: boolean
  /** What is wrong with it, in words; or null. */
  readonly problem: string | null
  setProblem(problem: string | null): void
  /** @param work false where it failed, and the reader has told why */
  send(work: () => Promise<boolean>): Promise<void>
}

/** The page behind a dialog is out of reach: what the reader tells there of a form is said in the dialog instead. */
export function useSubmission(): Submission {
  const { store, dismissProblem } = useReader()
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const send = async (work: () => Promise<boolean>) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    const done = await work()
    busy.current = false
    setSending(false)
    // of a dialog that was closed meanwhile the page tells
    if (done || !isOpen.current) return
    setProblem(store.getState().problem)
    dismissProblem()
  }
  return { sending, problem, setProblem, send }
}
