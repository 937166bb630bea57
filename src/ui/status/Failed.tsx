interface FailedProps {
  /** For a field that it is about. */
  readonly id?: string
  /** Nothing where it is empty. */
  readonly children: string | null
}

/** What went wrong in a dialog, said at once. */
export function Failed({ id, children }: FailedProps) {
  return (
    <div role="alert" id={id} className={children ? 'problem' : undefined}>
      {children && <p>{children}</p>}
    </div>
  )
}
