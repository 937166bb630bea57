/**
 * Whose voice reads articles: Sayso's own; the listener's screen reader, while Sayso makes no sound of its own accord;
 * or Sayso's, which grows quiet while the listener moves about the page.
 */
export const READ_BY = ['sayso', 'screen-reader', 'both'] as const
export type ReadBy = (typeof READ_BY)[number]
