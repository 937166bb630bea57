import { type FormEvent, useId, useState } from 'react'
import { message } from '../messages/message.ts'
import { useReader } from '../reader/context.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { useSubmission } from './use-submission.ts'

interface PasteDialogProps {
  /** What was pasted outside any field, to be looked at before it is opened. */
  readonly text: string
  /** The same as markup; counts as long as the text is as it was pasted. Empty where there is none. */
  readonly html: string
  readonly onClose: () => void
}

/** Takes an article as text. What was typed stays when it cannot be opened. */
export function PasteDialog({ text: given, html, onClose }: PasteDialogProps) {
  const reader = useReader()
  const [text, setText] = useState(given)
  const { sending, problem, send } = useSubmission()
  const field = useId()
  const hint = useId()
  const wrong = useId()

  const open = async () => {
    const isOpen = await reader.paste(text, text === given && html !== '' ? html : undefined)
    if (isOpen) onClose()
    return isOpen
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(open)
  }

  return (
    <Dialog heading={message('paste.heading')} className="paste" onClose={onClose}>
      <form onSubmit={submit} aria-busy={sending}>
        <label htmlFor={field}>{message('paste.label')}</label>
        <p id={hint} className="quiet">
          {message('paste.hint')}
        </p>
        <textarea
          id={field}
          rows={12}
          value={text}
          aria-describedby={problem ? `${hint} ${wrong}` : hint}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DialogFoot
          problemId={wrong}
          problem={problem}
          submit={message('paste.read')}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
