import { z } from 'zod'
import type { Role } from '../../../lib/contracts/access/role.ts'
import { openBrowser, signIn, type Browser } from '../../support/sign-in.ts'
import type { ServerProcess } from '../../support/server-process.ts'
import { newAdmin } from './expectations.ts'

export const password = newAdmin.password

export interface TestPerson {
  id: string
  email: string
}

const json = { 'content-type': 'application/json' }

/** A JSON request that must succeed. */
export async function send(
  browser: Browser,
  method: string,
  path: string,
  body: object = {},
): Promise<unknown> {
  const response = await browser.fetch(path, { method, headers: json, body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

/** Creates the first admin, with the code that the server printed. */
export async function setUp({ origin, output }: ServerProcess): Promise<Browser> {
  const code = /\/setup with the code (\S+)/.exec(output())?.[1]
  await send(openBrowser(origin), 'POST', '/api/setup', { ...newAdmin, code })
  return signIn(origin, newAdmin.email, password)
}

const invited = z.object({ id: z.string(), link: z.object({ url: z.url() }) })

/** Invites a person, who then sets the password. */
export async function invite(origin: string, admin: Browser, name: string, role: Role): Promise<TestPerson> {
  const email = `${name}@example.org`
  const { id, link } = invited.parse(await send(admin, 'POST', '/api/admin/users', { email, name, role }))
  const code = link.url.slice(link.url.lastIndexOf('/') + 1)
  await send(openBrowser(origin), 'POST', `/api/links/${code}`, { password })
  return { id, email }
}

export const sessionCookie = 'kamaji-telemetry.session'

/** @throws Error when the browser is not signed in */
export function tokenOf(browser: Browser): string {
  const value = browser.cookies.get(sessionCookie)
  if (value === undefined) throw new Error('This browser is not signed in.')
  return value
}

/** The cookie of a browser as it is now: a caller keeps it when the server takes it from the browser. */
export const sessionOf = (browser: Browser) => `${sessionCookie}=${tokenOf(browser)}`
