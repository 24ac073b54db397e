import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { signIn, type Browser } from '../support/sign-in.ts'
import { ask, type Caller } from './access/asking.ts'
import { startConsole, type TestConsole } from './access/console.ts'
import { handlers } from './access/expectations.ts'
import { invite, password, send, sessionOf, setUp, type TestPerson } from './access/people.ts'
import { plausible } from './access/routes-on-disk.ts'

let server: TestConsole
let admin: Browser
let mo: { person: TestPerson; browser: Browser }
let eve: { person: TestPerson; browser: Browser }
beforeAll(async () => {
  server = await startConsole()
  admin = await setUp(server)
  const join = async (name: string) => {
    const person = await invite(server.origin, admin, name, 'maintainer')
    return { person, browser: await signIn(server.origin, person.email, password) }
  }
  mo = await join('mo')
  eve = await join('eve')
})
afterAll(() => server.remove())

const callerOf = (browser: Browser): Caller => ({ origin: server.origin, cookie: sessionOf(browser) })

const rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) })
const people = async () => {
  const answer = rows.parse(await (await admin.fetch('/api/admin/users')).json())
  return answer.rows.map(({ id, email, name, role, state }) => ({ id, email, name, role, state }))
}

/** What rows of the database hold, and no body may set. */
const columns = {
  id: '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
  userId: '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
  ownerId: '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
  owner: 'Ada Lovelace',
  author: 'Ada Lovelace',
  author_id: '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
  passwordHash: '$argon2id$v=19$m=65536,t=3,p=4$AAAA$AAAA',
  disabledAt: null,
  createdAt: '2020-01-01T00:00:00Z',
  provedAt: '2099-01-01T00:00:00Z',
  totpSecret: null,
  evidence: { impact: [] },
  ['__proto__']: { role: 'admin' },
}

/** Bodies that would be taken, where those of the tables of access lack something. */
const whole: Record<string, object> = {
  'POST /api/account/password': { current: 'x', password: 'lamp orchid seventeen brook' },
  'POST /api/account/tokens': { name: 'new', scopes: ['read'] },
  'POST /api/admin/catalogue/mappings': { version: 'dev', release: 'v1.0.0' },
  'POST /api/admin/catalogue/marks': { day: '2026-01-31', label: 'mark', note: null },
  'POST /api/admin/catalogue/releases': {
    version: 'v9.9.9',
    channel: 'stable',
    released: '2026-01-31',
    max_tenant_kubernetes: null,
  },
  'POST /api/admin/catalogue/support': {
    distribution: 'upstream',
    minor: '1.99',
    released: '2026-01-31',
    end_of_life: '2026-12-31',
    end_of_extended_support: null,
  },
  'POST /api/account/proof': { password: 'x' },
  'PUT /api/account/factor': { ticket: 'x', code: '000000' },
  'POST /api/admin/users': { email: 'new@example.org', name: 'New', role: 'maintainer' },
  'POST /api/v1/decisions': { rule: 'kubernetes<1.34', verdict: 'keep', threshold: 0.05 },
  'POST /api/v1/views': { name: 'new', path: '/versions' },
}

describe('a body that sets more than it may', () => {
  const bodies = Object.entries(handlers).flatMap(([route, methods]) =>
    Object.entries(methods).flatMap(([method, { body }]) =>
      body === undefined ? [] : [{ route, method, body: whole[`${method} ${route}`] ?? body }],
    ),
  )

  test.each(bodies)('$method $route is refused as a whole', async ({ route, method, body }) => {
    const before = await people()
    const url = route.split('/').map(plausible).join('/')
    for (const [name, value] of Object.entries(columns)) {
      const answer = await ask(callerOf(admin), { method, url, body: { ...body, [name]: value } })
      const told: unknown = await answer.json()
      expect({ name, told }).toMatchObject({
        name,
        told: { status: 400, code: 'invalid_field', field: name, detail: 'is not known here' },
      })
    }
    expect(await people()).toEqual(before)
  })

  test('of a sign-in changes nobody', async () => {
    const before = await people()
    const csrf: unknown = await (await eve.browser.fetch('/api/auth/csrf')).json()
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(csrf)
    const fields = {
      email: eve.person.email,
      password,
      role: 'admin',
      id: mo.person.id,
      sub: mo.person.id,
      sid: 'x',
    }
    const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
    await eve.browser.fetch('/api/auth/callback/credentials', { method: 'POST', body })
    expect(await people()).toEqual(before)
    const session: unknown = await (await eve.browser.fetch('/api/auth/session')).json()
    expect(session).toMatchObject({ user: { email: eve.person.email, role: 'maintainer' } })
  })
})

describe('what belongs to somebody else', () => {
  /** Each thing of Mo's: how it is made, and what Eve tries. */
  const things: Record<
    string,
    () => Promise<{ id: string; tries: { method: string; url: string; body?: object }[] }>
  > = {
    'a session': async () => {
      const own = rows.parse(await (await mo.browser.fetch('/api/account/sessions')).json())
      const id = String(own.rows[0]?.['id'])
      return { id, tries: [{ method: 'DELETE', url: `/api/account/sessions/${id}` }] }
    },
    'a private view': async () => {
      const made = await send(mo.browser, 'POST', '/api/v1/views', { name: 'of Mo', path: '/versions' })
      const { id } = z.object({ id: z.string() }).parse(made)
      return {
        id,
        tries: [
          { method: 'PATCH', url: `/api/v1/views/${id}`, body: { name: 'of Eve' } },
          { method: 'PATCH', url: `/api/v1/views/${id}`, body: { shared: true } },
          { method: 'DELETE', url: `/api/v1/views/${id}` },
        ],
      }
    },
    'a token': async () => {
      const asked = { name: 'of Mo', scopes: ['read'] }
      const made = await send(mo.browser, 'POST', '/api/account/tokens', asked)
      const { id } = z.object({ id: z.string() }).parse(made)
      return {
        id,
        tries: [
          { method: 'DELETE', url: `/api/account/tokens/${id}` },
          { method: 'DELETE', url: `/api/account/tokens/${id.toUpperCase()}` },
        ],
      }
    },
  }

  test.each(Object.entries(things))('%s is not there for another maintainer', async (_, make) => {
    const { id, tries } = await make()
    for (const one of tries) expect([one, (await ask(callerOf(eve.browser), one)).status]).toEqual([one, 404])
    for (const list of ['/api/v1/views', '/api/account/sessions', '/api/account/tokens'])
      expect(await (await eve.browser.fetch(list)).text()).not.toContain(id)
    expect((await mo.browser.fetch('/api/account/sessions')).status).toBe(200)
    const views = rows.parse(await (await mo.browser.fetch('/api/v1/views')).json())
    expect(views.rows.every(({ name, shared }) => name === 'of Mo' && shared === false)).toBe(true)
  })

  test('a shared view may be read, and changed by its owner and admins only', async () => {
    const body = { name: 'shared by Mo', path: '/versions', shared: true }
    const made = await send(mo.browser, 'POST', '/api/v1/views', body)
    const { id } = z.object({ id: z.string() }).parse(made)
    expect(await (await eve.browser.fetch('/api/v1/views')).text()).toContain(id)
    const url = `/api/v1/views/${id}`
    expect((await ask(callerOf(eve.browser), { method: 'DELETE', url })).status).toBe(403)
    expect((await ask(callerOf(eve.browser), { method: 'PATCH', url, body: { name: 'x' } })).status).toBe(403)
    expect((await ask(callerOf(admin), { method: 'DELETE', url })).status).toBe(204)
  })
})
