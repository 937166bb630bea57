import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The colours of the themes, read from the style sheet itself. */
const tokens = new Map(
  [
    ...readFileSync('src/ui/look/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }]),
)

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const sources = [...tokens.keys()].filter((name) => name.startsWith('source-'))
const texts: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'paper'],
  ['ink', 'panel'],
  ['quiet', 'paper'],
  ['quiet', 'panel'],
  ['ink', 'passage'],
  ['on-word', 'word'],
  ['on-accent', 'accent'],
  ['alert', 'alert-ground'],
  ['ink', 'alert-ground'],
  ...sources.map((source) => [source, 'paper'] as const),
  ...sources.map((source) => [source, 'passage'] as const),
]
const edges: readonly (readonly [string, string])[] = [
  ['edge', 'paper'],
  ['edge', 'panel'],
  ['accent', 'paper'],
  ['accent', 'panel'],
  ['word', 'passage'],
]

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  const color = (name: string) => tokens.get(name)?.[theme] ?? `no --${name}`
  test.each(texts)('%s on %s: 7:1 (1.4.6)', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(7)
  })
  test.each(edges)('%s beside %s: 3:1 (1.4.11)', (edge, ground) => {
    expect(contrast(color(edge), color(ground))).toBeGreaterThanOrEqual(3)
  })
})
