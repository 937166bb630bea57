import { useId } from 'react'
import { message } from '../messages/message.ts'
import type { WordTarget } from '../reader/pronouncing.ts'

interface WordSelectProps {
  readonly target: WordTarget
  /** Index into the words. */
  readonly value: number
  readonly onChange: (index: number) => void
}

/** The words of the sentence that is being read: whoever stops the voice has heard the word a moment ago. */
export function WordSelect({ target, value, onChange }: WordSelectProps) {
  const id = useId()
  const hint = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{message('entry.which')}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint}
        data-first=""
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {target.words.map((word, index) => (
          <option key={word.start} value={index}>
            {word.text}
          </option>
        ))}
      </select>
      <p id={hint} className="quiet">
        {message('entry.which.hint')}
      </p>
    </div>
  )
}
