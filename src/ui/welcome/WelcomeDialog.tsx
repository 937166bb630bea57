import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { READ_BY, type ReadBy } from '../../contract/settings/reading.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { ReadByFields } from '../settings/ReadByFields.tsx'
import { SpeedSlider } from '../transport/SpeedSlider.tsx'
import { VoiceFields } from './VoiceFields.tsx'

const inWords = (choice: ReadBy) =>
  message('welcome.spoken.choice', {
    name: message(`readBy.${choice}`),
    meaning: message(`readBy.${choice}.meaning`),
  })

/**
 * The one question of the first start: whose voice reads; then a voice by ear. Asked once, answered by the keyboard,
 * and read aloud where somebody who can't see it wants that. Whatever is chosen holds at once; Escape keeps it.
 */
export function WelcomeDialog({ onClose }: { readonly onClose: () => void }) {
  const reader = useReader()
  const readBy = useReaderState((state) => state.settings.readBy)
  const [step, setStep] = useState<'reader' | 'voice'>('reader')
  /** Somebody asked for it to be read: what they choose is read too. */
  const [aloud, setAloud] = useState(false)
  const intro = useId()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(step)
  const silent = readBy === 'screen-reader'

  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    // on the choice, with which its group is told: of a heading that comes into an open dialog Orca says nothing
    form.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [step])

  const next = (event: FormEvent) => {
    event.preventDefault()
    if (step === 'voice' || silent) {
      onClose()
      return
    }
    setStep('voice')
    if (aloud) reader.sayAloud(message('welcome.voices.spoken'))
    else reader.hushAloud()
  }

  return (
    <Dialog
      heading={message('welcome.heading')}
      className="welcome"
      describedBy={intro}
      onClose={onClose}
    >
      <form ref={form} noValidate onSubmit={next}>
        {step === 'reader' ? (
          <>
            <p id={intro}>{message('welcome.intro')}</p>
            <p className="section-tools">
              <button
                type="button"
                className="button outlined"
                onClick={() => {
                  setAloud(true)
                  const choices = READ_BY.map(inWords).join(' ')
                  reader.sayAloud(message('welcome.spoken', { choices }))
                }}
              >
                {message('welcome.read')}
              </button>
            </p>
            <ReadByFields
              question={message('welcome.question')}
              value={readBy}
              onChange={(chosen) => {
                reader.setReadBy(chosen)
                if (aloud) reader.sayAloud(inWords(chosen))
              }}
            />
            <p className="quiet">{message('welcome.later')}</p>
          </>
        ) : (
          <>
            <VoiceFields introId={intro} />
            <SpeedSlider />
          </>
        )}
        <div className="dialog-buttons">
          {step === 'voice' && (
            <button type="button" className="button outlined" onClick={() => setStep('reader')}>
              {message('welcome.back')}
            </button>
          )}
          <button type="submit" className="button filled">
            {message(step === 'voice' || silent ? 'welcome.done' : 'welcome.next')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
