import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSaysoLink } from '../../../src/services/net/sayso-link.ts'

it.each([
  ['sayso://open?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d', 'https://example.org/a?b=c&d'],
  ['sayso://open/?url=http%3A%2F%2Fexample.org%2F', 'http://example.org/'],
  ['SAYSO://OPEN?url=https://example.org/a', 'https://example.org/a'],
])('reads %s', (link, address) => {
  expect(readSaysoLink(link)).toBe(address)
})

it.each([
  'sayso://open',
  'sayso://open?url=',
  'sayso://open?url=file%3A%2F%2F%2Fetc%2Fpasswd',
  'sayso://open?url=javascript%3Aalert(1)',
  'sayso://open?url=example.org',
  'sayso://open?url=https%3A%2F%2Fme%3Apw%40example.org%2F',
  'sayso://open?url=https%3A%2F%2Fexample.org%2F&allowLocal=true',
  'sayso://open?file=a.txt',
  'sayso://close?url=https%3A%2F%2Fexample.org',
  'sayso://open?url=%E0%A4%A',
  'sayso-app://ui/?url=https%3A%2F%2Fexample.org',
  ' sayso://open?url=https%3A%2F%2Fexample.org',
  'sayso://open?url=https%3A%2F%2Fexample.org --no-sandbox',
])('takes nothing from %s', (link) => {
  expect(readSaysoLink(link)).toBeNull()
})

it('gives back any web address that a bookmarklet sends', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(readSaysoLink(`sayso://open?url=${encodeURIComponent(url)}`)).toBe(new URL(url).href)
    }),
  )
})
