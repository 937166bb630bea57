import { message } from '../messages/message.ts'
import { Failed } from '../status/Failed.tsx'

/** The end of a dialog's form: what is wrong with it, said at once, and its two buttons. */
export function DialogFoot(props: {
  readonly problemId: string
  readonly problem: string | null
  readonly submit: string
  readonly onClose: () => void
}) {
  const { problemId, problem, submit, onClose } = props
  return (
    <>
      <Failed id={problemId}>{problem}</Failed>
      <div className="dialog-buttons">
        <button type="button" className="button outlined" onClick={onClose}>
          {message('dialog.cancel')}
        </button>
        <button type="submit" className="button filled">
          {submit}
        </button>
      </div>
    </>
  )
}
