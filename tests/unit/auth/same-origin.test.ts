import { describe, expect, it, vi } from 'vitest'
import { assertSameOrigin } from '../../../server/auth/access/same-origin.ts'

const allowed = (method: string, headers: Record<string, string>) => {
  try {
    assertSameOrigin({ method, headers: new Headers({ host: 'localhost:3000', ...headers }) })
    return true
  } catch {
    return false
  }
}

describe('a change asked for by a browser', () => {
  it('may come from the console under any name of the server, without TLS', () => {
    expect(allowed('POST', { origin: 'http://localhost:3000' })).toBe(true)
    expect(allowed('POST', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true)
    expect(allowed('DELETE', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(allowed('PATCH', { 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it('may come from the public address, whatever a proxy makes of Host', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://telemetry.example')
    expect(allowed('POST', { origin: 'https://telemetry.example', host: 'backend:3000' })).toBe(true)
  })

  it.each<Record<string, string>>([
    { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.example' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:3001', 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('may not come with %j', (headers) => {
    expect(allowed('POST', headers)).toBe(false)
  })

  it('may not come from the same host without TLS when the console has TLS', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://telemetry.example')
    expect(allowed('POST', { origin: 'http://telemetry.example', host: 'telemetry.example' })).toBe(false)
  })

  it('is not what a read is', () => {
    expect(allowed('GET', { origin: 'http://evil.example' })).toBe(true)
  })
})
