import { useId } from 'react'
import { RATE } from '../../core/playback/rate.ts'
import { ariaShortcut } from '../actions/shortcut.ts'
import { isOfUse } from '../actions/table.ts'
import { useKeysOf } from '../actions/use-keys-of.ts'
import { formatRate, message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

/** The speed, with its value in words. */
export function SpeedSlider() {
  const reader = useReader()
  const rate = useReaderState((state) => state.settings.rate)
  const slower = useKeysOf('slower')
  const faster = useKeysOf('faster')
  const ofUse = useReaderState((state) => isOfUse('faster', state.settings.readBy))
  const id = useId()
  if (!ofUse) return null
  const shown = formatRate(rate)
  return (
    <div className="speed">
      <label htmlFor={id}>{message('speed.label')}</label>
      <input
        id={id}
        type="range"
        min={RATE.min}
        max={RATE.max}
        step={RATE.step}
        value={rate}
        aria-valuetext={message('speed.spoken', { rate: shown })}
        aria-keyshortcuts={[...slower, ...faster].map(ariaShortcut).join(' ') || undefined}
        onChange={(event) => reader.setRate(event.currentTarget.valueAsNumber)}
      />
      <span className="speed-value" aria-hidden="true">
        {message('speed.value', { rate: shown })}
      </span>
    </div>
  )
}
