import { useId } from 'react'

interface SliderProps {
  readonly label: string
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number }
  readonly value: number
  /** The value as it is seen, and as it is told where that is not the same. */
  readonly shown: string
  readonly spoken?: string
  /** What changes it, for aria-keyshortcuts. */
  readonly keys?: string | undefined
  readonly className?: string
  readonly onChange: (value: number) => void
}

/** A slider with its words, and its value in words. */
export function Slider(props: SliderProps) {
  const { label, bounds, value, shown, spoken = shown, keys, className = 'measure' } = props
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...bounds}
        value={value}
        aria-valuetext={spoken}
        aria-keyshortcuts={keys}
        onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
      <span className="slider-value" aria-hidden="true">
        {shown}
      </span>
    </div>
  )
}
