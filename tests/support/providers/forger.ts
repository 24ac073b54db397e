import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { Codes } from './codes.ts'
import { listen, type Listening, type Said } from './listen.ts'

type Json = Record<string, unknown>

/** An OpenID provider that lies where a test tells it to. */
export interface Forger extends Listening {
  clientId: string
  clientSecret: string
  /** in the place of what an honest one would say */
  lies: Lies
}

export interface Lies {
  discovery?: Json
  claims?: Json
  userinfo?: Json
  /** parameters that the browser brings back */
  answer?: Record<string, string>
  /** makes the ID token of its claims */
  idToken?: (claims: Json, keys: Keys) => string
  /** does not answer at this path */
  silentAt?: string
}

export interface Keys {
  /** published at jwks_uri */
  own: KeyObject
  /** of somebody else */
  strange: KeyObject
  /** the published half as PEM, which a confused verifier would take for a shared secret */
  publicPem: string
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const head = (alg: string) => encoded({ alg, kid: 'one', typ: 'JWT' })

export function signed(claims: Json, key: KeyObject, alg = 'RS256'): string {
  const text = `${head(alg)}.${encoded(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

export const unsigned = (claims: Json) => `${head('none')}.${encoded(claims)}.`

/** Signed with a shared secret. */
export function keyed(claims: Json, secret: string): string {
  const text = `${head('HS256')}.${encoded(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

export async function startForger(): Promise<Forger> {
  const { privateKey: own, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { privateKey: strange } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = { own, strange, publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString() }
  const codes = new Codes<null>()
  const clientId = 'console'
  const honest = (nonce: string): Json => {
    const now = Math.floor(Date.now() / 1000)
    const { origin: iss } = forger
    return { iss, aud: clientId, sub: 'mallory', nonce, iat: now, exp: now + 60, ...person }
  }
  const token = (form: URLSearchParams): Said => {
    const grant = codes.redeem(form)
    if (grant === null) return { status: 400, body: { error: 'invalid_grant' } }
    const claims = { ...honest(grant.nonce), ...forger.lies.claims }
    const id_token = forger.lies.idToken?.(claims, keys) ?? signed(claims, own)
    return { body: { access_token: 'token', token_type: 'Bearer', id_token } }
  }
  const forger: Forger = {
    ...(await listen(({ url: { pathname, searchParams }, form }) => {
      const { lies, origin } = forger
      if (pathname === lies.silentAt) return null
      if (pathname === '/.well-known/openid-configuration')
        return { body: { ...metadata(origin), ...lies.discovery } }
      if (pathname === '/auth') return { location: codes.issue(searchParams, null, lies.answer) }
      if (pathname === '/token') return token(form)
      if (pathname === '/jwks')
        return { body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] } }
      if (pathname === '/userinfo') return { body: { sub: 'mallory', ...person, ...lies.userinfo } }
      return { status: 404 }
    })),
    clientId,
    clientSecret: 'a secret of the forger, long enough',
    lies: {},
  }
  return forger
}

const person = { email: 'mallory@allowed.example', email_verified: true, name: 'Mallory' }

const metadata = (origin: string): Json => ({
  issuer: origin,
  authorization_endpoint: `${origin}/auth`,
  token_endpoint: `${origin}/token`,
  jwks_uri: `${origin}/jwks`,
  userinfo_endpoint: `${origin}/userinfo`,
  id_token_signing_alg_values_supported: ['RS256'],
})
