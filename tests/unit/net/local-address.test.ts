import { describe, expect, it } from 'vitest'
import { isLocalAddress } from '../../../src/services/net/local-address.ts'

describe('isLocalAddress', () => {
  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '::',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:192.168.0.1',
    '::ffff:a00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '64:ff9b::c0a8:101',
    '2002:7f00:1::',
    '2001:db8::1',
    'no address',
    '',
  ])('%s is', (address) => {
    expect(isLocalAddress(address)).toBe(true)
  })

  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '2606:2800:21f:cb07::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is not', (address) => {
    expect(isLocalAddress(address)).toBe(false)
  })
})
