const PATHS = {
  play: 'M4 2.2 14 8 4 13.8Z',
  pause: 'M3.4 2h3.4v12H3.4ZM9.2 2h3.4v12H9.2Z',
  back: 'M11 3.5v9L4 8Z',
  on: 'M5 3.5v9L12 8Z',
  loop: 'M4.6 4.4h5.9V2.2L14 5.3l-3.5 3.1V6.2H4.6a1 1 0 0 0-1 1v1.3H1.8V7.2a2.8 2.8 0 0 1 2.8-2.8Zm6.8 7.2H5.5v2.2L2 10.7l3.5-3.1v2.2h5.9a1 1 0 0 0 1-1V7.5h1.8v1.3a2.8 2.8 0 0 1-2.8 2.8Z',
  repeat: 'M8 2.6a5.4 5.4 0 1 1-5.2 6.9l1.7-.5A3.6 3.6 0 1 0 8 4.4v2L4.2 3.5 8 .6Z',
} as const

/** A picture on a button: silent, the button has words. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
