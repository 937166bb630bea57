import { type FormEvent, useId, useState } from 'react'
import { offerOfAddress } from '../feeds/offer.ts'
import { message } from '../messages/message.ts'
import { useDeck } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'

interface AddressDialogProps {
  /** Stands in the field at first. */
  readonly address: string
  /** It is not the listener's own: a link of a page proposes it. */
  readonly proposed: boolean
  readonly onClose: () => void
}

/** Takes a web address. One on the listener's own network is asked about once more before it is fetched. */
export function AddressDialog({ address: given, proposed, onClose }: AddressDialogProps) {
  const { reader, showFeeds } = useDeck()
  const [address, setAddress] = useState(given)
  const [problem, setProblem] = useState<string | null>(null)
  /** The address that was found to be local, and may be fetched if the listener says so again. */
  const [local, setLocal] = useState<string | null>(null)
  const [fetching, setFetching] = useState(false)
  const field = useId()
  const hint = useId()
  const wrong = useId()
  const agreed = local === address

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    setFetching(true)
    const outcome = await reader.openAddress(address, agreed)
    setFetching(false)
    if (outcome === 'opened') return onClose()
    const offer = offerOfAddress(outcome, address, agreed)
    if (offer) return showFeeds(offer)
    setLocal(outcome === 'local' ? address : null)
    // the page behind the dialog is out of reach: the message belongs here
    setProblem(reader.store.getState().problem)
    reader.dismissProblem()
  }

  return (
    <Dialog heading={message('address.heading')} className="address" onClose={onClose}>
      <form onSubmit={submit} aria-busy={fetching}>
        <label htmlFor={field}>{message('address.label')}</label>
        <p id={hint} className="quiet">
          {message(proposed ? 'address.asked' : 'address.hint')}
        </p>
        <input
          id={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={address}
          aria-describedby={problem ? `${hint} ${wrong}` : hint}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <DialogFoot
          problemId={wrong}
          problem={problem}
          submit={message(agreed ? 'address.open-local' : 'address.open')}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
