import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/services/intake/formats/text/decode.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (thrown) {
    return `${(thrown as { code: string }).code}: ${(thrown as Error).message}`
  }
  return 'no error'
}

describe('decodeText', () => {
  it('gives back any text exactly', () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'sentences' }),
        fc.constantFrom('\n', '\r\n', '\u2028', 'é', '漢', '😀'),
        (a, b) => {
          expect(decodeText(utf8(`${a}${b}${a}`), 'x')).toBe(`${a}${b}${a}`)
        },
      ),
    )
  })

  it('leaves out a byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x48, 0x69), 'x')).toBe('Hi')
  })

  it.each([
    ['empty', bytes(), /^empty: news\.txt is empty/],
    ['blank', utf8(' \n\t\r\n'), /^empty: news\.txt holds only blank space/],
    [
      'an image',
      bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
      /^binary: news\.txt is neither text nor/,
    ],
    ['controls', utf8('\u0001\u0002\u0003\u0004abc'), /^binary/],
  ])('says what is wrong with %s', (_, input, expected) => {
    expect(code(() => decodeText(input, 'news.txt'))).toMatch(expected)
  })
})
