import { useId } from 'react'
import { SOURCE_KINDS, type Source } from '../../core/attribution/types.ts'
import { message } from '../messages/message.ts'
import { Choice } from '../settings/Choice.tsx'
import { sourceTitle } from '../sources/names.ts'
import { ANOTHER, type Answer } from './answer.ts'

/** What a name of one's own can be: somebody. */
const KINDS = SOURCE_KINDS.filter((kind) => kind !== 'unstated')
/** In UTF-16 units; no name of a source is longer. */
const MAX_NAME_LENGTH = 200

interface SourceSelectProps {
  readonly sources: readonly Source[]
  /** A source's id, or "". */
  readonly value: string
  readonly onChange: (id: string) => void
  /** The id of the element that says what is wrong with it. */
  readonly wrong: string | undefined
  readonly hint?: string
  /** Offers a name that is not in the list. */
  readonly another?: boolean
}

/** A list of the article's sources. */
export function SourceSelect(props: SourceSelectProps) {
  const { sources, value, onChange, wrong, hint, another } = props
  const id = useId()
  const hintId = useId()
  const missing = wrong !== undefined && value === ''
  return (
    <div className="field">
      <label htmlFor={id}>{message('correct.who')}</label>
      <select
        id={id}
        value={value}
        aria-invalid={missing || undefined}
        aria-describedby={[hint && hintId, missing && wrong].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{message('correct.who.choose')}</option>
        {sources.map((source) => (
          <option key={source.id} value={source.id}>
            {sourceTitle(source)}
          </option>
        ))}
        {another && <option value={ANOTHER}>{message('correct.who.another')}</option>}
      </select>
      {hint && (
        <p id={hintId} className="quiet">
          {hint}
        </p>
      )}
    </div>
  )
}

interface SourceFieldsProps {
  readonly sources: readonly Source[]
  readonly answer: Answer
  readonly onChange: (answer: Answer) => void
  readonly wrong: string | undefined
}

/** One of the article's sources, or a name with what it is. */
export function SourceFields({ sources, answer, onChange, wrong }: SourceFieldsProps) {
  const name = useId()
  const missing = wrong !== undefined && !answer.name.trim()
  return (
    <>
      <SourceSelect
        sources={sources}
        value={answer.who}
        wrong={wrong}
        another
        onChange={(who) => onChange({ ...answer, who })}
      />
      {answer.who === ANOTHER && (
        <>
          <div className="field">
            <label htmlFor={name}>{message('correct.name')}</label>
            <input
              id={name}
              type="text"
              autoComplete="off"
              maxLength={MAX_NAME_LENGTH}
              value={answer.name}
              aria-invalid={missing || undefined}
              aria-describedby={missing ? wrong : undefined}
              onChange={(event) => onChange({ ...answer, name: event.currentTarget.value })}
            />
          </div>
          <Choice
            className="field"
            label={message('correct.kind')}
            value={answer.kind}
            options={KINDS}
            title={(one) => message(`kind.${one}`)}
            onChange={(kind) => onChange({ ...answer, kind })}
          />
        </>
      )}
    </>
  )
}
