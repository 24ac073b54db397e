import { describe, expect, it } from 'vitest'
import { changePassword } from '../../../server/auth/account/change-password.ts'
import { revokeOtherSessions, revokeSession } from '../../../server/auth/account/revoke-session.ts'
import { digest } from '../../../server/auth/digest.ts'
import { changeUser } from '../../../server/auth/people/change-user.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { resetPassword } from '../../../server/auth/people/reset-password.ts'
import { findSession, type Viewer } from '../../../server/auth/session/find.ts'
import { listSessions } from '../../../server/auth/session/list.ts'
import { startSession } from '../../../server/auth/session/start.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPerson, auditActions, goodPassword, later, morning, sidOf, signIn, somebody } from './people.ts'

async function signedInPerson() {
  const { prisma } = await openTestDatabase()
  const person = await addPerson(prisma, 'maintainer')
  const sid = await sidOf(prisma, person.email)
  return { prisma, person, sid }
}

const callerOf = (viewer: Viewer | null) => {
  if (viewer === null) throw new Error('not signed in')
  return { ...viewer, actor: { userId: viewer.user.id, network: null }, address: '192.0.2.1' }
}

describe('a session', () => {
  it('says who is signed in, and keeps only the hash of its id', async () => {
    const { prisma, person, sid } = await signedInPerson()
    const viewer = await findSession(prisma, sid, later(1))
    expect(viewer?.user).toEqual({
      id: person.id,
      email: person.email,
      name: 'maintainer',
      role: 'maintainer',
    })
    expect(viewer?.expiresAt).toEqual(later(12 * 60))
    const rows = await prisma.session.findMany()
    expect(rows.map((row) => row.id)).toEqual([digest(sid)])
    expect(await findSession(prisma, digest(sid), later(1))).toBeNull()
    expect(await findSession(prisma, '', later(1))).toBeNull()
  })

  it('ends an hour after its last request', async () => {
    const { prisma, sid } = await signedInPerson()
    expect(await findSession(prisma, sid, later(59))).not.toBeNull()
    expect(await findSession(prisma, sid, later(118))).not.toBeNull()
    expect(await findSession(prisma, sid, later(118 + 61))).toBeNull()
  })

  it('ends twelve hours after the sign-in, however busy', async () => {
    const { prisma, sid } = await signedInPerson()
    for (let minutes = 30; minutes < 12 * 60; minutes += 30)
      expect(await findSession(prisma, sid, later(minutes))).not.toBeNull()
    expect(await findSession(prisma, sid, later(12 * 60))).toBeNull()
  })

  it('is written to once a minute at most', async () => {
    const { prisma, sid } = await signedInPerson()
    const lastSeen = async () => (await prisma.session.findFirstOrThrow()).lastSeenAt
    await findSession(prisma, sid, later(0.9))
    expect(await lastSeen()).toEqual(morning)
    await findSession(prisma, sid, later(2))
    expect(await lastSeen()).toEqual(later(2))
  })

  it('reads the role as it is now', async () => {
    const { prisma, person, sid } = await signedInPerson()
    await changeUser(prisma, null, person.id, { role: 'admin' }, later(1))
    expect((await findSession(prisma, sid, later(1)))?.user.role).toBe('admin')
  })

  it('ends when the person is disabled, and stays ended when enabled again', async () => {
    const { prisma, person, sid } = await signedInPerson()
    await disableUser(prisma, null, person.id, later(1))
    expect(await findSession(prisma, sid, later(1))).toBeNull()
    expect(await signIn(prisma, person.email, later(1))).toBeNull()
    await changeUser(prisma, null, person.id, { disabled: false }, later(2))
    expect(await findSession(prisma, sid, later(2))).toBeNull()
    expect(await signIn(prisma, person.email, later(2))).not.toBeNull()
  })

  it('ends when the password is reset', async () => {
    const { prisma, person, sid } = await signedInPerson()
    await resetPassword(prisma, null, person.id, later(1))
    expect(await findSession(prisma, sid, later(1))).toBeNull()
    expect(await signIn(prisma, person.email, later(1))).toBeNull()
  })

  it('ends when its browser signs in anew', async () => {
    const { prisma, person, sid } = await signedInPerson()
    const other = await sidOf(prisma, person.email, later(1))
    await signIn(prisma, person.email, later(2), { previousSid: sid })
    expect(await findSession(prisma, sid, later(2))).toBeNull()
    expect(await findSession(prisma, other, later(2))).not.toBeNull()
  })

  it('does not start for a password that changed since it was checked', async () => {
    const { prisma, person } = await signedInPerson()
    const checked = {
      userId: person.id,
      checked: { passwordHash: person.passwordHash, totpSecret: null },
      method: 'password',
      userAgent: null,
    } as const
    await resetPassword(prisma, null, person.id, later(1))
    expect(await startSession(prisma, checked, later(1))).toBeNull()
  })

  it('waits for a change of the person that is under way, and does not start after it', async () => {
    const { prisma, person } = await signedInPerson()
    const { id: userId, passwordHash } = person
    const checked = { passwordHash, totpSecret: null }
    const start = () =>
      startSession(prisma, { userId, checked, method: 'password', userAgent: null }, later(1))
    let starting: Promise<string | null> | undefined
    await prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { passwordHash: null } })
      starting = start()
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    expect(await starting).toBeNull()
  })
})

describe('own sessions', () => {
  it('are listed while they live, the own one marked', async () => {
    const { prisma, person, sid } = await signedInPerson()
    await sidOf(prisma, person.email, later(30))
    await sidOf(prisma, (await addPerson(prisma)).email, later(30))
    const viewer = callerOf(await findSession(prisma, sid, later(40)))
    const sessions = await listSessions(prisma, person.id, viewer.sessionId, later(40))
    expect(sessions.map((session) => session.current)).toEqual([true, false])
    expect(await listSessions(prisma, person.id, null, later(40 + 61))).toEqual([])
  })

  it('can be revoked one by one, another person’s cannot', async () => {
    const { prisma, person, sid } = await signedInPerson()
    const stranger = await addPerson(prisma)
    await expect(
      revokeSession(prisma, somebody, { id: digest(sid), userId: stranger.id }, later(1)),
    ).rejects.toThrow('ended')
    expect(await findSession(prisma, sid, later(1))).not.toBeNull()
    await revokeSession(prisma, somebody, { id: digest(sid), userId: person.id }, later(1))
    expect(await findSession(prisma, sid, later(1))).toBeNull()
    await expect(
      revokeSession(prisma, somebody, { id: digest(sid), userId: person.id }, later(1)),
    ).rejects.toThrow('ended')
    expect(await auditActions(prisma)).toEqual(['sign_in.succeeded', 'session.revoked'])
  })

  it('can be ended all but the one that asks', async () => {
    const { prisma, person, sid } = await signedInPerson()
    const others = [await sidOf(prisma, person.email), await sidOf(prisma, person.email)]
    const stranger = await sidOf(prisma, (await addPerson(prisma)).email)
    await revokeOtherSessions(prisma, callerOf(await findSession(prisma, sid, later(1))), later(1))
    for (const other of others) expect(await findSession(prisma, other, later(1))).toBeNull()
    for (const kept of [sid, stranger]) expect(await findSession(prisma, kept, later(1))).not.toBeNull()
  })

  it('end with a change of the password, but for the one that changed it', async () => {
    const { prisma, person, sid } = await signedInPerson()
    const other = await sidOf(prisma, person.email)
    const caller = callerOf(await findSession(prisma, sid, later(1)))
    const password = 'lamp orchid seventeen brook'
    await changePassword(prisma, caller, { current: goodPassword, password, revoke_tokens: false }, later(1))
    expect(await findSession(prisma, sid, later(1))).not.toBeNull()
    expect(await findSession(prisma, other, later(1))).toBeNull()
    expect(await signIn(prisma, person.email, later(2))).toBeNull()
    expect(await signIn(prisma, person.email, later(2), { password })).not.toBeNull()
  })

  it('do not let the current password be guessed', async () => {
    const { prisma, sid } = await signedInPerson()
    const caller = callerOf(await findSession(prisma, sid, later(1)))
    const guess = (current: string) =>
      changePassword(
        prisma,
        caller,
        { current, password: 'lamp orchid seventeen brook', revoke_tokens: false },
        later(1),
      )
    for (let tries = 1; tries <= 6; tries++)
      await expect(guess(`wrong ${tries}`)).rejects.toMatchObject({ code: 'invalid_field', field: 'current' })
    await expect(guess(goodPassword)).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 5 })
  })
})
