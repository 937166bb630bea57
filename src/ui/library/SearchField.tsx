import { type Ref, useId } from 'react'

/** A field whose words are sought while they are typed. */
export function SearchField(props: {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const hint = useId()
  return (
    <div className="search-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        ref={props.ref}
        id={id}
        type="search"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={props.value}
        aria-describedby={props.hint && hint}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {props.hint && (
        <p id={hint} className="quiet">
          {props.hint}
        </p>
      )}
    </div>
  )
}
