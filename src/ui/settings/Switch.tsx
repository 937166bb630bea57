import { useId } from 'react'

/** A check box with its words, and a line that says more. */
export function Switch(props: {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const box = useId()
  const hint = useId()
  return (
    <div className="switch">
      <input
        id={box}
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint && hint}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label htmlFor={box}>{props.label}</label>
      {props.hint && (
        <p id={hint} className="quiet">
          {props.hint}
        </p>
      )}
    </div>
  )
}
