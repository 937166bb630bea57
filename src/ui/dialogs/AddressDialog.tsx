import { type FormEvent, useId, useState } from 'react'
import { offerOfAddress } from '../feeds/offer.ts'
import { message } from '../messages/message.ts'
import { useDeck } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { useSubmission } from './use-submission.ts'

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
  /** The address that was found to be local, and may be fetched if the listener says so again. */
  const [local, setLocal] = useState<string | null>(null)
  const { sending, problem, send } = useSubmission()
  const field = useId()
  const hint = useId()
  const wrong = useId()
  const agreed = local === address

  const open = async () => {
    const outcome = await reader.openAddress(address, agreed)
    const offer = offerOfAddress(outcome, address, agreed)
    if (outcome === 'opened') onClose()
    else if (offer) showFeeds(offer)
    setLocal(outcome === 'local' ? address : null)
    return outcome === 'opened' || offer !== null
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(open)
  }

  return (
    <Dialog heading={message('address.heading')} className="address" onClose={onClose}>
      <form onSubmit={submit} aria-busy={sending}>
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
