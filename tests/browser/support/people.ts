import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '../../../lib/contracts/access/role.ts'
import { openBrowser, signIn, type Browser } from '../../support/sign-in.ts'
import { consoleUnderTest, type Person, type SessionCookie } from './running-console.ts'

const invited = z.object({ link: z.object({ url: z.string() }) })
const password = 'saddle nectar pebble wharf'

/** Gives a person of the test's own access. @returns the person, and the address of the one-time link */
export async function invite(
  name: string,
  role: Role = 'maintainer',
): Promise<{ person: Person; url: string }> {
  const invitation = { email: `${randomUUID()}@example.org`, name, role }
  const answer = await post(adminBrowser(), '/api/admin/users', invitation)
  const { link } = invited.parse(await answer.json())
  return { person: { ...invitation, password }, url: link.url }
}

/** The same, after the person has set the password. */
export async function addPerson(name: string, role?: Role): Promise<Person> {
  const { person, url } = await invite(name, role)
  const code = url.slice(url.lastIndexOf('/') + 1)
  await post(openBrowser(consoleUnderTest().origin), `/api/links/${code}`, { password })
  return person
}

/** The cookies of a new session of this person. */
export async function newSession({ email, password: theirs }: Person): Promise<SessionCookie[]> {
  const { cookies } = await signIn(consoleUnderTest().origin, email, theirs)
  return [...cookies].map(([name, value]) => ({ name, value }))
}

const people = z.object({
  rows: z.array(z.object({ email: z.string(), role: z.string(), state: z.string() })),
})

/** The addresses of the admins who can sign in. */
export async function activeAdmins(): Promise<string[]> {
  const { rows } = people.parse(await (await adminBrowser().fetch('/api/admin/users')).json())
  return rows.filter(({ role, state }) => role === 'admin' && state === 'active').map(({ email }) => email)
}

/** Requests in the session of the admin. */
function adminBrowser(): Browser {
  const { origin, sessions } = consoleUnderTest()
  const browser = openBrowser(origin)
  for (const { name, value } of sessions.admin) browser.cookies.set(name, value)
  return browser
}

async function post(browser: Browser, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const response = await browser.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}
