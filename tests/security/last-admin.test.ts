import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startSession } from '../../server/auth/session/start.ts'
import { openStorage } from '../../server/storage/open.ts'
import { testSecret } from '../support/secret.ts'
import { serve, type Served } from '../support/served.ts'
import { ask, type Caller } from './access/asking.ts'
import { sessionCookie } from './access/people.ts'

const admins = Array.from({ length: 200 }, () => ({ id: randomUUID(), cookie: '' }))

let served: Served
beforeAll(async () => {
  served = await serve({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }, async (database) => {
    const { prisma, close } = await openStorage(database)
    const data = admins.map(({ id }) => ({
      id,
      email: `${id}@example.org`,
      name: 'Admin',
      role: 'admin' as const,
      passwordHash: 'nobody signs in with it',
    }))
    await prisma.user.createMany({ data })
    for (const admin of admins) {
      const session = { userId: admin.id, checked: null, method: 'password' as const, userAgent: null }
      const sid = (await startSession(prisma, session, new Date())) ?? ''
      admin.cookie = `${sessionCookie}=${await encode({ token: { sid }, secret: testSecret, maxAge: 3600 })}`
    }
    await close()
  })
})
afterAll(() => served.remove())

const callerOf = ({ cookie }: { cookie: string }): Caller => ({ origin: served.origin, cookie })

/** Gives the role up. @returns 204, or 409 for the last one; asked again where the server was too busy */
async function giveUp(admin: { id: string; cookie: string }): Promise<number> {
  const url = `/api/admin/users/${admin.id}`
  const { status } = await ask(callerOf(admin), { method: 'PATCH', url, body: { role: 'maintainer' } })
  return status === 503 ? giveUp(admin) : status
}

test('of 200 admins who give the role up at once, exactly one stays', async () => {
  const statuses = await Promise.all(admins.map(giveUp))
  expect(statuses.filter((status) => status === 204)).toHaveLength(199)
  const [last] = admins.filter((_, index) => statuses[index] === 409)
  expect(last).toBeDefined()
  const answer = await ask(callerOf(last ?? { cookie: '' }), { method: 'GET', url: '/api/admin/users' })
  const people = z.object({ rows: z.array(z.object({ id: z.string(), role: z.string() })) })
  const { rows } = people.parse(await answer.json())
  expect(rows.filter(({ role }) => role === 'admin').map(({ id }) => id)).toEqual([last?.id])
})
