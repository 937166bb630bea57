import { type ReactNode, useId } from 'react'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly title: (option: T) => string
  readonly onChange: (value: T) => void
  readonly hint?: string
  /** `choice` by default: its words beside it, or above it in the settings. */
  readonly className?: string
}

/** One of a few, from a list of the platform's. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { label, value, options, title, onChange, hint, className = 'choice' } = props
  const id = useId()
  const hintId = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint && hintId}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {title(option)}
          </option>
        ))}
      </select>
      {hint && (
        <p id={hintId} className="quiet">
          {hint}
        </p>
      )}
    </div>
  )
}
