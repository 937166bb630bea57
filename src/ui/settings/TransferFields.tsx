import { useId, useRef } from 'react'
import { FileChooser } from '../files/FileChooser.tsx'
import { saveFile } from '../files/save-file.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Told } from '../status/Told.tsx'

/** Everything as one file: out, and in. */
export function TransferFields() {
  const { transfer } = useReader()
  const { busy, told, problem } = useReaderState((state) => state.transfer)
  const file = useRef<HTMLInputElement>(null)
  const heading = useId()
  const hint = useId()
  const buttons = [
    { label: message('transfer.export'), act: () => void transfer.exportAll(saveFile) },
    { label: message('transfer.import'), act: () => file.current?.click() },
  ]
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{message('transfer.heading')}</h3>
      <p id={hint} className="quiet">
        {message('transfer.hint')}
      </p>
      <p className="section-tools">
        {buttons.map(({ label, act }) => (
          <button
            key={label}
            type="button"
            className="button outlined"
            aria-describedby={hint}
            // the focus stays on it while it works
            aria-disabled={busy || undefined}
            onClick={() => busy || act()}
          >
            {label}
          </button>
        ))}
      </p>
      <FileChooser
        chooser={file}
        testId="transfer-file"
        onChoose={(chosen) => void transfer.importAll(chosen)}
      />
      <Told>{told}</Told>
      <div role="alert" className={problem ? 'problem' : undefined}>
        {problem && <p>{problem}</p>}
      </div>
    </section>
  )
}
