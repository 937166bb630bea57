import type { ShapeName, SourceMark } from './marks.ts'

const PATHS: Readonly<Record<ShapeName, string>> = {
  circle: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  triangle: 'M8 1.2 15.4 14.6H.6Z',
  square: 'M1.8 1.8h12.4v12.4H1.8Z',
  diamond: 'M8 .4 15.6 8 8 15.6.4 8Z',
  ring: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 3.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
  cross: 'M5.8 1h4.4v4.8H15v4.4h-4.8V15H5.8v-4.8H1V5.8h4.8Z',
  'triangle-down': 'M8 14.8.6 1.4h14.8Z',
  bar: 'M0 5h16v6H0Z',
}

/** The shape of a source. Silent for screen readers: the name always stands beside it. */
export function Shape({ mark }: { readonly mark: SourceMark }) {
  return (
    <span className="shape" data-number={mark.number ?? undefined}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[mark.shape]} />
      </svg>
    </span>
  )
}
