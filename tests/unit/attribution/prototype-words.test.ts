import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/core/article/parse.ts'
import { attribute } from '../../../src/core/attribution/attribute.ts'

/** Words that every JavaScript object answers to: a table kept in a plain object would find them. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype)

describe('words that are names of JavaScript’s own', () => {
  it.each(INHERITED)('reads an article with “%s” in every place', (word) => {
    const text = `The ${word} of Rome said that ${word} was late. “${word},” the ${word} said. Amid ${word} that it fell, a ${word} ${word} by ${word} as ${word}.`
    const { segments } = attribute(parseText(text))
    expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })
})
