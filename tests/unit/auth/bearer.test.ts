import { describe, expect, it } from 'vitest'
import { bearerOf } from '../../../server/auth/access/bearer.ts'
import { newTokenSecret } from '../../../server/auth/tokens/secret.ts'

const token = newTokenSecret()
const read = (authorization?: string) =>
  bearerOf(new Headers(authorization === undefined ? {} : { authorization }))

describe('the header of a token', () => {
  it('is read whatever the case of its scheme', () => {
    expect(read(`Bearer ${token}`)).toBe(token)
    expect(read(`bearer  ${token}`)).toBe(token)
  })

  it('may be missing, or of a proxy that asks for a password of its own', () => {
    expect(read()).toBeNull()
    expect(read('Basic YWRhOnNlY3JldA==')).toBeNull()
    expect(read('Negotiate abc')).toBeNull()
  })

  it.each([
    ['nothing', 'Bearer'],
    ['a token without the scheme', token],
    ['half a token', `Bearer ${token.slice(0, 30)}`],
    ['two tokens', `Bearer ${token} ${token}`],
    ['two headers', `Bearer ${token}, Bearer ${token}`],
    ['a token of somebody else', 'Bearer ghp_0123456789abcdefghijklmnopqrstuvwxyz'],
    ['its hash', 'Bearer n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg'],
    ['a password', 'Bearer otter velvet gravel noon'],
  ])('is refused with %s', (_, header) => {
    expect(() => read(header)).toThrow(/must be "Authorization: Bearer ktd_…"/)
  })
})
