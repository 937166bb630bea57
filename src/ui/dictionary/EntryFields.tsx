import { useId } from 'react'
import {
  type DictionaryEntry,
  ENTRY_KINDS,
  MAX_NOTE,
  MAX_SPOKEN,
  MAX_WRITTEN,
} from '../../core/dictionary/types.ts'
import { languageName } from '../../core/script/language-name.ts'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { Choice } from '../settings/Choice.tsx'
import { Switch } from '../settings/Switch.tsx'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly max: number
  readonly hint?: string | undefined
  /** The id of the element that says what is wrong with it. */
  readonly wrong?: string | undefined
  readonly first?: boolean
  readonly onChange: (value: string) => void
}

export function TextField(props: TextFieldProps) {
  const { label, value, max, hint, wrong, first, onChange } = props
  const id = useId()
  const hintId = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={max}
        value={value}
        data-first={first ? '' : undefined}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={[hint && hintId, wrong].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint && (
        <p id={hintId} className="quiet">
          {hint}
        </p>
      )}
    </div>
  )
}

/** The field that is wrong, and the id of the element that says so. */
export type Wrong = { readonly field: 'written' | 'spoken'; readonly id: string } | null

interface EntryFieldsProps {
  readonly entry: DictionaryEntry
  readonly wrong: Wrong
  /** What is written has the focus first. */
  readonly first: boolean
  readonly onChange: (entry: DictionaryEntry) => void
}

const HINTS = {
  word: 'entry.spoken.hint',
  part: 'entry.spoken.hint.part',
  expression: 'entry.spoken.hint.expression',
} as const

/** All that an entry is made of. */
export function EntryFields({ entry, wrong, first, onChange }: EntryFieldsProps) {
  const { written, spoken, kind, caseSensitive, language, note } = entry
  const articles = useReaderState(({ article }) => article?.page.language ?? 'en')
  const languages = [...new Set(['', 'en', articles, language ?? ''])]
  const wrongAt = (field: 'written' | 'spoken') => (wrong?.field === field ? wrong.id : undefined)
  return (
    <>
      <TextField
        label={message('entry.written')}
        value={written}
        max={MAX_WRITTEN}
        wrong={wrongAt('written')}
        first={first}
        onChange={(next) => onChange({ ...entry, written: next })}
      />
      {kind !== 'skip' && (
        <TextField
          label={message('entry.spoken')}
          value={spoken}
          max={MAX_SPOKEN}
          hint={message(HINTS[kind])}
          wrong={wrongAt('spoken')}
          onChange={(next) => onChange({ ...entry, spoken: next })}
        />
      )}
      <Choice
        className="field"
        label={message('entry.kind')}
        value={kind}
        options={ENTRY_KINDS}
        title={(option) => message(`entry.kind.${option}`)}
        onChange={(next) => onChange({ ...entry, kind: next })}
      />
      <Switch
        label={message('entry.case')}
        checked={caseSensitive}
        onChange={(next) => onChange({ ...entry, caseSensitive: next })}
      />
      <Choice
        className="field"
        label={message('entry.language')}
        value={language ?? ''}
        options={languages}
        title={(tag) => (tag === '' ? message('entry.language.all') : languageName(tag))}
        onChange={(next) => onChange({ ...entry, language: next || null })}
      />
      <TextField
        label={message('entry.note')}
        value={note}
        max={MAX_NOTE}
        onChange={(next) => onChange({ ...entry, note: next })}
      />
    </>
  )
}
