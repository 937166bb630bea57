import { z } from 'zod'

/** `contrast` is Sayso's own, beside the system's forced colours, which every theme obeys. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export const FONTS = ['hyperlegible', 'system', 'opendyslexic'] as const
export const SENTENCE_STYLES = ['tint', 'underline', 'none'] as const
export const WORD_STYLES = ['block', 'underline', 'none'] as const
export const HIGHLIGHTS = ['yellow', 'blue', 'green', 'pink'] as const
/** What stays clear while the rest is dimmed. */
export const LINE_FOCUS = ['off', 'line', 'lines', 'sentence'] as const
export const MOTION = ['system', 'less'] as const

interface Measure {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly byDefault: number
}

/** Bounds of what can be measured out. The spacing reaches beyond what WCAG 1.4.12 asks for. */
export const MEASURES = {
  /** Percent of the size that Sayso comes with. */
  textSize: { min: 100, max: 400, step: 10, byDefault: 100 },
  /** Times the size of the letters. */
  lineHeight: { min: 1.4, max: 2.6, step: 0.05, byDefault: 1.65 },
  /** The others: in sizes of the letters (em). */
  paragraphSpacing: { min: 0.8, max: 3, step: 0.1, byDefault: 1 },
  letterSpacing: { min: 0, max: 0.24, step: 0.02, byDefault: 0 },
  wordSpacing: { min: 0, max: 0.48, step: 0.04, byDefault: 0 },
} as const satisfies Readonly<Record<string, Measure>>
export type MeasureName = keyof typeof MEASURES

const measure = ({ min, max, byDefault }: Measure) =>
  z.number().min(min).max(max).default(byDefault)

/** How the reader looks, other than its theme. Keys of a newer version are left out. */
export const looks = z.object({
  font: z.enum(FONTS).default('hyperlegible'),
  textSize: measure(MEASURES.textSize),
  lineHeight: measure(MEASURES.lineHeight),
  paragraphSpacing: measure(MEASURES.paragraphSpacing),
  letterSpacing: measure(MEASURES.letterSpacing),
  wordSpacing: measure(MEASURES.wordSpacing),
  sentence: z.enum(SENTENCE_STYLES).default('tint'),
  word: z.enum(WORD_STYLES).default('block'),
  highlight: z.enum(HIGHLIGHTS).default('yellow'),
  lineFocus: z.enum(LINE_FOCUS).default('off'),
  /** How far the article is stands above the keys of playback. */
  whereabouts: z.boolean().default(true),
  motion: z.enum(MOTION).default('system'),
})
export type Looks = z.infer<typeof looks>
