import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../src/contract/transport/json.ts'

/** Data of the contract: JSON with bytes and floats anywhere, and with keys that look like the encoding's own. */
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.string({ unit: 'binary' }),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => (number === 0 ? 0 : number)),
    fc.uint8Array(),
    fc.float32Array({ noNaN: true }),
    fc.array(tie('data')),
    fc.dictionary(fc.oneof(fc.constantFrom('$', 'data', '__proto__'), fc.string()), tie('data')),
  ),
}))

describe('the encoding of the loopback transport', () => {
  test('gives back what was given', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(decode(encode(value))).toEqual(value)
      }),
    )
  })

  test('keeps bytes and floats bit for bit, also out of the middle of a buffer', () => {
    const buffer = new Float32Array([9, 0.1, -0.5, Number.MIN_VALUE, 1, 9])
    const part = buffer.subarray(1, 5)
    const back = decode(encode({ part, bytes: new Uint8Array([0, 128, 255]) })) as {
      part: Float32Array
      bytes: Uint8Array
    }
    expect(back.part).toBeInstanceOf(Float32Array)
    expect([...back.part]).toEqual([...part])
    expect(back.bytes).toBeInstanceOf(Uint8Array)
    expect([...back.bytes]).toEqual([0, 128, 255])
  })

  test('has no line break: an event is one line', () => {
    expect(encode({ text: 'a\nb\r\u2028c' })).not.toMatch(/[\n\r]/)
  })

  test.each([
    ['no JSON', '{'],
    ['an unknown tag', '{"$":"date","data":"x"}'],
    ['bytes that are no base64', '{"$":"bytes","data":"§"}'],
    ['half a float', '{"$":"floats","data":"AAA="}'],
    ['bytes without data', '{"$":"bytes"}'],
    ['a wrapped null', '{"$":"object","data":null}'],
  ])('refuses %s', (_, text) => {
    expect(() => decode(text)).toThrow(SyntaxError)
  })

  test('a key named "__proto__" is a key, not a prototype', () => {
    const value = decode('{"__proto__":{"admin":true}}') as Record<string, unknown>
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(value.admin).toBeUndefined()
  })
})
