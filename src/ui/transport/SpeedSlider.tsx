import { ariaShortcut } from '../actions/shortcut.ts'
import { isOfUse } from '../actions/table.ts'
import { useKeysOf } from '../actions/use-keys-of.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { RateSlider } from '../settings/RateSlider.tsx'

/** The speed of the voice. */
export function SpeedSlider() {
  const reader = useReader()
  const rate = useReaderState((state) => state.settings.rate)
  const slower = useKeysOf('slower')
  const faster = useKeysOf('faster')
  const ofUse = useReaderState((state) => isOfUse('faster', state.settings.readBy))
  if (!ofUse) return null
  return (
    <RateSlider
      label={message('speed.label')}
      rate={rate}
      keys={[...slower, ...faster].map(ariaShortcut).join(' ') || undefined}
      className="speed"
      onChange={reader.setRate}
    />
  )
}
