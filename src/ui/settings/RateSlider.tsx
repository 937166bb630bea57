import { RATE } from '../../core/playback/rate.ts'
import { formatRate, message } from '../messages/message.ts'
import { Slider } from './Slider.tsx'

const { min, max, step } = RATE

/** A speed, with its value in words. */
export function RateSlider(props: {
  readonly label: string
  readonly rate: number
  readonly keys?: string | undefined
  readonly className?: string
  readonly onChange: (rate: number) => void
}) {
  const { rate, ...rest } = props
  const shown = formatRate(rate)
  return (
    <Slider
      {...rest}
      bounds={{ min, max, step }}
      value={rate}
      shown={message('speed.value', { rate: shown })}
      spoken={message('speed.spoken', { rate: shown })}
    />
  )
}
