import { MEASURES, type MeasureName } from '../../contract/settings/looks.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'
import { Slider } from './Slider.tsx'

/** A slider for one measure of the looks, with its value in words. */
export function MeasureSlider({ name }: { readonly name: MeasureName }) {
  const reader = useReader()
  const value = useReaderState((state) => state.settings.looks[name])
  const { min, max, step } = MEASURES[name]
  // tenths and hundredths are added up: what is meant is shown
  const rounded = Math.round(value * 100) / 100
  return (
    <Slider
      label={message(`looks.${name}`)}
      bounds={{ min, max, step }}
      value={rounded}
      shown={message(`looks.${name}.value`, { value: rounded })}
      onChange={(next) => reader.setLooks({ [name]: next })}
    />
  )
}
