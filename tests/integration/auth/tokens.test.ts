import { describe, expect, it, vi } from 'vitest'
import { newToken, type NewToken } from '../../../lib/contracts/access/token.ts'
import { changePassword } from '../../../server/auth/account/change-password.ts'
import { digest } from '../../../server/auth/digest.ts'
import { removeEnded } from '../../../server/auth/housekeeping.ts'
import { changeUser } from '../../../server/auth/people/change-user.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { resetPassword } from '../../../server/auth/people/reset-password.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import { createToken } from '../../../server/auth/tokens/create.ts'
import { findToken, type EndedToken } from '../../../server/auth/tokens/find.ts'
import { listOwnTokens, listTokens } from '../../../server/auth/tokens/list.ts'
import { revokeToken } from '../../../server/auth/tokens/revoke.ts'
import { tellRefusal } from '../../../server/auth/tokens/tell-refusal.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPerson, auditActions, goodPassword, later, morning, outcomes, sidOf, somebody } from './people.ts'

const asked: NewToken = { name: 'nightly report', scopes: ['read'], days: 90 }
const days = (count: number) => later(count * 24 * 60)

async function personWithToken(role: 'maintainer' | 'admin' = 'maintainer', given: Partial<NewToken> = {}) {
  const { prisma } = await openTestDatabase()
  const person = await addPerson(prisma, role)
  const owner = { id: person.id, role, sessionId: null }
  const issued = await createToken(prisma, somebody, owner, { ...asked, ...given }, morning)
  return { prisma, person, owner, ...issued }
}

const stateOf = async (prisma: PrismaClient, token: string, now = later(1)) =>
  (await findToken(prisma, token, now)).state

describe('a token', () => {
  it('acts as its owner, and only its hash is kept', async () => {
    const { prisma, person, id, token } = await personWithToken()
    expect(token).toMatch(/^ktd_[\w-]{43}$/)
    expect(await findToken(prisma, token, later(1))).toMatchObject({
      state: 'live',
      live: { id, scopes: ['read'], user: { id: person.id, role: 'maintainer' } },
    })
    const [row] = await prisma.apiToken.findMany()
    expect(row?.digest).toBe(digest(token))
    const stored = JSON.stringify([row, await prisma.auditEvent.findMany({ select: { detail: true } })])
    expect(stored).not.toContain(token.slice(4))
    expect(await stateOf(prisma, digest(token))).toBe('unknown')
  })

  it('is good until its last day, and not a moment longer', async () => {
    const { prisma, token } = await personWithToken()
    expect(await stateOf(prisma, token, new Date(days(90).getTime() - 1))).toBe('live')
    expect(await stateOf(prisma, token, days(90))).toBe('ended')
  })

  it('has the role that its owner has now', async () => {
    const { prisma, person, token } = await personWithToken('admin', { scopes: ['admin'] })
    await addPerson(prisma, 'admin', 'another')
    await changeUser(prisma, null, person.id, { role: 'maintainer' }, later(1))
    expect(await findToken(prisma, token, later(1))).toMatchObject({ live: { user: { role: 'maintainer' } } })
  })

  it('is no way around the second factor that admins need', async () => {
    const { prisma, person, token } = await personWithToken('admin', { scopes: ['admin'] })
    vi.stubEnv('ADMIN_TOTP', 'required')
    expect(await findToken(prisma, token, later(1))).toMatchObject({ live: { user: { role: 'maintainer' } } })
    await prisma.user.update({ where: { id: person.id }, data: { totpSecret: 'sealed' } })
    expect(await findToken(prisma, token, later(1))).toMatchObject({ live: { user: { role: 'admin' } } })
  })

  it('ends when its owner is disabled, and stays ended when they are enabled again', async () => {
    const { prisma, person, token } = await personWithToken()
    await disableUser(prisma, null, person.id, later(1))
    expect(await findToken(prisma, token, later(1))).toMatchObject({ ended: { why: 'disabled' } })
    await changeUser(prisma, null, person.id, { disabled: false }, later(2))
    expect(await findToken(prisma, token, later(2))).toMatchObject({ ended: { why: 'revoked' } })
  })

  it('ends when the password is reset', async () => {
    const { prisma, person, token } = await personWithToken()
    await resetPassword(prisma, null, person.id, later(1))
    expect(await stateOf(prisma, token)).toBe('ended')
  })

  it.each([
    [true, 'ended'],
    [false, 'live'],
  ])('with a change of the own password ends where that is asked for: %s', async (revoke_tokens, state) => {
    const { prisma, person, token } = await personWithToken()
    const viewer = await findSession(prisma, await sidOf(prisma, person.email), later(1))
    if (viewer === null) throw new Error('not signed in')
    const caller = { ...viewer, actor: somebody, address: '192.0.2.1' }
    const change = { current: goodPassword, password: 'lamp orchid seventeen brook', revoke_tokens }
    await changePassword(prisma, caller, change, later(1))
    expect(await stateOf(prisma, token)).toBe(state)
  })

  it('says when it was last used, written down once a minute at most', async () => {
    const { prisma, person, token } = await personWithToken()
    const lastUse = async () => (await listOwnTokens(prisma, person.id, later(5)))[0]?.last_used_at
    expect(await lastUse()).toBeNull()
    await findToken(prisma, token, later(1))
    await findToken(prisma, token, later(1.9))
    expect(await lastUse()).toBe(later(1).toISOString())
    await findToken(prisma, token, later(3))
    expect(await lastUse()).toBe(later(3).toISOString())
  })

  it('is forgotten a month after its end', async () => {
    const { prisma, id } = await personWithToken('maintainer', { days: 7 })
    await removeEnded(prisma, days(7 + 29))
    expect(await prisma.apiToken.count()).toBe(1)
    await removeEnded(prisma, days(7 + 31))
    expect(await prisma.apiToken.count({ where: { id } })).toBe(0)
  })
})

describe('creating a token', () => {
  it('for what admins do is refused to a maintainer', async () => {
    const { prisma, owner } = await personWithToken()
    const wide = { ...asked, scopes: ['read', 'admin'] } satisfies NewToken
    await expect(createToken(prisma, somebody, owner, wide, morning)).rejects.toMatchObject({
      code: 'invalid_field',
      field: 'scopes',
    })
  })

  it('is refused for a disabled person, and to a session that has ended', async () => {
    const { prisma, person, owner } = await personWithToken()
    const sid = digest(await sidOf(prisma, person.email))
    const create = (sessionId: string | null) =>
      createToken(prisma, somebody, { ...owner, sessionId }, asked, later(1))
    await create(sid)
    await resetPassword(prisma, null, person.id, later(1))
    await expect(create(sid)).rejects.toMatchObject({ code: 'unauthenticated' })
    await disableUser(prisma, null, person.id, later(2))
    await expect(create(null)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('waits for a reset that is under way, and is refused after it', async () => {
    const { prisma, person, owner } = await personWithToken()
    const sessionId = digest(await sidOf(prisma, person.email))
    let creating: Promise<unknown> | undefined
    await prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id: person.id }, data: { passwordHash: null } })
      creating = createToken(prisma, somebody, { ...owner, sessionId }, asked, later(1)).catch(
        (error: unknown) => error,
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      await tx.session.updateMany({ where: { userId: person.id }, data: { revokedAt: later(1) } })
    })
    expect(await creating).toMatchObject({ code: 'unauthenticated' })
  })

  it('ends at fifty that are good, whoever asks at once', async () => {
    const { prisma, owner } = await personWithToken()
    const expiresAt = days(1)
    const row = (index: number) => ({ digest: `${index}`, userId: owner.id, name: 'a', expiresAt })
    await prisma.apiToken.createMany({ data: Array.from({ length: 47 }, (_, index) => row(index)) })
    const create = () => createToken(prisma, somebody, owner, asked, morning)
    expect(await outcomes(Array.from({ length: 4 }, create))).toEqual(['conflict', 'conflict', 'ok', 'ok'])
  })

  it.each([
    ['no name', { name: ' ', scopes: ['read'] }],
    ['a name of two lines', { name: 'a\nb', scopes: ['read'] }],
    ['a name with half of a character', { name: 'a\ud800b', scopes: ['read'] }],
    ['a name that turns the text around it', { name: 'a\u202eb', scopes: ['read'] }],
    ['no scope', { name: 'a', scopes: [] }],
    ['a scope that there is not', { name: 'a', scopes: ['root'] }],
    ['no end', { name: 'a', scopes: ['read'], days: null }],
    ['more than a year', { name: 'a', scopes: ['read'], days: 366 }],
    ['an end in the past', { name: 'a', scopes: ['read'], days: -1 }],
    ['somebody else as its owner', { name: 'a', scopes: ['read'], user_id: 'x' }],
  ])('with %s is refused', (_, body) => {
    expect(newToken.safeParse(body).success).toBe(false)
  })

  it('names each scope once, and lasts 90 days unless told', () => {
    expect(newToken.parse({ name: ' a ', scopes: ['export', 'read', 'export'] })).toEqual({
      name: 'a',
      scopes: ['read', 'export'],
      days: 90,
    })
  })
})

describe('revoking', () => {
  it('ends one’s own at once; another person’s is not there', async () => {
    const { prisma, person, id, token } = await personWithToken()
    const stranger = await addPerson(prisma)
    const revoke = (userId: string) => revokeToken(prisma, somebody, { id, userId }, later(1))
    await expect(revoke(stranger.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await stateOf(prisma, token)).toBe('live')
    await revoke(person.id)
    expect(await stateOf(prisma, token)).toBe('ended')
    await expect(revoke(person.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await auditActions(prisma)).toEqual(['token.created', 'token.revoked'])
  })

  it('by an admin ends anybody’s, which they see with its owner', async () => {
    const { prisma, person, id, token } = await personWithToken()
    expect(await listTokens(prisma, later(1))).toEqual([
      expect.objectContaining({ id, person: person.name, email: person.email, state: 'live' }),
    ])
    await revokeToken(prisma, null, { id }, later(1))
    expect(await stateOf(prisma, token)).toBe('ended')
    expect(await listOwnTokens(prisma, person.id, later(1))).toMatchObject([{ state: 'revoked' }])
  })
})

it('the use of a token that has ended is told once an hour', async () => {
  const { prisma, person, id, token } = await personWithToken('maintainer', { name: '=1+1' })
  await revokeToken(prisma, null, { id }, later(1))
  const use = async (now: Date) => {
    const found = await findToken(prisma, token, now)
    const ended: EndedToken | null = found.state === 'ended' ? found.ended : null
    if (ended !== null) await tellRefusal(prisma, '192.0.2.0/24', ended, now)
  }
  await Promise.all(Array.from({ length: 20 }, () => use(later(2))))
  await use(later(60))
  await use(later(63))
  const told = await prisma.auditEvent.findMany({ where: { action: 'token.refused' } })
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({
    actorId: null,
    target: person.id,
    address: '192.0.2.0/24',
    detail: { token: '=1+1', why: 'revoked', id },
  })
})
