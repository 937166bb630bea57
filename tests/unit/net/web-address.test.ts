import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWebAddress } from '../../../src/services/net/web-address.ts'

describe('parseWebAddress', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c'],
    [' example.org/news ', 'https://example.org/news'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
  ])('reads %j', (written, expected) => {
    expect(parseWebAddress(written).href).toBe(expected)
  })

  it.each([
    '',
    ' ',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'sayso://open?url=x',
    'https://user:secret@example.org/',
    'http://example.org:25/',
    'https://',
    `https://example.org/${'x'.repeat(5000)}`,
  ])('refuses %j', (written) => {
    expect(() => parseWebAddress(written)).toThrow(expect.objectContaining({ code: 'bad-request' }))
  })

  it('gives an address of http or https without a user, or says why not', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.webUrl({ withFragments: true })),
        (text) => {
          try {
            const url = parseWebAddress(text)
            expect(['http:', 'https:']).toContain(url.protocol)
            expect(`${url.username}${url.password}${url.hash}`).toBe('')
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'bad-request' })
          }
        },
      ),
    )
  })
})
