import { useId } from 'react'
import { MEASURES, type MeasureName } from '../../contract/settings/looks.ts'
import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

/** A slider for one measure of the looks, with its value in words. */
export function MeasureSlider({ name }: { readonly name: MeasureName }) {
  const reader = useReader()
  const value = useReaderState((state) => state.settings.looks[name])
  const { min, max, step } = MEASURES[name]
  const id = useId()
  // tenths and hundredths are added up: what is meant is shown
  const rounded = Math.round(value * 100) / 100
  const shown = message(`looks.${name}.value`, { value: rounded })
  return (
    <div className="measure">
      <label htmlFor={id}>{message(`looks.${name}`)}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={rounded}
        aria-valuetext={shown}
        onChange={(event) => reader.setLooks({ [name]: event.currentTarget.valueAsNumber })}
      />
      <span className="measure-value" aria-hidden="true">
        {shown}
      </span>
    </div>
  )
}
