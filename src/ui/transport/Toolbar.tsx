import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { stepOf } from '../actions/arrow-step.ts'

interface ToolbarProps {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

function buttonsOf(bar: HTMLElement | null): HTMLButtonElement[] {
  return [...(bar?.querySelectorAll('button') ?? [])]
}

/** A tool bar with one tab stop: arrow keys, Home and End move within it. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)

  const makeStop = (stop: HTMLButtonElement) => {
    for (const button of buttonsOf(bar.current)) button.tabIndex = button === stop ? 0 : -1
  }
  // after every change: the button that was the stop may be gone
  useEffect(() => {
    const buttons = buttonsOf(bar.current)
    if (buttons.filter((button) => button.tabIndex === 0).length === 1) return
    const first = buttons.find((button) => button.dataset.first !== undefined) ?? buttons[0]
    for (const button of buttons) button.tabIndex = button === first ? 0 : -1
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return
    const buttons = buttonsOf(bar.current)
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const step = stepOf(event.key, event.currentTarget)
    let next = here
    if (step !== undefined) next = (here + step + buttons.length) % buttons.length
    else if (event.key === 'Home') next = 0
    else if (event.key === 'End') next = buttons.length - 1
    else return
    event.preventDefault()
    buttons[next]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target instanceof HTMLButtonElement) makeStop(event.target)
      }}
    >
      {children}
    </div>
  )
}
