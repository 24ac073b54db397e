import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cpuSeconds } from '../../scripts/bench/process-cost.ts'
import { freeFailures } from '../../server/auth/throttle/schedule.ts'
import { admin, serve, type Served } from '../support/served.ts'
import { openBrowser, postSignInAction, trySignIn, type Browser } from '../support/sign-in.ts'
import { invite, password, send } from './access/people.ts'
import { letThrough } from './let-through.ts'

let served: Served
let signedIn: Browser
beforeAll(async () => {
  served = await serve({ TRUSTED_PROXIES: '1' })
  signedIn = browserAt('192.0.2.1')
  expect((await trySignIn(signedIn, admin.email, admin.password)).status).toBe(200)
})
afterAll(() => served.remove())

/** A browser at an address, as the trusted proxy tells it. */
function browserAt(address: string): Browser {
  const { fetch, cookies } = openBrowser(served.origin)
  return {
    cookies,
    fetch: (path, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', address)
      return fetch(path, { ...init, headers })
    },
  }
}

const wrong = () => randomBytes(12).toString('base64url')

/** All at once: what a counter that reads before it writes would let through. */
async function guessAtOnce(browsers: Browser[], email: (index: number) => string) {
  const begun = performance.now()
  const statuses = await Promise.all(
    browsers.map(async (browser, index) => (await trySignIn(browser, email(index), wrong())).status),
  )
  return { statuses, elapsedMs: performance.now() - begun }
}

const countOf = (statuses: number[], status: number) => statuses.filter((one) => one === status).length

describe('guessing a password', () => {
  test('a hundred at once at one person are a handful of guesses', async () => {
    const { email } = await invite(served.origin, signedIn, 'target', 'maintainer')
    const { statuses, elapsedMs } = await guessAtOnce(
      Array.from({ length: 100 }, () => browserAt('198.51.100.7')),
      () => email,
    )
    expect(countOf(statuses, 401)).toBeLessThanOrEqual(letThrough('pair', elapsedMs))
    expect(countOf(statuses, 401) + countOf(statuses, 429)).toBe(100)

    const there = await trySignIn(browserAt('198.51.100.7'), email, password)
    expect([there.status, Number(there.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    // the person is kept out nowhere else, and at their own address not at all
    expect((await trySignIn(browserAt('203.0.113.9'), email, password)).status).toBe(200)
  })

  test('one at each of a hundred people, from one address, is a handful too', async () => {
    const { statuses, elapsedMs } = await guessAtOnce(
      Array.from({ length: 100 }, () => browserAt('198.51.100.8')),
      (index) => `person${index}@example.org`,
    )
    expect(countOf(statuses, 401)).toBeLessThanOrEqual(letThrough('address', elapsedMs))
    expect(countOf(statuses, 401) + countOf(statuses, 429)).toBe(100)
  })

  test('an address that the caller invents in front of the proxy’s does not count as another', async () => {
    const { email } = await invite(served.origin, signedIn, 'behind', 'maintainer')
    const { statuses, elapsedMs } = await guessAtOnce(
      Array.from({ length: 30 }, (_, index) => browserAt(`10.0.0.${index}, 198.51.100.9`)),
      () => email,
    )
    expect(countOf(statuses, 401)).toBeLessThanOrEqual(letThrough('pair', elapsedMs))
  })

  test('all addresses of one IPv6 network count as one', async () => {
    const { email } = await invite(served.origin, signedIn, 'six', 'maintainer')
    const { statuses, elapsedMs } = await guessAtOnce(
      Array.from({ length: 30 }, (_, index) => browserAt(`2001:db8:0:1::${index + 1}`)),
      () => email,
    )
    expect(countOf(statuses, 401)).toBeLessThanOrEqual(letThrough('pair', elapsedMs))
  })
})

describe('finding out who has access', () => {
  const told = async (address: string, email: string, given: string) => {
    const answer = await trySignIn(browserAt(address), email, given)
    const headers = [...answer.headers]
      .filter(([name]) => !['date', 'x-request-id', 'set-cookie'].includes(name))
      .map(([name, value]) => [name, value.replaceAll(/nonce-[0-9a-f]{32}/g, 'nonce')])
    const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, ''))
    return { status: answer.status, headers, cookies, body: await answer.text() }
  }

  test('the answer is the same, whether somebody is there, disabled, waiting or unknown', async () => {
    const { email, id } = await invite(served.origin, signedIn, 'gone', 'maintainer')
    await send(signedIn, 'PATCH', `/api/admin/users/${id}`, { disabled: true })
    const waiting = { email: 'waiting@example.org', name: 'Waiting', role: 'maintainer' }
    await send(signedIn, 'POST', '/api/admin/users', waiting)

    const unknown = await told('198.51.100.20', 'nobody@example.org', wrong())
    expect(unknown.status).toBe(401)
    expect(await told('198.51.100.21', admin.email, wrong())).toEqual(unknown)
    expect(await told('198.51.100.22', email, password)).toEqual(unknown)
    expect(await told('198.51.100.23', waiting.email, wrong())).toEqual(unknown)
    expect(await told('198.51.100.24', 'no address', wrong())).toEqual(unknown)
  })

  test('the door closes alike for a person who is not there', async () => {
    const statusesOf = async (address: string, email: string) => {
      const statuses: number[] = []
      for (let index = 0; index < freeFailures.pair + 3; index += 1)
        statuses.push((await trySignIn(browserAt(address), email, wrong())).status)
      return statuses
    }
    expect(await statusesOf('198.51.100.30', 'nobody@example.org')).toEqual(
      await statusesOf('198.51.100.31', admin.email),
    )
  })
})

describe.runIf(process.platform === 'linux')('finding out by time who has access', () => {
  /** Of the server: unlike a clock it does not count what else the machine does. */
  const processorSeconds = () => cpuSeconds(served.child.pid ?? 0) ?? 0

  test('takes as long for nobody as for somebody, disabled or not', { retry: 3 }, async () => {
    const { email, id } = await invite(served.origin, signedIn, `timed-${randomUUID()}`, 'maintainer')
    await send(signedIn, 'PATCH', `/api/admin/users/${id}`, { disabled: true })
    const costOf = async (who: string) => {
      const before = processorSeconds()
      for (let index = 0; index < 12; index += 1)
        await trySignIn(browserAt(`198.18.${randomInt(256)}.${randomInt(256)}`), who, wrong())
      return processorSeconds() - before
    }
    await costOf('nobody@example.org')
    const [unknown, known, disabled] = [
      await costOf(`${randomUUID()}@example.org`),
      await costOf(admin.email),
      await costOf(email),
    ]
    for (const cost of [known, disabled]) {
      expect(cost / unknown).toBeGreaterThan(0.6)
      expect(cost / unknown).toBeLessThan(1.6)
    }
  })
})

describe('guessing a code', () => {
  test('of an invitation is answered alike for every guess', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const code = randomBytes(32).toString('base64url')
        const answer = await openBrowser(served.origin).fetch(`/api/links/${code}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ password }),
        })
        return `${answer.status} ${await answer.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^409 /)
  })
})

describe('a sign-in', () => {
  test('gives every browser a session of its own, whatever cookie it came with', async () => {
    const { email } = await invite(served.origin, signedIn, 'fixed', 'maintainer')
    const attacker = browserAt('203.0.113.40')
    await trySignIn(attacker, email, password)
    const planted = attacker.cookies.get('kamaji-telemetry.session') ?? ''
    const victim = browserAt('203.0.113.41')
    victim.cookies.set('kamaji-telemetry.session', planted)
    await trySignIn(victim, email, password)
    expect(victim.cookies.get('kamaji-telemetry.session')).not.toBe(planted)
    // and the planted one ended with it
    expect((await attacker.fetch('/api/account/sessions')).status).toBe(401)
    expect((await victim.fetch('/api/account/sessions')).status).toBe(200)
  })

  test('is not taken with the token of another browser', async () => {
    const { email } = await invite(served.origin, signedIn, 'crossed', 'maintainer')
    const other = browserAt('203.0.113.50')
    const csrf: unknown = await (await other.fetch('/api/auth/csrf')).json()
    const body = new URLSearchParams({
      email,
      password,
      json: 'true',
      csrfToken: String(Object(csrf).csrfToken),
    })
    const victim = browserAt('203.0.113.51')
    await victim.fetch('/api/auth/callback/credentials', { method: 'POST', body })
    expect(victim.cookies.has('kamaji-telemetry.session')).toBe(false)
  })

  test('that was signed out cannot be replayed', async () => {
    const { email } = await invite(served.origin, signedIn, 'left', 'maintainer')
    const browser = browserAt('203.0.113.60')
    await trySignIn(browser, email, password)
    const kept = browser.cookies.get('kamaji-telemetry.session') ?? ''
    await postSignInAction(browser, 'signout', {})
    const replay = browserAt('203.0.113.61')
    replay.cookies.set('kamaji-telemetry.session', kept)
    expect((await replay.fetch('/api/account/sessions')).status).toBe(401)
  })
})
