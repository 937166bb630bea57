interface ToldProps {
  /** Nothing where it is empty. */
  readonly children: string | null
}

/**
 * What a dialog tells of what was just done in it, politely. A paragraph within is an object of its own for a screen
 * reader; text alone, or in a `span`, is one that Orca does not announce.
 */
export function Told({ children }: ToldProps) {
  return (
    <div role="status" className="told">
      {children && <p key={children}>{children}</p>}
    </div>
  )
}
