import { useReaderState } from '../reader/context.ts'

/**
 * The one polite status region. It speaks only of what the listener did; see `Teller`. In a paragraph
 * for the reason that `Told` has.
 */
export function StatusRegion() {
  const { text, serial } = useReaderState((state) => state.status)
  return (
    <div role="status" className="visually-hidden">
      {text && <p key={serial}>{text}</p>}
    </div>
  )
}
