import ipaddr from 'ipaddr.js'

/**
 * Whether a numeric address is anything but a public one: this machine, its network, or reserved for such. An IPv6
 * address that carries one of IPv4 is judged by both. What is no address at all counts as local.
 */
export function isLocalAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return true
  const parsed = ipaddr.process(bare)
  if (parsed.range() === 'unicast') return false
  const carried = parsed.kind() === 'ipv6' ? carriedAddress(parsed as ipaddr.IPv6) : null
  return carried === null || carried.range() !== 'unicast'
}

/** The IPv4 address within one of NAT64 (64:ff9b::/96), through which some providers reach all of IPv4. */
function carriedAddress(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  return address.range() === 'rfc6052' ? new ipaddr.IPv4(address.toByteArray().slice(12)) : null
}
