/** Which way an arrow key moves among things in a row: on, back, or not at all. Rows run as the language does. */
export function stepOf(key: string, row: Element): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const onwards = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  return key === onwards ? 1 : -1
}
