import { beforeAll, describe, expect, it } from 'vitest'
import { changeUser } from '../../../server/auth/people/change-user.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { listUsers } from '../../../server/auth/people/list-users.ts'
import { newToken } from '../../../lib/contracts/access/token.ts'
import type { ProvenIdentity } from '../../../server/auth/providers/proven.ts'
import { shareSignIn } from '../../../server/auth/providers/settings.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import { ProviderRefused } from '../../../server/auth/sign-in/provider-refused.ts'
import { signInWithProvider } from '../../../server/auth/sign-in/with-provider.ts'
import { createToken } from '../../../server/auth/tokens/create.ts'
import { findToken } from '../../../server/auth/tokens/find.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPerson, byGitHub, later, morning, outcomes, sidOf, somebody } from './people.ts'

beforeAll(() => shareSignIn(byGitHub()))

/** Mona at GitHub, let in by a list. */
const mona: ProvenIdentity = {
  provider: 'github',
  issuer: 'https://github.com',
  subject: '583231',
  label: 'mona',
  email: 'mona@example.org',
  name: 'Mona Lisa',
  isAllowed: true,
  role: null,
}

const where = { address: '192.0.2.1', userAgent: 'test', previousSid: null }
const enter = (prisma: PrismaClient, identity: ProvenIdentity, now = morning) =>
  signInWithProvider(prisma, identity, where, now)

/** The reason of the refusal; `ok` when there was none. */
async function enterOrReason(prisma: PrismaClient, identity: ProvenIdentity): Promise<string> {
  return enter(prisma, identity).then(
    () => 'ok',
    (error: unknown) => (error instanceof ProviderRefused ? error.reason : String(error)),
  )
}

const roleOf = async (prisma: PrismaClient, id: string) =>
  (await prisma.user.findUniqueOrThrow({ where: { id } })).role

async function audited(prisma: PrismaClient) {
  const rows = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ action, detail }) => [action, detail])
}

describe('a person who comes by a provider', () => {
  it('is added with the first sign-in, without a password, and is written down', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId, sid } = await enter(prisma, mona)
    const session = await findSession(prisma, sid, morning)
    expect(session).toMatchObject({ user: { name: 'Mona Lisa', role: 'maintainer' }, provedAt: morning })
    const people = await listUsers(prisma, morning)
    expect(people.find(({ id }) => id === userId)).toMatchObject({ state: 'active', ways: ['github'] })
    expect(await audited(prisma)).toEqual([
      ['user.created', { role: 'maintainer', via: 'github' }],
      ['sign_in.succeeded', { method: 'github' }],
    ])
  })

  it('is one person, however often and by whatever name they come', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const first = await Promise.all(Array.from({ length: 5 }, () => enter(prisma, mona)))
    const renamed = { ...mona, label: 'monalisa', email: 'new@example.org' }
    const again = await enter(prisma, renamed, later(1))
    expect(new Set([...first, again].map(({ userId }) => userId)).size).toBe(1)
    expect(await prisma.identity.findMany()).toMatchObject([{ label: 'monalisa', lastUsedAt: later(1) }])
  })

  it('is another one with the same number elsewhere', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, mona)
    const elsewhere = [
      { ...mona, issuer: 'https://github.example.org', email: 'a@example.org' },
      { ...mona, provider: 'oidc' as const, email: 'b@example.org' },
    ]
    for (const identity of elsewhere) expect((await enter(prisma, identity)).userId).not.toBe(userId)
  })

  it('cannot be the first of all: that one comes by the setup', async () => {
    const { prisma } = await openTestDatabase()
    expect(await enterOrReason(prisma, { ...mona, role: 'admin' })).toBe('not_allowed')
    expect(await prisma.user.count()).toBe(0)
  })

  it.each([
    ['control characters', '\u0000\u001b[31m', 'mona'],
    ['nothing', '  ', 'mona'],
    ['a long text', 'x'.repeat(300), 'x'.repeat(100)],
  ])('gets a name that can be shown, though the provider says %s', async (_, name, shown) => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, { ...mona, name })
    expect(await prisma.user.findUnique({ where: { id: userId } })).toMatchObject({ name: shown })
  })
})

describe('a refusal', () => {
  it.each([
    ['no other way in ends their tokens too', { passwordHash: null }, 'ended', 1],
    ['a password, too, leaves their tokens', { passwordHash: 'of theirs' }, 'live', 0],
  ])('of who has left ends their sessions, is written down, and with %s', async (_, other, state, tokens) => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId, sid } = await enter(prisma, mona)
    await prisma.user.update({ where: { id: userId }, data: other })
    const owner = { id: userId, role: 'maintainer', sessionId: null } as const
    const asked = newToken.parse({ name: 'cron', scopes: ['read'] })
    const { token } = await createToken(prisma, null, owner, asked, morning)
    expect(await enterOrReason(prisma, { ...mona, isAllowed: false })).toBe('not_allowed')
    expect(await findSession(prisma, sid, morning)).toBeNull()
    expect((await findToken(prisma, token, morning)).state).toBe(state)
    expect((await audited(prisma)).at(-1)).toEqual([
      'sign_in.refused',
      { method: 'github', reason: 'not_allowed', sessions: 1, tokens },
    ])
  })

  it('of a stranger touches nobody: neither the person with the address nor their sessions', async () => {
    const { prisma } = await openTestDatabase()
    const { email } = await addPerson(prisma, 'admin')
    const sid = await sidOf(prisma, email)
    for (const stranger of [
      { ...mona, email },
      { ...mona, email, isAllowed: false },
      { ...mona, email: null },
    ])
      expect(await enterOrReason(prisma, stranger)).not.toBe('ok')
    expect(await findSession(prisma, sid, morning)).not.toBeNull()
    expect(await prisma.identity.count()).toBe(0)
  })

  it('of a disabled person leaves them disabled', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, mona)
    await disableUser(prisma, somebody, userId, morning)
    expect(await enterOrReason(prisma, { ...mona, role: 'admin' })).toBe('disabled')
    expect(await roleOf(prisma, userId)).toBe('maintainer')
  })
})

describe('the role', () => {
  it('follows the list at each sign-in, and the audit log says by what', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, { ...mona, role: 'admin' })
    expect(await roleOf(prisma, userId)).toBe('admin')
    await enter(prisma, { ...mona, role: 'maintainer' })
    expect(await roleOf(prisma, userId)).toBe('maintainer')
    expect(await audited(prisma)).toContainEqual([
      'user.role_changed',
      { from: 'admin', to: 'maintainer', by: 'github' },
    ])
  })

  it('is left as an admin gave it where no list speaks of admins', async () => {
    const { prisma } = await openTestDatabase()
    await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, mona)
    await changeUser(prisma, somebody, userId, { role: 'admin' }, morning)
    await enter(prisma, mona)
    expect(await roleOf(prisma, userId)).toBe('admin')
  })

  it('of the last admin stays, and lets them in', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'admin')
    const { userId } = await enter(prisma, { ...mona, role: 'admin' })
    await disableUser(prisma, somebody, id, morning)
    expect(await enterOrReason(prisma, { ...mona, role: 'maintainer' })).toBe('ok')
    expect(await roleOf(prisma, userId)).toBe('admin')
  })

  it('of two last admins stays with one of them, when both lose it at once', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'admin')
    const lisa = { ...mona, subject: '2', email: 'lisa@example.org' }
    for (const identity of [mona, lisa]) await enter(prisma, { ...identity, role: 'admin' })
    await disableUser(prisma, somebody, id, morning)
    const demoted = [mona, lisa].map((identity) => enter(prisma, { ...identity, role: 'maintainer' }))
    expect(await outcomes(demoted)).toEqual(['ok', 'ok'])
    expect(await prisma.user.count({ where: { role: 'admin', disabledAt: null } })).toBe(1)
  })
})
