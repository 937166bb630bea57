import { type FormEvent, useId, useRef, useState } from 'react'
import { SaysoError } from '../../contract/failure.ts'
import type { DictionaryEntry } from '../../core/dictionary/types.ts'
import { DialogFoot } from '../dialogs/DialogFoot.tsx'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'
import type { WordTarget } from '../reader/pronouncing.ts'
import { Told } from '../status/Told.tsx'
import { missingIn } from './draft.ts'
import { EntryFields, TextField, type Wrong } from './EntryFields.tsx'
import { WordSelect } from './WordSelect.tsx'

interface EntryFormProps {
  readonly entry: DictionaryEntry
  /** The sentence from which the word is. */
  readonly target: WordTarget | null
  /** What the dictionary says is wrong with it, in words; or null. */
  readonly problem: string | null
  readonly onSave: (entry: DictionaryEntry, goOnFrom?: number) => void
  /** Something was changed: what was wrong is no longer said. */
  readonly onChange: () => void
  readonly onCancel: () => void
}

/** No sentence that is tried out is longer, in UTF-16 units. */
const MAX_SAMPLE = 2000

/** One entry, to be written, tried out by ear, and kept. */
export function EntryForm(props: EntryFormProps) {
  const { target, onSave, onCancel } = props
  const { pronouncing } = useReader()
  const [entry, setEntry] = useState(props.entry)
  const [word, setWord] = useState(target?.current ?? 0)
  const [sample, setSample] = useState(target?.sentence.slice(0, MAX_SAMPLE) ?? null)
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [heard, setHeard] = useState<{ spoken: string; found: boolean } | null>(null)
  /** Another number with every change: what was tried before it is no answer. */
  const changes = useRef(0)
  const form = useRef<HTMLFormElement>(null)
  const wrongId = useId()

  const clear = () => {
    changes.current += 1
    setMissing(null)
    setFailed(null)
    setHeard(null)
    props.onChange()
  }
  const change = (next: DictionaryEntry) => {
    setEntry(next)
    clear()
  }
  /** False where something is missing: it is said, and the focus goes there. */
  const complete = () => {
    const found = missingIn(entry)
    setMissing(found)
    const fields = form.current?.querySelectorAll<HTMLInputElement>('[type="text"]')
    if (found) fields?.[found.field === 'written' ? 0 : 1]?.focus()
    return !found
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete()) onSave(entry, target?.words[word]?.start)
  }
  const attempt = async () => {
    clear()
    if (!complete()) return
    const mine = changes.current
    try {
      const { problem, ...rest } = await pronouncing.attempt(entry, sample ?? entry.written)
      if (mine !== changes.current) return
      setFailed(problem)
      setHeard(problem === null ? rest : null)
    } catch (thrown) {
      if (mine !== changes.current) return
      setFailed(thrown instanceof SaysoError ? thrown.message : message('problem.unknown'))
    }
  }
  const wrong: Wrong = missing && { field: missing.field, id: wrongId }

  return (
    <form ref={form} onSubmit={submit}>
      {target && (
        <WordSelect
          target={target}
          value={word}
          onChange={(index) => {
            setWord(index)
            change({ ...entry, written: target.words[index]?.text ?? '' })
          }}
        />
      )}
      <EntryFields entry={entry} wrong={wrong} first={!target} onChange={change} />
      <TextField
        label={message('entry.sample')}
        value={sample ?? entry.written}
        max={MAX_SAMPLE}
        onChange={(next) => {
          setSample(next)
          clear()
        }}
      />
      <div className="section-tools">
        <button type="button" className="button outlined" onClick={attempt}>
          {message('entry.try')}
        </button>
      </div>
      {heard && <p className="heard">{message('entry.heard', { spoken: heard.spoken })}</p>}
      <Told>{heard && !heard.found ? message('entry.not-found') : null}</Told>
      <DialogFoot
        problemId={wrongId}
        problem={(missing && message(missing.message)) ?? failed ?? props.problem}
        submit={message('entry.save')}
        onClose={onCancel}
      />
    </form>
  )
}
