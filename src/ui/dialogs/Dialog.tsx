import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface DialogProps {
  readonly heading: string
  readonly className?: string
  /** The ids of what is said as soon as the dialog is there. */
  readonly describedBy?: string
  /** The focus begins on the dialog, so that it is read from its heading on: for one that is no form to fill in. */
  readonly fromTop?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog of the platform: focus stays inside, Escape closes, focus goes back. */
export function Dialog(props: DialogProps) {
  const { heading, className, describedBy, fromTop, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // closed while it still stands in the page: only then does the platform give the focus back
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    if (fromTop) element?.focus()
    return () => element?.close()
  }, [fromTop])
  return (
    <dialog
      ref={dialog}
      tabIndex={fromTop ? -1 : undefined}
      className={className}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  )
}
