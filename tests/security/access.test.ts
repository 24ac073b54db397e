import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Scope } from '../../lib/contracts/access/scope.ts'
import { endpoints } from '../../lib/contracts/endpoints.ts'
import { signIn, type Browser } from '../support/sign-in.ts'
import {
  answersTo,
  ask,
  expectedAnswers,
  expectedAnswersToToken,
  headsTo,
  type Caller,
} from './access/asking.ts'
import { startConsole, type TestConsole } from './access/console.ts'
import { endings } from './access/endings.ts'
import {
  actings,
  expectedOf,
  handlers,
  newAdmin,
  pages,
  secretsIn,
  type Acting,
} from './access/expectations.ts'
import { foreign } from './access/foreign.ts'
import { forgedHeaders } from './access/forged-headers.ts'
import { ghosts, remade } from './access/ghosts.ts'
import { invite, password, send, sessionCookie, sessionOf, setUp, tokenOf } from './access/people.ts'
import { builtRoutes, filesOnDisk, publicFiles } from './access/public-files.ts'
import { routesOnDisk } from './access/routes-on-disk.ts'
import { waysToAPage } from './access/ways-to-a-page.ts'
import { askApi } from '../support/ask-api.ts'
import { testSecret } from '../support/secret.ts'

const routes = routesOnDisk()
const pageRoutes = routes.filter(({ kind }) => kind === 'page')
const handlerRoutes = routes.filter(({ kind }) => kind === 'handler')
const methodsOnDisk = Object.fromEntries(handlerRoutes.map(({ name, methods }) => [name, methods]))

/** next-auth has a token of its own against other sites. */
const changes = handlerRoutes
  .filter(({ name }) => !name.startsWith('/api/auth/'))
  .flatMap((route) => route.methods.map((method) => ({ route, method })))
  .filter(({ method }) => method !== 'GET')

/** Below `/api/v1`, yet no figures. */
const notData = [
  '/api/v1/decisions/[id]',
  '/api/v1/decisions/[id]/amendments',
  '/api/v1/decisions/[id]/impact.csv',
  '/api/v1/decisions/[id]/trend.csv',
  '/api/v1/openapi.json',
  '/api/v1/views',
  '/api/v1/views/[id]',
]

/** A data endpoint with the parameters that it cannot do without. */
const questionOf = (path: string) => `${path}?${path.startsWith('deprecation') ? 'rule=kubernetes<1.34' : ''}`

let server: TestConsole
beforeAll(async () => {
  server = await startConsole()
})
afterAll(() => server.remove())

const callerWith = (cookie: string): Caller => ({ origin: server.origin, cookie })
const isRefusal = (answer: string) => answer === '403 forbidden' || answer === '307 /forbidden'

describe('the tables of access', () => {
  it('have every page, and every method of every handler, and nothing beside', () => {
    const inTable = Object.entries(handlers).map(([name, methods]) => [name, Object.keys(methods).toSorted()])
    expect({ pages: Object.keys(pages).toSorted(), handlers: Object.fromEntries(inTable) }).toEqual({
      pages: pageRoutes.map(({ name }) => name).toSorted(),
      handlers: methodsOnDisk,
    })
  })

  it('name the methods that the server says it takes', async () => {
    const told: Record<string, string[]> = {}
    for (const { name, url } of handlerRoutes) {
      const { headers } = await ask(callerWith(''), { method: 'OPTIONS', url })
      const allowed = headers.get('allow')?.split(', ') ?? []
      told[name] = allowed.filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
    }
    expect(told).toEqual(methodsOnDisk)
  })

  it('have all that the build serves: the pages, the handlers and the public files', () => {
    const known = [...routes.map(({ name }) => name), ...Object.keys(publicFiles)]
    expect(known).toEqual(expect.arrayContaining([...builtRoutes(), ...filesOnDisk()]))
  })
})

describe('before the first admin exists', () => {
  it('everybody is nobody, and the sign-in leads on to the setup', async () => {
    expect(await answersTo(callerWith(''))).toEqual({
      ...expectedAnswers('nobody'),
      'GET /login': '307 /setup',
      'GET /setup': '200 Create the first admin',
      'POST /api/setup': '400 invalid_field code',
    })
  })
})

describe('once there are people', () => {
  let admin: Browser
  let maintainer: Browser
  let callers: Record<Acting, Caller>

  beforeAll(async () => {
    admin = await setUp(server)
    const { email } = await invite(server.origin, admin, 'mo', 'maintainer')
    maintainer = await signIn(server.origin, email, password)
    callers = {
      nobody: callerWith(''),
      maintainer: callerWith(sessionOf(maintainer)),
      admin: callerWith(sessionOf(admin)),
    }
  })

  it.each(actings)('%s gets from every route what the tables say', async (acting) => {
    expect(await answersTo(callers[acting])).toEqual(expectedAnswers(acting))
  })

  it.each(actings)('HEAD tells %s no more than GET', async (acting) => {
    const gets = Object.entries(expectedAnswers(acting)).filter(([name]) => name.startsWith('GET '))
    const statuses = gets.map(([name, answer]) => [name, answer.slice(0, 3)] as const)
    expect(await headsTo(callers[acting])).toEqual({
      ...Object.fromEntries(statuses),
      'GET /api/auth/[...nextauth]': '404', // next-auth is asked by GET and POST only
    })
  })

  it('everybody has the public files', async () => {
    for (const acting of actings)
      for (const [url, type] of Object.entries(publicFiles)) {
        const { status, headers } = await ask(callers[acting], { method: 'GET', url })
        expect([url, status, headers.get('content-type')?.split(';')[0]]).toEqual([url, 200, type])
      }
  })

  it('a maintainer reads from every data endpoint the rows that its contract promises', async () => {
    const urls = endpoints.map(({ path }) => `/api/v1/${path}`)
    const onDisk = handlerRoutes.map(({ name }) => name).filter((name) => name.startsWith('/api/v1/'))
    expect([...urls, ...notData].toSorted()).toEqual(onDisk.toSorted())
    for (const { path, row } of endpoints) {
      const { meta, rows } = await askApi(maintainer, questionOf(path))
      expect(Object.keys(meta)).toEqual(expect.arrayContaining(['as_of', 'n', 'denominator', 'definition']))
      expect([path, rows.map((one) => row.safeParse(one).success)]).toEqual([path, rows.map(() => true)])
    }
  })

  it('CSV is for the same callers', async () => {
    for (const { path } of endpoints) {
      const request = { method: 'GET', url: `/api/v1/${questionOf(path)}&format=csv` }
      expect([path, (await ask(callers.nobody, request)).status]).toEqual([path, 401])
      const answer = await ask(callers.maintainer, request)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/csv; charset=utf-8',
      ])
      const isEmpty = handlers[`/api/v1/${path}`]?.['GET']?.answers.maintainer.includes('rows: none') === true
      expect((await answer.text()).split('\r\n').length > 2, path).toBe(!isEmpty)
    }
  })

  it('the sign-in leads a caller who is signed in on, and never to another site', async () => {
    const next = async (path: string) => {
      const url = `/login?${new URLSearchParams({ next: path })}`
      return (await ask(callers.maintainer, { method: 'GET', url })).headers.get('location')
    }
    expect(await next('/versions?tab=kubernetes')).toBe('/versions?tab=kubernetes')
    expect(await next('//evil.example/versions')).toBe('/')
    expect(await next('https://evil.example')).toBe('/')
  })

  it('a page that nobody may see is what the sign-in leads to, with its search', async () => {
    const answer = await ask(callers.nobody, { method: 'GET', url: '/versions?tab=kubernetes' })
    expect(answer.headers.get('location')).toBe('/login?next=%2Fversions%3Ftab%3Dkubernetes')
  })

  it.each(Object.entries(endings))(
    'an admin who %s is nobody from the very next request',
    async (how, end) => {
      const { origin } = server
      const person = await invite(origin, admin, how.replaceAll(' ', '-'), 'admin')
      const browser = await signIn(origin, person.email, password)
      const caller = callerWith(sessionOf(browser))
      expect((await ask(caller, { method: 'GET', url: '/api/admin/users' })).status).toBe(200)
      await end({ origin, admin, person, browser })
      expect(await answersTo(caller)).toEqual(expectedAnswers('nobody'))
    },
  )

  it('a change of role counts from the very next request', async () => {
    const { origin } = server
    const { id, email } = await invite(origin, admin, 'changing', 'maintainer')
    const caller = callerWith(sessionOf(await signIn(origin, email, password)))
    expect((await ask(caller, { method: 'GET', url: '/api/admin/users' })).status).toBe(403)
    await send(admin, 'PATCH', `/api/admin/users/${id}`, { role: 'admin' })
    expect(await answersTo(caller)).toEqual(expectedAnswers('admin'))
    await send(admin, 'PATCH', `/api/admin/users/${id}`, { role: 'maintainer' })
    expect(await answersTo(caller)).toEqual(expectedAnswers('maintainer'))
  })

  it('the cookie of a live session, made anew from what it holds, is good', async () => {
    const caller = callerWith(await remade(tokenOf(admin)))
    expect((await ask(caller, { method: 'GET', url: '/api/admin/users' })).status).toBe(200)
  })

  it.each(Object.entries(ghosts))('a cookie %s is nobody’s', async (_, make) => {
    expect(await answersTo(callerWith(await make(tokenOf(admin))))).toEqual(expectedAnswers('nobody'))
  })

  it.each(Object.entries(forgedHeaders))('a forged %s changes nothing', async (_, headers) => {
    expect(await answersTo(callers.nobody, { headers })).toEqual(expectedAnswers('nobody'))
    const refused = Object.entries(expectedAnswers('maintainer')).filter(([, answer]) => isRefusal(answer))
    const only = refused.map(([route]) => route)
    expect(await answersTo(callers.maintainer, { headers, only })).toEqual(Object.fromEntries(refused))
  })

  it('an invitation leads to the console, whatever host a header names', async () => {
    const body = { name: 'Invited', email: 'invited@example.org', role: 'maintainer' }
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    const answer = await ask(callers.admin, { method: 'POST', url: '/api/admin/users', body, headers })
    expect(await answer.json()).toMatchObject({
      link: { url: expect.stringMatching(new RegExp(`^${server.origin}/welcome/`)) },
    })
  })

  it.each(Object.entries(waysToAPage))('a page shows no more by way of %s', async (_, way) => {
    const shown: Record<string, Record<string, string[]>> = {}
    const wanted: typeof shown = {}
    for (const route of pageRoutes) {
      const { secrets = [], answers } = pages[route.name] ?? {}
      const secretsFor = async (acting: Acting) =>
        secretsIn(await (await way.ask(callers[acting], route)).text())
      const byAdmin = await secretsFor('admin')
      shown[route.name] = {
        nobody: await secretsFor('nobody'),
        maintainer: isRefusal(answers?.maintainer ?? '') ? await secretsFor('maintainer') : [],
        admin: way.shows === 'the page' ? secrets.filter((secret) => byAdmin.includes(secret)) : byAdmin,
      }
      wanted[route.name] = { nobody: [], maintainer: [], admin: way.shows === 'the page' ? secrets : [] }
    }
    expect(shown).toEqual(wanted)
  })

  it.each(Object.entries(foreign))('no change is taken from %s', async (_, headers) => {
    for (const { route, method } of changes) {
      const { body } = expectedOf(route, method)
      const answer = await ask(callers.admin, { method, url: route.url, body, headers })
      const told: unknown = await answer.json()
      expect({ method, route: route.name, status: answer.status, told }).toMatchObject({
        method,
        route: route.name,
        status: 403,
        told: {
          code: 'forbidden',
          detail: 'A change must come from the console itself: its Origin is not ours.',
        },
      })
    }
  })

  it('a change is taken from a browser that says no more than that it is the same origin', async () => {
    const only = changes.map(({ route, method }) => `${method} ${route.name}`)
    const expected = Object.entries(expectedAnswers('admin')).filter(([name]) => only.includes(name))
    const headers = { origin: null, 'sec-fetch-site': 'same-origin' }
    expect(await answersTo(callers.admin, { headers, only })).toEqual(Object.fromEntries(expected))
  })

  it('next-auth is asked for its own actions only', async () => {
    const closed = {
      GET: ['_log', 'callback/credentials', 'callback/github', 'verify-request', 'nonsense'],
      POST: ['_log', 'session', 'csrf', 'providers', 'error', 'nonsense'],
    }
    for (const [method, actions] of Object.entries(closed))
      for (const action of actions) {
        const { status } = await ask(callers.nobody, { method, url: `/api/auth/${action}` })
        expect([method, action, status]).toEqual([method, action, 404])
      }
  })

  it('next-auth signs nobody in or out without its token', async () => {
    const { email } = newAdmin
    const body = { email, password, json: 'true', csrfToken: 'guessed' }
    for (const action of ['signout', 'signin/credentials', 'callback/credentials'])
      for (const caller of [callers.nobody, callers.admin]) {
        const answer = await ask(caller, { method: 'POST', url: `/api/auth/${action}`, body })
        const cookies = answer.headers.getSetCookie().map((line) => line.slice(0, line.indexOf('=')))
        expect(cookies, action).not.toContain(sessionCookie)
      }
    expect((await ask(callers.admin, { method: 'GET', url: '/api/admin/users' })).status).toBe(200)
  })

  describe('a token', () => {
    const combinations: { acting: 'maintainer' | 'admin'; scopes: Scope[] }[] = [
      { acting: 'maintainer', scopes: ['read'] },
      { acting: 'maintainer', scopes: ['export'] },
      { acting: 'maintainer', scopes: ['read', 'export'] },
      { acting: 'admin', scopes: ['read'] },
      { acting: 'admin', scopes: ['export'] },
      { acting: 'admin', scopes: ['admin'] },
    ]
    /** As a program asks: with the token, and nothing that a browser says of itself. */
    const withToken = (token: string) => ({ origin: null, authorization: `Bearer ${token}` })
    const tokenFor = async (browser: Browser, scopes: Scope[]) => {
      const made = await send(browser, 'POST', '/api/account/tokens', { name: scopes.join(), scopes })
      return z.object({ token: z.string() }).parse(made).token
    }
    /** now that there are tokens to list */
    const listed = { 'GET /api/admin/tokens': '200 {rows: some}' }

    it.each(combinations)('of $acting for $scopes gets from every route what the tables say', async (one) => {
      const { acting, scopes } = one
      const token = await tokenFor(acting === 'admin' ? admin : maintainer, scopes)
      const expected = { ...expectedAnswersToToken(acting, scopes), ...(scopes.includes('admin') && listed) }
      expect(await answersTo(callers.nobody, { headers: withToken(token) })).toEqual(expected)
    })

    it('gets as CSV what it may export, and nothing else', async () => {
      const statuses: Record<string, number[]> = {}
      for (const scope of ['read', 'export'] as const) {
        const headers = withToken(await tokenFor(maintainer, [scope]))
        statuses[scope] = await Promise.all(
          endpoints.map(async ({ path }) => {
            const url = `/api/v1/${questionOf(path)}&format=csv`
            return (await ask(callers.nobody, { method: 'GET', url, headers })).status
          }),
        )
      }
      expect(statuses).toEqual({ read: endpoints.map(() => 403), export: endpoints.map(() => 200) })
    })

    it('is all that counts beside the session of an admin', async () => {
      const token = await tokenFor(maintainer, ['read'])
      const only = handlerRoutes.flatMap(({ name, methods }) => methods.map((method) => `${method} ${name}`))
      const answers = await answersTo(callers.admin, { headers: { authorization: `Bearer ${token}` }, only })
      const expected = expectedAnswersToToken('maintainer', ['read'])
      const guarded = only.filter((name) => !/ \/api\/(auth|links|setup)/.test(name))
      for (const name of guarded) expect([name, answers[name]]).toEqual([name, expected[name]])
    })

    it('of an admin who is one no longer does what a maintainer’s does', async () => {
      const { id, email } = await invite(server.origin, admin, 'was-admin', 'admin')
      const token = await tokenFor(await signIn(server.origin, email, password), ['read', 'admin'])
      await send(admin, 'PATCH', `/api/admin/users/${id}`, { role: 'maintainer' })
      expect(await answersTo(callers.nobody, { headers: withToken(token) })).toEqual(
        expectedAnswersToToken('maintainer', ['read', 'admin']),
      )
    })

    it('in the address or in a cookie is none', async () => {
      const token = await tokenFor(admin, ['read'])
      for (const url of [`/api/v1/overview?token=${token}`, `/api/v1/overview?access_token=${token}`])
        expect((await ask(callers.nobody, { method: 'GET', url })).status).toBe(401)
      const caller = callerWith(`${sessionCookie}=${token}`)
      expect((await ask(caller, { method: 'GET', url: '/api/v1/overview' })).status).toBe(401)
    })
  })

  it('the log tells once that a header names clients which are not believed', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    for (const url of ['/login', '/api/auth/csrf']) await ask(callers.nobody, { method: 'GET', url, headers })
    expect(server.output().match(/A request came with X-Forwarded-For/g)).toHaveLength(1)
  })

  it('of all that, no secret is in the log', () => {
    const printed = server.output()
    const secrets = [
      password,
      testSecret,
      tokenOf(admin),
      tokenOf(maintainer),
      'ktd_',
      '$argon2id$',
      '/welcome/',
    ]
    expect(secrets.filter((secret) => printed.includes(secret))).toEqual([])
  })
})
