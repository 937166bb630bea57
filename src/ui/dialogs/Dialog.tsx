import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface DialogProps {
  readonly heading: string
  readonly className?: string
  /** The ids of what is said as soon as the dialog is there. */
  readonly describedBy?: string
  /** The focus begins at the heading, so that it is read from there on: for one that is no form to fill in. */
  readonly fromTop?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog of the platform: focus stays inside, Escape closes, focus goes back. */
export function Dialog(props: DialogProps) {
  const { heading, className, describedBy, fromTop, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // closed while it still stands in the page: only then does the platform give the focus back
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    // on the dialog itself, Orca would read all that is in it, in one go
    if (fromTop) title.current?.focus()
    // the platform begins at the first control, and be it the tab of a part that is not shown
    else if (document.activeElement?.getAttribute('tabindex') === '-1')
      element?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus()
    return () => element?.close()
  }, [fromTop])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      <h2 ref={title} id={id} tabIndex={fromTop ? -1 : undefined}>
        {heading}
      </h2>
      {children}
    </dialog>
  )
}
