import { randomBytes } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { digest } from '../../../server/auth/digest.ts'
import { testSecret } from '../../support/secret.ts'
import { sessionCookie } from './people.ts'

const cookie = (value: string, name = sessionCookie) => `${name}=${value}`
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a live session's cookie holds. */
interface Claims {
  sub: string
  sid: string
}

async function claimsOf(token: string): Promise<Claims> {
  const claims = await decode({ token, secret: testSecret })
  if (claims?.sub === undefined || claims.sid === undefined)
    throw new Error('This is no cookie of a session.')
  return { sub: claims.sub, sid: claims.sid }
}

const sealed = async (token: Partial<Claims> & { role?: string }, secret = testSecret, maxAge = 3600) =>
  cookie(await encode({ token, secret, maxAge }))

/** The same session in a cookie that we made ourselves: it must be good, or the ghosts would prove nothing. */
export const remade = async (token: string) => sealed(await claimsOf(token))

/** Cookies that look like that of a live session, and are not: each made from its token. */
export const ghosts: Record<string, (token: string) => string | Promise<string>> = {
  'with a session id that nobody has': async (token) =>
    sealed({ ...(await claimsOf(token)), sid: randomBytes(32).toString('base64url') }),
  'with the stored hash in place of the session id': async (token) => {
    const { sub, sid } = await claimsOf(token)
    return sealed({ sub, sid: digest(sid) })
  },
  'with a person and a role, and no session id': async (token) =>
    sealed({ sub: (await claimsOf(token)).sub, role: 'admin' }),
  'sealed with another secret': async (token) =>
    sealed(await claimsOf(token), 'a secret of somebody else, long enough too'),
  'sealed with no secret': async (token) =>
    cookie(`${base64url({ alg: 'none' })}.${base64url(await claimsOf(token))}.`),
  'that ran out': async (token) => sealed(await claimsOf(token), testSecret, -60),
  'cut short': (token) => cookie(token.slice(0, -4)),
  'with one character changed': (token) => {
    const at = token.length - 40
    return cookie(token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1))
  },
  'without a value': () => cookie(''),
  'under the name that next-auth would give it': (token) => cookie(token, 'next-auth.session-token'),
  'under the name that it has on https': (token) => cookie(token, `__Host-${sessionCookie}`),
}
