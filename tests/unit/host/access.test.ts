import { describe, expect, test } from 'vitest'
import { createAccess } from '../../../src/host/access.ts'

const pair = (setCookie: string | null) => setCookie?.split(';')[0] ?? ''

describe('access to the loopback host', () => {
  test('a token lets a browser in, once', () => {
    const access = createAccess(4321)
    const token = access.newToken()
    const cookie = access.exchange(token)
    expect(cookie).toMatch(/^sayso-4321=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(access.allows(pair(cookie))).toBe(true)
    expect(access.allows(`theme=dark; ${pair(cookie)}; a=b`)).toBe(true)
    expect(access.exchange(token)).toBeNull()
  })

  test('a new token voids the one before it, and lets in no less', () => {
    const access = createAccess(4321)
    const first = access.newToken()
    const second = access.newToken()
    expect(second).not.toBe(first)
    expect(access.exchange(first)).toBeNull()
    expect(access.exchange(second)).not.toBeNull()
  })

  test('before there is a token, none is right', () => {
    const access = createAccess(4321)
    expect(access.exchange('')).toBeNull()
    expect(access.exchange('null')).toBeNull()
  })

  test.each([undefined, '', 'sayso-4321=', 'sayso-4321=guess', 'sayso-4321', '=', ';;'])(
    'the cookie "%s" lets nobody in',
    (cookie) => {
      expect(createAccess(4321).allows(cookie)).toBe(false)
    },
  )

  test("another Sayso's cookie does not count", () => {
    const other = createAccess(4322)
    const value = pair(other.exchange(other.newToken())).split('=')[1]
    const access = createAccess(4321)
    access.newToken()
    expect(access.allows(`sayso-4322=${value}; sayso-4321=${value}`)).toBe(false)
  })

  test('the cookie is not the token', () => {
    const access = createAccess(4321)
    const token = access.newToken()
    expect(access.exchange(token)).not.toContain(token)
    expect(access.allows(`sayso-4321=${token}`)).toBe(false)
  })
})
