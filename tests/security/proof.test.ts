import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../server/auth/access/operations.ts'
import { createUserWithPassword } from '../../server/auth/people/create-user-with-password.ts'
import { startSession } from '../../server/auth/session/start.ts'
import { openStorage } from '../../server/storage/open.ts'
import { testSecret } from '../support/secret.ts'
import { admin, serve, signInAsAdmin, type Served } from '../support/served.ts'
import { ask, type Caller } from './access/asking.ts'
import { sessionCookie, sessionOf } from './access/people.ts'
import { plausible } from './access/routes-on-disk.ts'

/** Longer ago than a proof lasts, within what a session lasts. */
const staleMs = 20 * 60_000

let served: Served
let stale: Caller
beforeAll(async () => {
  let sid = ''
  served = await serve({}, async (database) => {
    const { prisma, close } = await openStorage(database)
    const then = new Date(Date.now() - staleMs)
    const person = { email: admin.email, name: 'Ada Lovelace', role: 'admin' as const }
    await createUserWithPassword(prisma, null, person, admin.password, then)
    const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email: admin.email } })
    const session = { userId, checked: null, method: 'password' as const, userAgent: null }
    sid = (await startSession(prisma, session, then)) ?? ''
    await close()
  })
  const token = await encode({ token: { sid }, secret: testSecret, maxAge: 3600 })
  stale = { origin: served.origin, cookie: `${sessionCookie}=${token}` }
})
afterAll(() => served.remove())

const asked = Object.entries(operations).map(([name, { fresh }]) => {
  const [method = '', path = ''] = name.split(' ')
  return { name, method, url: path.split('/').map(plausible).join('/'), fresh }
})

const codeOf = async (caller: Caller, { method, url }: { method: string; url: string }) => {
  const body = method === 'GET' ? undefined : {}
  const answer = await ask(caller, { method, url, body })
  return /"code":"([^"]*)"/.exec(await answer.text())?.[1] ?? String(answer.status)
}

test('a session that was proved too long ago may do all but what is sensitive', async () => {
  const wanting = new Set<string>()
  for (const operation of asked)
    if ((await codeOf(stale, operation)) === 'proof_required') wanting.add(operation.name)
  expect([...wanting].toSorted()).toEqual(
    asked
      .filter(({ fresh }) => fresh)
      .map(({ name }) => name)
      .toSorted(),
  )
})

/** What the console must ask a proof for, whatever the declaration says: ASVS 5.0, 7.5.1 and 7.5.2. */
const sensitive = [
  'POST /api/admin/users',
  'PATCH /api/admin/users/[id]',
  'POST /api/admin/users/[id]/reset',
  'POST /api/account/tokens',
  'POST /api/account/factor',
  'PUT /api/account/factor',
  'DELETE /api/account/factor',
  'POST /api/account/factor/recovery',
  'DELETE /api/admin/users/[id]/factor',
]

test('who gives access, takes it or makes a token proves first that it is them', () => {
  const fresh = asked.filter((operation) => operation.fresh).map(({ name }) => name)
  expect(fresh).toEqual(expect.arrayContaining(sensitive))
})

test('a session that has just begun may do it', async () => {
  const caller = { origin: served.origin, cookie: sessionOf(await signInAsAdmin(served)) }
  for (const operation of asked.filter(({ fresh }) => fresh))
    expect([operation.name, await codeOf(caller, operation)]).not.toEqual([operation.name, 'proof_required'])
})
