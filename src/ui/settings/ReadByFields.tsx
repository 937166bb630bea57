import { useId } from 'react'
import { READ_BY, type ReadBy } from '../../contract/settings/reading.ts'
import { message } from '../messages/message.ts'

/** Whose voice reads: each choice with what it means. */
export function ReadByFields(props: {
  readonly question: string
  readonly value: ReadBy
  readonly onChange: (value: ReadBy) => void
}) {
  const { question, value, onChange } = props
  const id = useId()
  return (
    <fieldset className="cards">
      <legend>{question}</legend>
      {READ_BY.map((one) => (
        <div key={one} className="card">
          <input
            id={`${id}-${one}`}
            type="radio"
            name={id}
            value={one}
            checked={value === one}
            aria-describedby={`${id}-${one}-meaning`}
            onChange={() => onChange(one)}
          />
          <label htmlFor={`${id}-${one}`}>{message(`readBy.${one}`)}</label>
          <p id={`${id}-${one}-meaning`} className="quiet">
            {message(`readBy.${one}.meaning`)}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
