import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may use the host: the browser that was given the printed address. */
export interface Access {
  /** A new token, good for one use. The one before it is void. */
  newToken(): string
  /** Uses up the token. Null when it is not the one; else the Set-Cookie header that lets this browser in. */
  exchange(token: string): string | null
  /** Whether a Cookie header is of a browser that was let in. */
  allows(cookieHeader: string | undefined): boolean
}

/** @param port is part of the cookie's name, since browsers send cookies to every port of an address */
export function createAccess(port: number): Access {
  const cookieName = `sayso-${port}`
  const secret = randomText()
  let token: string | null = null

  return {
    newToken() {
      token = randomText()
      return token
    },
    exchange(given) {
      if (token === null || !isSame(given, token)) return null
      token = null
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    allows(cookieHeader = '') {
      return cookieHeader
        .split(';')
        .map((cookie) => cookie.trim())
        .some(
          (cookie) =>
            cookie.startsWith(`${cookieName}=`) &&
            isSame(cookie.slice(cookieName.length + 1), secret),
        )
    },
  }
}

const randomText = () => randomBytes(32).toString('base64url')

/** Takes the same time wherever the two differ. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
