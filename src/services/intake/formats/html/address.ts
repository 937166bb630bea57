/** An address as a page writes it, made whole; null where it is none of the web. Never throws. */
export function resolveAddress(written: string | null, base: string | null): string | null {
  if (written === null) return null
  const url = URL.canParse(written, base ?? undefined) ? new URL(written, base ?? undefined) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href
}
