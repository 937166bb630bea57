import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HIGHLIGHTS } from '../../src/contract/settings/looks.ts'

type Colors = ReadonlyMap<string, { readonly light: string; readonly dark: string }>

const sheet = (name: string) => readFileSync(`src/ui/look/${name}.css`, 'utf8')
/** The colours that a style sheet sets, read from itself. */
const colors = (css: string): Colors =>
  new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
      ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
    ),
  )
const tokens = colors(sheet('tokens'))
/** Every combination that the listener can choose, by name. */
const looks: readonly (readonly [string, Colors])[] = [
  ['yellow marks', tokens],
  ...HIGHLIGHTS.filter((one) => one !== 'yellow').map((highlight) => {
    const rule = sheet('marks').split(`[data-highlight="${highlight}"] {`)[1]?.split('}')[0] ?? ''
    return [`${highlight} marks`, new Map([...tokens, ...colors(rule)])] as const
  }),
  ['high contrast', new Map([...tokens, ...colors(sheet('contrast'))])],
]

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

describe.each(looks)('contrast with %s', (name, own) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    const color = (token: string) => own.get(token)?.[scheme] ?? `no --${token}`
    const least = name === 'high contrast' ? 9.5 : 7
    test.each(texts)(`%s on %s: ${least}:1 (1.4.6)`, (text, ground) => {
      expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(least)
    })
    test.each(edges)('%s beside %s: 3:1 (1.4.11)', (edge, ground) => {
      expect(contrast(color(edge), color(ground))).toBeGreaterThanOrEqual(3)
    })
  })
})
