import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pageRoles } from '../../lib/contracts/access/page-roles.ts'
import { operations } from '../../server/auth/access/operations.ts'
import { admin, serve, type Served } from '../support/served.ts'
import { openBrowser, postSignInAction, signIn, type Browser } from '../support/sign-in.ts'
import { codeOf } from '../support/totp.ts'
import { ask } from './access/asking.ts'
import { invite, password, send, sessionOf } from './access/people.ts'
import { plausible } from './access/routes-on-disk.ts'
import { letThrough } from './let-through.ts'

const enrolment = z.object({ secret: z.string(), ticket: z.string() })
const recovery = z.object({ recovery_codes: z.array(z.string()) })
const stepMs = 30_000

let served: Served
let signedIn: Browser
beforeAll(async () => {
  served = await serve({ TRUSTED_PROXIES: '1', ADMIN_TOTP: 'required' })
  signedIn = await signIn(served.origin, admin.email, admin.password)
})
afterAll(() => served.remove())

/** Sets up a second factor with the code of the step before, so that the present one is still to be used. */
async function enrol(browser: Browser) {
  const { secret, ticket } = enrolment.parse(await send(browser, 'POST', '/api/account/factor'))
  const code = codeOf(secret, new Date(Date.now() - stepMs))
  const codes = recovery.parse(await send(browser, 'PUT', '/api/account/factor', { ticket, code }))
  return { secret, recoveryCodes: codes.recovery_codes }
}

/** A sign-in with a code, from an address as the trusted proxy tells it. @returns status and code of the problem */
async function enter(email: string, totp: string, address = '192.0.2.1', secretWord = password) {
  const { fetch, cookies } = openBrowser(served.origin)
  const browser: Browser = {
    cookies,
    fetch: (path, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', address)
      return fetch(path, { ...init, headers })
    },
  }
  const answer = await postSignInAction(browser, 'callback/credentials', {
    email,
    password: secretWord,
    totp,
  })
  return `${answer.status} ${/"code":"([^"]*)"/.exec(await answer.text())?.[1] ?? ''}`.trim()
}

const countOf = (answers: readonly string[], answer: string) => answers.filter((one) => one === answer).length

describe('an admin who must have a second factor, and has none', () => {
  test('does nothing that is an admin’s', async () => {
    const caller = { origin: served.origin, cookie: sessionOf(signedIn) }
    for (const [name, { role }] of Object.entries(operations)) {
      if (role !== 'admin') continue
      const [method = '', path = ''] = name.split(' ')
      const body = method === 'GET' ? undefined : {}
      const answer = await ask(caller, { method, url: path.split('/').map(plausible).join('/'), body })
      expect([name, answer.status, await answer.text()]).toEqual([
        name,
        403,
        expect.stringContaining('"factor_required"'),
      ])
    }
    for (const [page, role] of Object.entries(pageRoles)) {
      if (role !== 'admin') continue
      const answer = await ask(caller, { method: 'GET', url: page })
      expect([page, answer.status, answer.headers.get('location')]).toEqual([page, 307, '/account'])
    }
  })

  test('does it once there is one, and cannot turn it off', async () => {
    await enrol(signedIn)
    expect((await signedIn.fetch('/api/admin/users')).status).toBe(200)
    expect((await signedIn.fetch('/api/account/factor', { method: 'DELETE' })).status).toBe(409)
  })
})

describe('whoever knows the password of somebody with a second factor', () => {
  test('gets in by none of the ways around the code', async () => {
    const { email } = await invite(served.origin, signedIn, 'around', 'maintainer')
    await enrol(await signIn(served.origin, email, password))
    for (const nothing of ['', ' ', '\t']) expect(await enter(email, nothing)).toBe('401 totp_required')
    for (const [index, code] of ['000000', 'null', '[object Object]', '{"$ne":""}', "' or 1=1 --"].entries())
      expect(await enter(email, code, `198.51.100.${index}`)).toBe('401 totp_refused')
  })

  test('cannot use a code, or a recovery code, that was used, not even at the same moment', async () => {
    const { email } = await invite(served.origin, signedIn, 'replay', 'maintainer')
    const { secret, recoveryCodes } = await enrol(await signIn(served.origin, email, password))
    for (const code of [codeOf(secret, new Date()), recoveryCodes[0] ?? '']) {
      const addresses = Array.from({ length: 4 }, (_, index) => `198.51.100.${index}`)
      const answers = await Promise.all(addresses.map((address) => enter(email, code, address)))
      expect(countOf(answers, '200')).toBe(1)
      expect(await enter(email, code, '203.0.113.7')).toMatch(/^401 totp_refused$|^429/)
      await send(signedIn, 'POST', `/api/admin/users/${await idOf(email)}/unlock`)
    }
  })

  test('guesses the code no faster from a hundred addresses than from one', async () => {
    const { email } = await invite(served.origin, signedIn, 'botnet', 'maintainer')
    const { secret } = await enrol(await signIn(served.origin, email, password))
    const right = codeOf(secret, new Date())
    const guesses = Array.from({ length: 24 }, (_, index) =>
      String((Number(right) + 7919 * (index + 1)) % 1e6),
    )
    let taken = 0
    const begun = performance.now()
    for (const [index, guess] of guesses.entries()) {
      const answer = await enter(email, guess.padStart(6, '0'), `198.51.100.${index}`)
      if (!answer.startsWith('429')) taken++
    }
    expect(taken).toBeLessThanOrEqual(letThrough('factor', performance.now() - begun))
    expect(taken).toBeLessThan(guesses.length)
    expect(await enter(email, 'ignored', '203.0.113.9', 'not the password')).toBe('401')
  })
})

test('the key that is offered to one person sets up nothing for another', async () => {
  const victim = await invite(served.origin, signedIn, 'victim', 'maintainer')
  const { secret, ticket } = enrolment.parse(await send(signedIn, 'POST', '/api/account/factor'))
  const browser = await signIn(served.origin, victim.email, password)
  const body = JSON.stringify({ ticket, code: codeOf(secret, new Date()) })
  const headers = { 'content-type': 'application/json' }
  const answer = await browser.fetch('/api/account/factor', { method: 'PUT', headers, body })
  expect(answer.status).toBe(409)
  expect(await enter(victim.email, '')).toBe('200')
})

async function idOf(email: string): Promise<string> {
  const people = z.object({ rows: z.array(z.object({ id: z.string(), email: z.string() })) })
  const { rows } = people.parse(await (await signedIn.fetch('/api/admin/users')).json())
  return rows.find((row) => row.email === email)?.id ?? ''
}
