import { useReaderState } from '../reader/context.ts'

/** The one polite status region. It speaks only of what the listener did; see `Teller`. */
export function StatusRegion() {
  const { text, serial } = useReaderState((state) => state.status)
  return (
    <div role="status" className="visually-hidden">
      {text && <span key={serial}>{text}</span>}
    </div>
  )
}
