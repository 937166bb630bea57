import { useReaderState } from '../reader/context.ts'

/**
 * The one polite status region. It speaks only of what the listener did; see `Teller`. In a paragraph
 * for the reason that `Told` has.
 * @param props.behind a dialog is open: what is told meanwhile stands here when it is closed, to be heard then
 */
export function StatusRegion({ behind }: { readonly behind: boolean }) {
  const { text, serial } = useReaderState((state) => state.status)
  return (
    <div role="status" className="visually-hidden">
      {text && !behind && <p key={serial}>{text}</p>}
    </div>
  )
}
