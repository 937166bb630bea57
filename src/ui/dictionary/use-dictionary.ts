import { useCallback, useEffect, useRef, useState } from 'react'
import type { DictionaryState } from '../../contract/dictionary.ts'
import { SaysoError } from '../../contract/failure.ts'
import { entriesMissing } from '../../core/dictionary/same-entry.ts'
import { type DictionaryEntry, MAX_ENTRIES } from '../../core/dictionary/types.ts'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'

interface Step {
  readonly before: readonly DictionaryEntry[]
  /** What was done, as the listener was told. */
  readonly what: string
}

/** What came of the last thing that was asked for. */
interface Outcome {
  readonly told: string
  readonly problem: string | null
  /** The lines of a file that could not be used. */
  readonly lines: readonly string[]
}

const NOTHING: Outcome = { told: '', problem: null, lines: [] }
/** So many lines that could not be used are told one by one. */
const LINES_TOLD = 20

/** The dictionary as the services have it, and what was done to it since the dialog is open. */
interface Kept {
  readonly dictionary: DictionaryState
  readonly steps: readonly Step[]
}

/** A change of the entries, and what the listener is told of it. */
interface Change {
  readonly entries: readonly DictionaryEntry[]
  readonly told: string
}

/** The dictionary while its dialog is open: the entries, and every change of them with its undoing. */
export function useDictionary() {
  const { pronouncing } = useReader()
  const [shown, setShown] = useState<Kept | null>(null)
  const [outcome, setOutcome] = useState<Outcome>(NOTHING)
  /** What the next change is made of: it may come before the page shows the one before it. */
  const latest = useRef<Kept | null>(null)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const show = useCallback((kept: Kept) => {
    latest.current = kept
    setShown(kept)
  }, [])
  const load = useCallback(async (): Promise<Kept> => {
    const kept = latest.current ?? { dictionary: await pronouncing.load(), steps: [] }
    show(kept)
    return kept
  }, [pronouncing, show])

  /** One thing after the other. False where it failed, which is told. */
  const inTurn = useCallback((work: () => Promise<void>): Promise<boolean> => {
    const done = line.current.then(async () => {
      try {
        await work()
        return true
      } catch (thrown) {
        const problem = thrown instanceof SaysoError ? thrown.message : message('problem.unknown')
        setOutcome({ ...NOTHING, problem })
        return false
      }
    })
    line.current = done
    return done
  }, [])
  useEffect(() => {
    void inTurn(async () => void (await load()))
  }, [inTurn, load])

  const save = async (
    entries: readonly DictionaryEntry[],
    steps: readonly Step[],
    goOnFrom?: number,
  ) => {
    const { revision } = (await load()).dictionary
    show({ dictionary: await pronouncing.save(entries, revision, goOnFrom), steps })
  }
  /** True when the change is kept. */
  const keep = (change: (before: readonly DictionaryEntry[]) => Change, goOnFrom?: number) =>
    inTurn(async () => {
      const { dictionary, steps } = await load()
      const before = dictionary.entries
      const { entries, told } = change(before)
      await save(entries, [...steps, { before, what: told }], goOnFrom)
      setOutcome({ ...NOTHING, told })
    })

  const entries = shown?.dictionary.entries ?? []
  return {
    loaded: shown !== null,
    entries,
    notice: shown?.dictionary.notice ?? null,
    ...outcome,
    /** What can be undone; null for nothing. */
    undoable: shown?.steps.at(-1)?.what ?? null,
    forget: () => setOutcome(NOTHING),
    put: (entry: DictionaryEntry, goOnFrom?: number) =>
      keep((before) => {
        const known = before.some(({ id }) => id === entry.id)
        const { written } = entry
        return known
          ? {
              entries: before.map((one) => (one.id === entry.id ? entry : one)),
              told: message('dictionary.changed', { written }),
            }
          : // the newest wins over older ones
            { entries: [entry, ...before], told: message('dictionary.added', { written }) }
      }, goOnFrom),
    remove: (entry: DictionaryEntry) =>
      keep((before) => ({
        entries: before.filter(({ id }) => id !== entry.id),
        told: message('dictionary.deleted', { written: entry.written }),
      })),
    undo: () =>
      inTurn(async () => {
        const { steps } = await load()
        const step = steps.at(-1)
        if (!step) return
        await save(step.before, steps.slice(0, -1))
        setOutcome({ ...NOTHING, told: message('dictionary.undone', { what: step.what }) })
      }),
    take: (file: File) =>
      inTurn(async () => {
        const { entries: read, problems } = await pronouncing.read(file)
        const { dictionary, steps } = await load()
        const before = dictionary.entries
        const added = entriesMissing(before, read)
        if (before.length + added.length > MAX_ENTRIES)
          throw new SaysoError('too-large', message('dictionary.full', { count: MAX_ENTRIES }))
        const { name } = file
        const known = read.length - added.length
        const told = message('dictionary.imported', { count: added.length, name, known })
        if (added.length > 0) await save([...before, ...added], [...steps, { before, what: told }])
        setOutcome({ told, problem: null, lines: linesOf(problems, name) })
      }),
    exported: (name: string) =>
      setOutcome({
        ...NOTHING,
        told: message('dictionary.exported', { count: entries.length, name }),
      }),
  }
}
export type OpenDictionary = ReturnType<typeof useDictionary>

function linesOf(
  problems: readonly { line: number; message: string }[],
  name: string,
): readonly string[] {
  if (problems.length === 0) return []
  const rest = problems.length - LINES_TOLD
  return [
    message('dictionary.import.problems', { count: problems.length, name }),
    ...problems
      .slice(0, LINES_TOLD)
      .map(({ line, message: text }) =>
        message('dictionary.import.problem', { line, message: text }),
      ),
    ...(rest > 0 ? [message('dictionary.import.more', { count: rest })] : []),
  ]
}
