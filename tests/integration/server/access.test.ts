import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Browser } from '../../support/sign-in.ts'
import { answersTo, ask, expectedAnswers, statusesTo, type Caller } from './access/asking.ts'
import { startConsole, type TestConsole } from './access/console.ts'
import { endings } from './access/endings.ts'
import { actings, expectedOf, handlers, pages, secretsIn, type Acting } from './access/expectations.ts'
import { forgedHeaders } from './access/forged-headers.ts'
import { ghosts, remade } from './access/ghosts.ts'
import { invite, password, send, sessionOf, setUp, tokenOf } from './access/people.ts'
import { askAsRouter, routerForms } from './access/router-requests.ts'
import { routesOnDisk } from './access/routes-on-disk.ts'

const routes = routesOnDisk()
const pageRoutes = routes.filter(({ kind }) => kind === 'page')
const handlerRoutes = routes.filter(({ kind }) => kind === 'handler')
const unsafe = handlerRoutes.flatMap((route) =>
  route.methods
    .filter((method) => method !== 'GET' && method !== 'HEAD')
    .map((method) => ({ route, method })),
)

let console: TestConsole
beforeAll(async () => {
  console = await startConsole()
})
afterAll(() => console.remove())

const callerWith = (cookie: string): Caller => ({ origin: console.origin, cookie })

describe('the tables of access', () => {
  it('have every page, and every method of every handler, and nothing beside', () => {
    expect(Object.keys(pages).toSorted()).toEqual(pageRoutes.map(({ name }) => name).toSorted())
    const inTable = Object.entries(handlers).map(([name, methods]) => [name, Object.keys(methods).toSorted()])
    expect(Object.fromEntries(inTable)).toEqual(
      Object.fromEntries(handlerRoutes.map(({ name, methods }) => [name, methods])),
    )
  })

  it('name the methods that the server says it takes', async () => {
    const told: Record<string, string[]> = {}
    for (const { name, url } of handlerRoutes) {
      const { headers } = await ask(callerWith(''), { method: 'OPTIONS', url })
      told[name] = (headers.get('allow') ?? '')
        .split(', ')
        .filter((method) => !['HEAD', 'OPTIONS'].includes(method))
    }
    expect(told).toEqual(Object.fromEntries(handlerRoutes.map(({ name, methods }) => [name, methods])))
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
  let callers: Record<Acting, Caller>

  beforeAll(async () => {
    admin = await setUp(console)
    const { email } = await invite(console.origin, admin, 'mo', 'maintainer')
    const maintainer = await signIn(console.origin, email, password)
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
    const statuses = Object.entries(expectedAnswers(acting)).filter(([name]) => name.startsWith('GET '))
    expect(await statusesTo(callers[acting], 'HEAD')).toEqual(
      Object.fromEntries(statuses.map(([name, answer]) => [name.replace('GET', 'HEAD'), answer.slice(0, 3)])),
    )
  })

  it.each(Object.keys(endings))('an admin who %s is nobody from the very next request', async (ending) => {
    const { origin } = console
    const person = await invite(origin, admin, `ended-${Object.keys(endings).indexOf(ending)}`, 'admin')
    const browser = await signIn(origin, person.email, password)
    const caller = callerWith(sessionOf(browser))
    expect((await ask(caller, { method: 'GET', url: '/api/admin/users' })).status).toBe(200)
    await endings[ending]?.({ origin, admin, person, browser })
    expect(await answersTo(caller)).toEqual(expectedAnswers('nobody'))
  })

  it('a change of role counts from the very next request', async () => {
    const { origin } = console
    const { id, email } = await invite(origin, admin, 'changing', 'maintainer')
    const caller = callerWith(sessionOf(await signIn(origin, email, password)))
    expect((await ask(caller, { method: 'GET', url: '/admin/people' })).headers.get('location')).toBe(
      '/forbidden',
    )
    await send(admin, 'PATCH', `/api/admin/users/${id}`, { role: 'admin' })
    expect(await answersTo(caller)).toEqual(expectedAnswers('admin'))
    await send(admin, 'PATCH', `/api/admin/users/${id}`, { role: 'maintainer' })
    expect(await answersTo(caller)).toEqual(expectedAnswers('maintainer'))
  })

  it('the cookie of a live session, made anew from what it holds, is good', async () => {
    expect(await answersTo(callerWith(await remade(tokenOf(admin))))).toEqual(expectedAnswers('admin'))
  })

  it.each(Object.keys(ghosts))('a cookie %s is nobody’s', async (ghost) => {
    const cookie = await ghosts[ghost]?.(tokenOf(admin))
    expect(await answersTo(callerWith(cookie ?? ''))).toEqual(expectedAnswers('nobody'))
  })

  it.each(Object.keys(forgedHeaders))('a forged %s changes nothing', async (name) => {
    for (const acting of ['nobody', 'maintainer'] as const)
      expect(await answersTo(callers[acting], forgedHeaders[name])).toEqual(expectedAnswers(acting))
  })

  const foreign: Record<string, Record<string, string>> = {
    'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'another site, in an old browser': { origin: 'https://evil.example' },
    'another site that claims to be the host': {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
    },
    'a frame without an origin': { origin: 'null', 'sec-fetch-site': 'cross-site' },
    'another port of this host': { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' },
  }
  it.each(Object.keys(foreign))('no change is taken from %s', async (from) => {
    for (const { route, method } of unsafe.filter(({ route: { name } }) => !name.startsWith('/api/auth/'))) {
      const { body } = expectedOf(route, method)
      const answer = await ask(callers.admin, { method, url: route.url, body, headers: foreign[from] ?? {} })
      const { code, detail } = JSON.parse(await answer.text())
      expect([method, route.name, answer.status, code]).toEqual([method, route.name, 403, 'forbidden'])
      expect(detail).toContain('its Origin is not ours')
    }
  })

  it.each(Object.keys(routerForms))('the router’s request for %s gives away nothing', async (form) => {
    for (const route of pageRoutes) {
      const headers = routerForms[form]?.(route) ?? {}
      const shown = async (acting: Acting) => {
        const payload = await (await askAsRouter(callers[acting], route, headers)).text()
        return secretsIn(payload)
      }
      expect([route.name, await shown('nobody')]).toEqual([route.name, []])
      if (pages[route.name]?.answers.maintainer === '307 /forbidden')
        expect([route.name, await shown('maintainer')]).toEqual([route.name, []])
      process.stderr.write(`${form} ${route.name} ${JSON.stringify(await shown('admin'))}\n`)
    }
  })
})
