import { useCallback, useEffect, useState } from 'react'
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

/** The dictionary while its dialog is open: the entries, and every change of them with its undoing. */
export function useDictionary() {
  const { pronouncing } = useReader()
  const [state, setState] = useState<DictionaryState | null>(null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [outcome, setOutcome] = useState<Outcome>(NOTHING)

  const fail = useCallback((thrown: unknown): false => {
    const problem = thrown instanceof SaysoError ? thrown.message : message('problem.unknown')
    setOutcome({ ...NOTHING, problem })
    return false
  }, [])
  useEffect(() => {
    pronouncing.load().then(setState, fail)
  }, [pronouncing, fail])

  /** The dictionary, also for a listener who is quicker than the services. */
  const latest = async () => state ?? (await pronouncing.load())

  /** True when the entries are kept. */
  const keep = async (
    change: (before: readonly DictionaryEntry[]) => readonly DictionaryEntry[],
    what: string,
    goOnFrom?: number,
  ): Promise<boolean> => {
    let before: readonly DictionaryEntry[]
    try {
      const now = await latest()
      before = now.entries
      setState(await pronouncing.save(change(before), now.revision, goOnFrom))
    } catch (thrown) {
      return fail(thrown)
    }
    setSteps((all) => [...all, { before, what }])
    setOutcome({ ...NOTHING, told: what })
    return true
  }

  const entries = state?.entries ?? []
  return {
    loaded: state !== null,
    entries,
    notice: state?.notice ?? null,
    ...outcome,
    /** What can be undone; null for nothing. */
    undoable: steps.at(-1)?.what ?? null,
    forget: () => setOutcome(NOTHING),
    put(entry: DictionaryEntry, goOnFrom?: number) {
      const known = entries.some(({ id }) => id === entry.id)
      const what = known ? 'dictionary.changed' : 'dictionary.added'
      return keep(
        (before) =>
          known
            ? before.map((one) => (one.id === entry.id ? entry : one))
            : // the newest wins over older ones
              [entry, ...before],
        message(what, { written: entry.written }),
        goOnFrom,
      )
    },
    remove: (entry: DictionaryEntry) =>
      keep(
        (before) => before.filter(({ id }) => id !== entry.id),
        message('dictionary.deleted', { written: entry.written }),
      ),
    async undo() {
      const step = steps.at(-1)
      if (!step || !state) return
      try {
        setState(await pronouncing.save(step.before, state.revision))
      } catch (thrown) {
        fail(thrown)
        return
      }
      setSteps((all) => all.slice(0, -1))
      setOutcome({ ...NOTHING, told: message('dictionary.undone', { what: step.what }) })
    },
    async take(file: File) {
      try {
        const { entries: read, problems } = await pronouncing.read(file)
        const { entries: before } = await latest()
        const added = entriesMissing(before, read)
        if (before.length + added.length > MAX_ENTRIES)
          throw new SaysoError('too-large', message('dictionary.full', { count: MAX_ENTRIES }))
        const { name } = file
        const known = read.length - added.length
        const what = message('dictionary.imported', { count: added.length, name, known })
        if (added.length > 0 && !(await keep((all) => [...all, ...added], what))) return
        setOutcome({ told: what, problem: null, lines: linesOf(problems, name) })
      } catch (thrown) {
        fail(thrown)
      }
    },
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
