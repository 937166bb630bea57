import { useEffect, useId, useRef } from 'react'
import { FileChooser } from '../files/FileChooser.tsx'
import { saveFile } from '../files/save-file.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Failed } from '../status/Failed.tsx'
import { Told } from '../status/Told.tsx'

/** Everything as one file: out, and in. */
export function TransferFields() {
  const { transfer, forgetTold } = useReader()
  const { work, done, told, problem } = useReaderState((state) => state.transfer)
  // told here, it need not be told again when the dialog is closed
  useEffect(() => {
    if (work === null && (told || problem)) forgetTold()
  }, [work, told, problem, forgetTold])
  const file = useRef<HTMLInputElement>(null)
  const heading = useId()
  const hint = useId()
  const buttons = [
    { kind: 'export', act: () => void transfer.exportAll(saveFile) },
    { kind: 'import', act: () => file.current?.click() },
  ] as const
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{message('transfer.heading')}</h3>
      <p id={hint} className="quiet">
        {message('transfer.hint')}
      </p>
      <p className="section-tools">
        {/* each stops what it began, so that the focus stays on it */}
        {buttons.map(({ kind, act }) => (
          <button
            key={kind}
            type="button"
            className="button outlined"
            aria-describedby={hint}
            aria-disabled={(work !== null && work !== kind) || undefined}
            onClick={() => {
              if (work === null) act()
              else if (work === kind) transfer.stop()
            }}
          >
            {message(work === kind ? `transfer.${kind}.stop` : `transfer.${kind}`)}
          </button>
        ))}
        {work && (
          <span className="how-far">
            <progress aria-label={message(`transfer.${work}.progress`)} max={1} value={done} />
            <span>{message('transfer.percent', { percent: Math.floor(done * 100) })}</span>
          </span>
        )}
      </p>
      <FileChooser
        chooser={file}
        testId="transfer-file"
        onChoose={(chosen) => void transfer.importAll(chosen)}
      />
      <Told>{told}</Told>
      <Failed>{problem}</Failed>
    </section>
  )
}
