import { message } from '../messages/message.ts'

/** The end of a dialog that there is nothing to confirm in. */
export function DialogClose({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="dialog-buttons">
      <button type="button" className="button outlined" onClick={onClose}>
        {message('dialog.close')}
      </button>
    </div>
  )
}
