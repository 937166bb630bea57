import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { stepOf } from '../actions/arrow-step.ts'

interface TabsProps<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly value: T
  readonly title: (option: T) => string
  readonly onChange: (value: T) => void
  readonly children: ReactNode
}

/** Tabs with one tab stop: arrow keys, Home and End choose, and what is chosen is shown at once. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, options, value, title, onChange, children } = props
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  const onKeyDown = (event: KeyboardEvent) => {
    const here = options.indexOf(value)
    const last = options.length - 1
    const step = stepOf(event.key, event.currentTarget)
    const ends: Readonly<Record<string, number>> = { Home: 0, End: last }
    const goal =
      step === undefined ? ends[event.key] : (here + step + options.length) % options.length
    const option = goal === undefined ? undefined : options[goal]
    if (goal === undefined || option === undefined) return
    event.preventDefault()
    onChange(option)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[goal]?.focus()
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {options.map((option) => (
          <button
            key={option}
            id={`${id}-${option}`}
            type="button"
            role="tab"
            className="button tab"
            aria-selected={option === value}
            aria-controls={option === value ? `${id}-panel` : undefined}
            tabIndex={option === value ? 0 : -1}
            onClick={() => onChange(option)}
          >
            {title(option)}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${value}`}
        className="tab-panel"
      >
        {children}
      </div>
    </>
  )
}
