import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressKeys } from '../../../server/ingest/address-key.ts'
import { clientAddress } from '../../../server/ingest/client-address.ts'

function requestWith(forwardedFor: string | undefined): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '10.0.0.1' })
  const request = new IncomingMessage(socket)
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor
  return request
}

describe('the address of a client', () => {
  it.each([
    ['the one who connected, where no proxy is trusted', 0, '192.0.2.9', '10.0.0.1'],
    ['the last hop behind one proxy', 1, '203.0.113.1, 192.0.2.9', '192.0.2.9'],
    ['the last but one behind two', 2, '198.51.100.7, 203.0.113.1, 192.0.2.9', '203.0.113.1'],
    ['the one who connected, with fewer hops than proxies', 2, '192.0.2.9', '10.0.0.1'],
    ['the one who connected, where nothing was forwarded', 1, undefined, '10.0.0.1'],
    ['the one who connected, where the hop is no address', 1, 'unknown', '10.0.0.1'],
    ['without the port that some proxies add', 1, '192.0.2.9:4711', '192.0.2.9'],
    ['without port and brackets', 1, '[2001:db8::1]:4711', '2001:db8::1'],
  ])('is %s', (_, trustedProxies, forwardedFor, address) => {
    expect(clientAddress(requestWith(forwardedFor), trustedProxies)).toBe(address)
  })
})

describe('the key of an address', () => {
  it('is one for all of an IPv6 /64, and another for each IPv4 address', () => {
    const keyOf = addressKeys(() => 0)
    expect(keyOf('2001:db8:0:1::1')).toBe(keyOf('2001:db8:0:1:ffff::2'))
    expect(keyOf('2001:db8:0:1::1')).not.toBe(keyOf('2001:db8:0:2::1'))
    expect(keyOf('192.0.2.1')).not.toBe(keyOf('192.0.2.2'))
  })

  it('names no address, and is another one in another process and after a day', () => {
    let nowMs = 0
    const keyOf = addressKeys(() => nowMs)
    const key = keyOf('192.0.2.1')
    expect(key).not.toContain('192')
    expect(addressKeys(() => 0)('192.0.2.1')).not.toBe(key)
    nowMs = 86_399_999
    expect(keyOf('192.0.2.1')).toBe(key)
    nowMs = 86_400_000
    expect(keyOf('192.0.2.1')).not.toBe(key)
  })
})
