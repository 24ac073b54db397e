import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkProvider } from '../../server/auth/providers/check.ts'
import { readConfig } from '../../server/config.ts'
import { freePort } from '../support/postgres-cluster.ts'
import { comeBack, passBy, begin, signInBy, whoIs } from '../support/providers/flow.ts'
import { keyed, signed, startForger, unsigned, type Forger, type Lies } from '../support/providers/forger.ts'
import { serve, type Served } from '../support/served.ts'
import { openBrowser, postSignInAction } from '../support/sign-in.ts'

let forger: Forger
let server: Served

beforeAll(async () => {
  forger = await startForger()
  const port = String(await freePort())
  server = await serve({
    PORT: port,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    OIDC_ISSUER: forger.origin,
    OIDC_CLIENT_ID: forger.clientId,
    OIDC_CLIENT_SECRET: forger.clientSecret,
    OIDC_ALLOWED: '@allowed.example',
  })
})
afterAll(async () => {
  await server.remove()
  await forger.close()
})
beforeEach(() => {
  forger.lies = {}
})

/** Where a sign-in leads while the provider lies, and who is signed in then. */
async function signInWhile(lies: Lies): Promise<string[]> {
  forger.lies = lies
  const browser = openBrowser(server.origin)
  return [await signInBy(browser, 'oidc'), await whoIs(browser)]
}
const failed = ['/login?error=provider_failed&by=oidc', 'nobody']
const now = () => Math.floor(Date.now() / 1000)

// First of all: what a provider rightly says of itself is kept for a while.
describe('a provider that describes itself', () => {
  it.each<[string, Lies]>([
    ['as another issuer', { discovery: { issuer: 'https://login.example.org' } }],
    ['without an endpoint', { discovery: { token_endpoint: undefined } }],
    ['with an endpoint that is no address', { discovery: { authorization_endpoint: 'javascript:alert(1)' } }],
  ])('%s is not gone to, and the page is told', async (_, lies) => {
    forger.lies = lies
    const answer = await postSignInAction(openBrowser(server.origin), 'signin/oidc', {})
    expect([answer.status, await answer.json()]).toMatchObject([502, { code: 'provider_failed' }])
  })
})

it('an honest provider signs a person in', async () => {
  expect(await signInWhile({})).toEqual(['/', 'mallory@allowed.example maintainer'])
})

describe('an ID token is refused', () => {
  it.each<[string, Lies]>([
    ['without a signature', { idToken: (claims) => unsigned(claims) }],
    [
      'signed with the published key as a shared secret',
      { idToken: (claims, { publicPem }) => keyed(claims, publicPem) },
    ],
    ['signed with the client secret', { idToken: (claims) => keyed(claims, forger.clientSecret) }],
    ['signed with a key of somebody else', { idToken: (claims, { strange }) => signed(claims, strange) }],
    [
      'signed with another algorithm than agreed',
      { idToken: (claims, { own }) => signed(claims, own, 'RS512') },
    ],
    ['with claims that were changed', { idToken: (claims, { own }) => withOtherClaims(signed(claims, own)) }],
    ['of another issuer', { claims: { iss: 'https://login.evil.example' } }],
    ['of an issuer that only looks the same', { claims: { iss: 'http://127.0.0.1' } }],
    ['for another client', { claims: { aud: 'another console' } }],
    [
      'for several clients, and handed to another',
      { claims: { aud: ['console', 'another'], azp: 'another' } },
    ],
    ['without an audience', { claims: { aud: undefined } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that ran out', { claims: { exp: now() - 60 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['of the future', { claims: { iat: now() + 600, nbf: now() + 600 } }],
    ['without a subject', { claims: { sub: undefined } }],
  ])('%s', async (_, lies) => {
    expect(await signInWhile(lies)).toEqual(failed)
  })
})

describe('the check of a provider, for admins and for doctor,', () => {
  const check = async (discovery: Lies['discovery']) => {
    forger.lies = discovery === undefined ? {} : { discovery }
    const settings = {
      OIDC_ISSUER: forger.origin,
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
      OIDC_ALLOWED: '@a.example',
    }
    return checkProvider('oidc', readConfig({ NODE_ENV: 'test', ...settings }).signIn)
  }

  it('is content with one that answers', async () => {
    expect(await check(undefined)).toEqual({
      state: 'ok',
      text: 'The discovery document and a key can be read.',
    })
  })

  it('names what is wrong', async () => {
    expect((await check({ issuer: 'https://login.example.org' })).text).toBe(
      `${forger.origin}/.well-known/openid-configuration speaks for the issuer https://login.example.org, not for ${forger.origin}.`,
    )
    expect(await check({ jwks_uri: `${forger.origin}/nowhere` })).toMatchObject({ state: 'fail' })
    expect(await check({ code_challenge_methods_supported: ['plain'] })).toMatchObject({ state: 'warn' })
  })
})

describe('a provider is not believed', () => {
  it('whose userinfo speaks of somebody else', async () => {
    expect(await signInWhile({ userinfo: { sub: 'alice' } })).toEqual(failed)
  })

  it('whose address is of one answer, and its verification of another', async () => {
    const lies = { claims: { email_verified: false }, userinfo: { email: 'alice@allowed.example' } }
    expect(await signInWhile(lies)).toEqual(['/login?error=email_unverified&by=oidc', 'nobody'])
  })

  it('that answers in the name of another issuer', async () => {
    expect(await signInWhile({ answer: { iss: 'https://login.evil.example' } })).toEqual(failed)
  })

  it('that sends tokens by way of the browser', async () => {
    const browser = openBrowser(server.origin)
    const back = new URL(await passBy(await begin(browser, 'oidc')))
    back.searchParams.delete('code')
    back.searchParams.set('id_token', unsigned({ sub: 'mallory' }))
    back.searchParams.set('access_token', 'token')
    expect(await comeBack(browser, back.href)).toBe(failed[0])
  })
})

/** The same signature below other claims. */
function withOtherClaims(token: string): string {
  const [head, claims = '', signature] = token.split('.')
  const text = Buffer.from(claims, 'base64url').toString().replace('mallory@', 'admin@')
  return [head, Buffer.from(text).toString('base64url'), signature].join('.')
}
