import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAddress } from '../../server/auth/address.ts'
import { networkOf } from '../../server/network-of.ts'

describe('cutting an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:8:9:a:b:c', '2001:db8:7::/48'],
    ['2001:0DB8:0007:0008::1', '2001:db8:7::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0::/48'],
  ])('keeps of %s only %s', (address, network) => {
    expect(cutAddress(address)).toBe(network)
  })

  it.each([null, '', 'unknown', '1.2.3', '1.2.3.4.5', 'g::1', '127.0.0.1:80'])(
    'keeps nothing of %s',
    (address) => {
      expect(cutAddress(address)).toBeNull()
    },
  )

  it('counts one IPv6 customer once, and each IPv4 address', () => {
    expect(networkOf('2001:db8:7:8:9:a:b:c', 32, 64)).toBe(networkOf('2001:db8:7:8::1', 32, 64))
    expect(networkOf('2001:db8:7:8::1', 32, 64)).not.toBe(networkOf('2001:db8:7:9::1', 32, 64))
    expect(networkOf('203.0.113.77', 32, 64)).not.toBe(networkOf('203.0.113.78', 32, 64))
  })

  it('never keeps the last part of an address', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => cutAddress(address)?.endsWith('.0/24') === true))
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const cut = cutAddress(address)
        return cut?.endsWith('.0/24') === true || cut?.split(':').length === 5
      }),
    )
  })
})
