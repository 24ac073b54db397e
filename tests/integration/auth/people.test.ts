import { describe, expect, it, onTestFinished } from 'vitest'
import { changeUser } from '../../../server/auth/people/change-user.ts'
import { createUser } from '../../../server/auth/people/create-user.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { findUserId } from '../../../server/auth/people/find-user.ts'
import { listUsers } from '../../../server/auth/people/list-users.ts'
import { unlockUser } from '../../../server/auth/people/unlock-user.ts'
import { resetPassword } from '../../../server/auth/people/reset-password.ts'
import { shareSignIn } from '../../../server/auth/providers/settings.ts'
import type { SignInSettings } from '../../../server/config-sign-in.ts'
import { beginAttempt } from '../../../server/auth/throttle/attempt.ts'
import { openTestDatabase } from '../../support/database.ts'
import {
  addPerson,
  auditActions,
  byGitHub,
  later,
  morning,
  outcomes,
  sidOf,
  signIn,
  somebody,
} from './people.ts'

describe('the last active admin', () => {
  it('cannot be disabled, demoted or reset by an admin', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'admin')
    await addPerson(prisma, 'maintainer')
    await disableUser(prisma, null, (await addPerson(prisma, 'admin', 'gone')).id, morning)
    await createUser(prisma, null, { email: 'new@example.org', name: 'New', role: 'admin' }, morning)
    const tries = [
      disableUser(prisma, somebody, id, morning),
      disableUser(prisma, null, id, morning),
      changeUser(prisma, somebody, id, { role: 'maintainer' }, morning),
      resetPassword(prisma, somebody, id, morning),
    ]
    expect(await outcomes(tries)).toEqual(['conflict', 'conflict', 'conflict', 'conflict'])
  })

  it('is who can sign in: nobody does by a provider that is off, or was another one', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'admin')
    const byProvider = { email: 'mona@example.org', name: 'Mona', role: 'admin' as const }
    const identity = { provider: 'github', issuer: 'https://github.com', subject: '583231', label: 'mona' }
    await prisma.user.create({ data: { ...byProvider, identities: { create: identity } } })
    const off = { github: null, oidc: null }
    const giveUp = async (settings: SignInSettings) => {
      shareSignIn(settings)
      return outcomes([changeUser(prisma, somebody, id, { role: 'maintainer' }, morning)])
    }
    onTestFinished(() => shareSignIn(off))
    expect(await giveUp(off)).toEqual(['conflict'])
    expect(await giveUp(byGitHub('https://github.example.org'))).toEqual(['conflict'])
    expect(await giveUp(byGitHub())).toEqual(['ok'])
  })

  it('may be reset from the command line: it is the way back in', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'admin')
    expect(await outcomes([resetPassword(prisma, null, id, morning)])).toEqual(['ok'])
  })

  it.each(['disable', 'demote', 'reset', 'mixed'])(
    'is left when two admins %s each other at once',
    async (how) => {
      const { prisma } = await openTestDatabase()
      const acts = {
        disable: (id: string) => disableUser(prisma, somebody, id, morning),
        demote: (id: string) => changeUser(prisma, somebody, id, { role: 'maintainer' }, morning),
        reset: async (id: string) => void (await resetPassword(prisma, somebody, id, morning)),
      }
      const first =
        how === 'mixed' ? acts.demote : acts[how === 'disable' || how === 'demote' ? how : 'reset']
      const second = how === 'mixed' ? acts.disable : first
      for (let round = 0; round < 10; round++) {
        const [a, b] = [await addPerson(prisma, 'admin'), await addPerson(prisma, 'admin')]
        expect(await outcomes([first(a.id), second(b.id)])).toEqual(['conflict', 'ok'])
        await prisma.user.deleteMany()
      }
    },
  )

  it('is left when five admins demote one another at once', async () => {
    const { prisma } = await openTestDatabase()
    const admins = []
    for (let count = 0; count < 5; count++) admins.push(await addPerson(prisma, 'admin'))
    const demotions = admins.map(({ id }) =>
      changeUser(prisma, somebody, id, { role: 'maintainer' }, morning),
    )
    expect(await outcomes(demotions)).toEqual(['conflict', 'ok', 'ok', 'ok', 'ok'])
  })
})

describe('somebody whose door is closed', () => {
  it('is shown as locked, and can try again at once when unlocked, from wherever', async () => {
    const { prisma } = await openTestDatabase()
    const [ada, bob] = [await addPerson(prisma), await addPerson(prisma)]
    for (const { email } of [ada, bob])
      for (const address of ['192.0.2.1', '198.51.100.1'])
        for (let tries = 1; tries <= 6; tries++) await beginAttempt(prisma, email, address, morning)
    const locked = async () => {
      const people = await listUsers(prisma, morning)
      return people.filter(({ locked_until }) => locked_until !== null).map(({ id }) => id)
    }
    expect(new Set(await locked())).toEqual(new Set([ada.id, bob.id]))
    await unlockUser(prisma, somebody, ada.id)
    expect(await locked()).toEqual([bob.id])
    expect(await signIn(prisma, ada.email)).not.toBeNull()
    expect(await outcomes([signIn(prisma, bob.email)])).toEqual(['rate_limited'])
    expect(await auditActions(prisma)).toEqual(['throttle.removed', 'sign_in.succeeded'])
  })
})

describe('people', () => {
  it('are listed by name with their state', async () => {
    const { prisma } = await openTestDatabase()
    const ada = await addPerson(prisma, 'admin', 'Ada')
    await sidOf(prisma, ada.email, later(5))
    const bob = await addPerson(prisma, 'maintainer', 'bob')
    await disableUser(prisma, null, bob.id, later(6))
    await createUser(prisma, null, { email: 'cy@example.org', name: 'Cy', role: 'maintainer' }, morning)
    const people = await listUsers(prisma, morning)
    expect(
      people.map(({ name, role, state, last_seen_at, link_expires_at }) => [
        name,
        role,
        state,
        last_seen_at,
        link_expires_at,
      ]),
    ).toEqual([
      ['Ada', 'admin', 'active', later(5).toISOString(), null],
      ['bob', 'maintainer', 'disabled', null, null],
      ['Cy', 'maintainer', 'waiting', null, later(24 * 60).toISOString()],
    ])
    expect(Object.keys(people[0] ?? {})).not.toContain('password_hash')
  })

  it('have an address of their own', async () => {
    const { prisma } = await openTestDatabase()
    const invite = () =>
      createUser(prisma, somebody, { email: 'ada@example.org', name: 'Ada', role: 'admin' }, morning)
    expect(await outcomes([invite(), invite(), invite()])).toEqual(['conflict', 'conflict', 'ok'])
    expect(await findUserId(prisma, ' Ada@Example.org ')).toBe((await listUsers(prisma, morning))[0]?.id)
    await expect(findUserId(prisma, 'bob@example.org')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leave a trace in the audit log for each change that was one', async () => {
    const { prisma } = await openTestDatabase()
    const { id } = await addPerson(prisma, 'maintainer')
    await changeUser(prisma, somebody, id, { role: 'admin' }, morning)
    await changeUser(prisma, somebody, id, { role: 'admin', disabled: false }, morning)
    await addPerson(prisma, 'admin')
    await changeUser(prisma, somebody, id, { role: 'maintainer', disabled: true }, morning)
    await changeUser(prisma, somebody, id, { disabled: false }, morning)
    expect(await auditActions(prisma)).toEqual([
      'user.role_changed',
      'user.role_changed',
      'user.disabled',
      'user.enabled',
    ])
    const last = await prisma.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ target: id, address: '192.0.2.0/24' })
  })

  it('that do not exist cannot be changed, nor can one reset oneself', async () => {
    const { prisma } = await openTestDatabase()
    const ghost = '00000000-0000-4000-8000-000000000000'
    const { id } = await addPerson(prisma, 'admin')
    await expect(disableUser(prisma, null, ghost, morning)).rejects.toMatchObject({ code: 'not_found' })
    await expect(resetPassword(prisma, null, ghost, morning)).rejects.toMatchObject({ code: 'not_found' })
    const self = { userId: id, network: null }
    await expect(resetPassword(prisma, self, id, morning)).rejects.toThrow('under Account')
  })
})
