import { describe, expect, it } from 'vitest'
import { newTotpSecret, stepOfCode, totpUri } from '../../../server/auth/factor/totp.ts'

/** The secret and the codes of RFC 6238, appendix B, to six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const

const at = (seconds: number) => new Date(seconds * 1000)

describe('a time-based code', () => {
  it.each(vectors)('is at %i s what RFC 6238 says', (seconds, code) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  it('is taken one step early and one step late, and no further', () => {
    const step = Math.floor(1234567890 / 30)
    const taken = [-2, -1, 0, 1, 2].map((steps) => stepOfCode(secret, '005924', at((step + steps) * 30)))
    expect(taken).toEqual([null, step, step, step, null])
  })

  it('is wrong with fewer or more digits', () => {
    for (const code of ['', '05924', '0005924', '00592a'])
      expect(stepOfCode(secret, code, at(1234567890))).toBeNull()
  })
})

it('an app gets issuer, account and 160 bits of secret', () => {
  const made = newTotpSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(made)
  const uri = new URL(totpUri(made, 'ada+1@example.org'))
  expect(uri.href).toMatch(/^otpauth:\/\/totp\/Kamaji%20telemetry:ada%2B1%40example\.org\?/)
  expect(uri.searchParams.get('secret')).toBe(made)
})
