import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Scope } from '../../lib/contracts/access/scope.ts'
import { newTokenSecret } from '../../server/auth/tokens/secret.ts'
import { signIn, type Browser } from '../support/sign-in.ts'
import { ask, type Ask } from './access/asking.ts'
import { startConsole, type TestConsole } from './access/console.ts'
import { invite, password, send, sessionOf, setUp, type TestPerson } from './access/people.ts'

let server: TestConsole
let admin: Browser
let mo: Browser
beforeAll(async () => {
  server = await startConsole()
  admin = await setUp(server)
  mo = (await joined('mo', 'maintainer')).browser
})
afterAll(() => server.remove())

async function joined(
  name: string,
  role: 'maintainer' | 'admin',
): Promise<{ person: TestPerson; browser: Browser }> {
  const person = await invite(server.origin, admin, name, role)
  return { person, browser: await signIn(server.origin, person.email, password) }
}

const issued = z.object({ id: z.string(), token: z.string() })
const create = async (browser: Browser, scopes: Scope[]) =>
  issued.parse(await send(browser, 'POST', '/api/account/tokens', { name: scopes.join(' '), scopes }))

/** As a program asks: with the token, and nothing that a browser adds. */
const askWith = (token: string, request: Ask, cookie = '') =>
  ask(
    { origin: server.origin, cookie },
    { ...request, headers: { origin: null, authorization: `Bearer ${token}`, ...request.headers } },
  )

/** Status, code and challenge of an answer. */
async function told(response: Response): Promise<string> {
  const text = await response.text()
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  const code = isProblem ? z.object({ code: z.string() }).parse(JSON.parse(text)).code : ''
  return [response.status, code, response.headers.get('www-authenticate') ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

const json = { method: 'GET', url: '/api/v1/coverage' }
const csv = { method: 'GET', url: '/api/v1/coverage?format=csv' }
const people = { method: 'GET', url: '/api/admin/users' }
const another = { method: 'POST', url: '/api/account/tokens', body: { name: 'more', scopes: ['read'] } }
const narrow = '403 insufficient_scope Bearer error="insufficient_scope"'
const bad = '401 invalid_token Bearer error="invalid_token"'

describe('a token', () => {
  test.each([
    [['read'], { json: '200', csv: narrow, people: narrow }],
    [['export'], { json: narrow, csv: '200', people: narrow }],
    [['admin'], { json: narrow, csv: narrow, people: '200' }],
    [['read', 'export', 'admin'], { json: '200', csv: '200', people: '200' }],
  ] satisfies [Scope[], object][])('for %j is good for no more', async (scopes, expected) => {
    const { token } = await create(admin, scopes)
    const answers = {
      json: await told(await askWith(token, json)),
      csv: await told(await askWith(token, csv)),
      people: await told(await askWith(token, people)),
    }
    expect(answers).toEqual(expected)
  })

  test('is no way to CSV by another spelling of the question', async () => {
    const { token } = await create(mo, ['read'])
    for (const search of [
      'format=json&format=csv',
      'format=csv&format=json',
      'format=csv%00',
      'FORMAT=csv',
    ]) {
      const answer = await askWith(token, { method: 'GET', url: `/api/v1/coverage?${search}` })
      expect([search, answer.status === 400 || answer.status === 403]).toEqual([search, true])
    }
    const accept = { ...json, headers: { accept: 'text/csv' } }
    expect((await askWith(token, accept)).headers.get('content-type')).toContain('application/json')
  })

  test('does no more than its owner: a maintainer has none for admins, and an admin made maintainer loses it; of who is disabled nothing is left', async () => {
    const wide = { ...another, body: { name: 'wide', scopes: ['read', 'admin'] } }
    const own = { origin: server.origin, cookie: sessionOf(mo) }
    expect(await told(await ask(own, wide))).toBe('400 invalid_field')
    const { person, browser } = await joined('demoted', 'admin')
    const { token } = await create(browser, ['read', 'admin'])
    expect(await told(await askWith(token, people))).toBe('200')
    await send(admin, 'PATCH', `/api/admin/users/${person.id}`, { role: 'maintainer' })
    expect(await told(await askWith(token, people))).toBe('403 forbidden')
    expect(await told(await askWith(token, json))).toBe('200')
    await send(admin, 'PATCH', `/api/admin/users/${person.id}`, { disabled: true })
    expect(await told(await askWith(token, json))).toBe(bad)
  })

  test('makes no token, and touches nothing that only its owner may, whoever is signed in beside it', async () => {
    const { token } = await create(admin, ['read', 'export', 'admin'])
    const change = { current: password, password: 'lamp orchid seventeen brook' }
    const view = { name: 'by a token', path: '/versions', shared: true }
    const tries: Ask[] = [
      another,
      { method: 'GET', url: '/api/account/tokens' },
      { method: 'GET', url: '/api/account/sessions' },
      { method: 'POST', url: '/api/account/password', body: change },
      { method: 'POST', url: '/api/v1/views', body: view },
    ]
    for (const one of tries)
      for (const cookie of ['', sessionOf(admin)])
        expect([one.url, await told(await askWith(token, one, cookie))]).toEqual([one.url, '403 forbidden'])
  })

  test('decides alone: a session beside it adds nothing, and saves no bad one', async () => {
    const { token } = await create(mo, ['read'])
    const cookie = sessionOf(admin)
    expect(await told(await askWith(token, people, cookie))).toBe(narrow)
    expect(await told(await askWith(token, csv, cookie))).toBe(narrow)
    expect(await told(await askWith(newTokenSecret(), json, cookie))).toBe(bad)
    expect(await told(await askWith('forged', json, cookie))).toBe(bad)
  })

  test('counts in its header alone, and opens no page', async () => {
    const { token } = await create(admin, ['read', 'export', 'admin'])
    const elsewhere: Ask[] = [
      ...['token', 'access_token', 'api_key', 'authorization'].map((name) => ({
        method: 'GET',
        url: `/api/v1/coverage?${new URLSearchParams({ [name]: token })}`,
      })),
      { ...json, headers: { cookie: `kamaji-telemetry.session=${token}; token=${token}` } },
      { ...json, headers: { 'x-api-key': token, 'proxy-authorization': `Bearer ${token}` } },
    ]
    for (const one of elsewhere) {
      const answer = await ask({ origin: server.origin, cookie: '' }, one)
      expect([one, await told(answer)]).toEqual([one, '401 unauthenticated Bearer'])
    }
    for (const url of ['/', '/account', '/admin/people']) {
      const answer = await askWith(token, { method: 'GET', url })
      expect([url, answer.status]).toEqual([url, 307])
    }
    const session: unknown = await (await askWith(token, { method: 'GET', url: '/api/auth/session' })).json()
    expect(session).toEqual({})
  })

  test('needs no Origin for a change, and no other site can send it', async () => {
    const { token } = await create(admin, ['admin'])
    const mark = { day: '2026-01-31', label: 'by a token', note: null }
    const write = { method: 'POST', url: '/api/admin/catalogue/marks', body: mark }
    expect((await askWith(token, write)).status).toBeLessThan(300)
    // a browser asks first whether another site may send such a header, and is not told so
    const headers = { origin: 'https://evil.example', 'access-control-request-headers': 'authorization' }
    const preflight = await askWith('', { method: 'OPTIONS', url: write.url, headers })
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

test.each(['its owner', 'an admin'])(
  'a token that %s revoked is nobody’s from the very next request',
  async (by) => {
    const { id, token } = await create(mo, ['read', 'export'])
    expect(await told(await askWith(token, json))).toBe('200')
    if (by === 'an admin') await send(admin, 'DELETE', `/api/admin/tokens/${id}`)
    else await send(mo, 'DELETE', `/api/account/tokens/${id}`)
    for (const one of [json, csv, people, another]) expect(await told(await askWith(token, one))).toBe(bad)
  },
)
