import { describe, expect, it, vi } from 'vitest'
import { beginEnrolment, confirmEnrolment } from '../../../server/auth/factor/enrol.ts'
import { removeFactor, turnOffFactor } from '../../../server/auth/factor/remove.ts'
import { renewRecoveryCodes } from '../../../server/auth/factor/renew-recovery.ts'
import { disableUser } from '../../../server/auth/people/disable-user.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import { startSession } from '../../../server/auth/session/start.ts'
import { openTestDatabase } from '../../support/database.ts'
import { codeOf } from '../../support/totp.ts'
import { addEnrolled, callerOf } from './enrolled.ts'
import { addPerson, auditActions, later, morning, outcomes, sidOf, signIn, somebody } from './people.ts'

const seconds = (count: number) => later(count / 60)

async function anEnrolled(role: 'admin' | 'maintainer' = 'maintainer') {
  const { prisma } = await openTestDatabase()
  return { prisma, ...(await addEnrolled(prisma, role)) }
}

describe('setting up a second factor', () => {
  it('keeps neither secret nor recovery codes readable, ends other sessions, and raises this one', async () => {
    const { prisma } = await openTestDatabase()
    const person = await addPerson(prisma)
    const [here, there] = [await sidOf(prisma, person.email), await sidOf(prisma, person.email)]
    const { secret, ticket } = beginEnrolment(person, morning)
    expect((await prisma.user.findFirstOrThrow()).totpSecret).toBeNull()
    const given = { ticket, code: codeOf(secret, morning) }
    const codes = await confirmEnrolment(prisma, await callerOf(prisma, here, morning), given, morning)
    expect(new Set(codes).size).toBe(10)
    const stored = JSON.stringify([await prisma.user.findMany(), await prisma.recoveryCode.findMany()])
    for (const secretText of [secret, ...codes]) expect(stored).not.toContain(secretText)
    expect(await findSession(prisma, there, morning)).toBeNull()
    const [session] = await prisma.session.findMany({ where: { revokedAt: null } })
    expect(session?.method).toBe('password+totp')
    expect((await auditActions(prisma)).at(-1)).toBe('factor.enrolled')
  })

  it('wants a code of the app first, within a quarter of an hour, from whom it was offered to', async () => {
    const { prisma } = await openTestDatabase()
    const [ada, bob] = [await addPerson(prisma), await addPerson(prisma)]
    const { secret, ticket } = beginEnrolment(ada, morning)
    const confirm = async (email: string, code: string, now: Date) =>
      confirmEnrolment(
        prisma,
        await callerOf(prisma, await sidOf(prisma, email, now), now),
        { ticket, code },
        now,
      )
    const outcomeOf = async (trying: Promise<unknown>) => (await outcomes([trying]))[0]
    expect(await outcomeOf(confirm(ada.email, codeOf(secret, later(-5)), morning))).toBe('invalid_field')
    expect(await outcomeOf(confirm(bob.email, codeOf(secret, morning), morning))).toBe('conflict')
    expect(await outcomeOf(confirm(ada.email, codeOf(secret, later(15)), later(15)))).toBe('conflict')
    expect(await prisma.user.count({ where: { totpSecret: { not: null } } })).toBe(0)
    expect(await outcomeOf(confirm(ada.email, codeOf(secret, later(14)), later(14)))).toBe('ok')
  })

  it('again moves it to another app: the one before stops working', async () => {
    const { prisma, person, sid, codeAt, recoveryCodes } = await anEnrolled()
    const { secret, ticket } = beginEnrolment(person, morning)
    await confirmEnrolment(
      prisma,
      await callerOf(prisma, sid, morning),
      { ticket, code: codeOf(secret, morning) },
      morning,
    )
    for (const totp of [codeAt(later(2)), recoveryCodes[0] ?? ''])
      expect(await outcomes([signIn(prisma, person.email, later(2), { totp })])).toEqual(['totp_refused'])
    expect(await signIn(prisma, person.email, later(2), { totp: codeOf(secret, later(2)) })).not.toBeNull()
  })
})

describe('signing in with a second factor', () => {
  it('asks for the code once the password is right, which counts as no failure', async () => {
    const { prisma, person, codeAt } = await anEnrolled()
    expect(await signIn(prisma, person.email, morning, { password: 'wrong', totp: codeAt() })).toBeNull()
    for (let tries = 1; tries <= 8; tries++)
      expect(await outcomes([signIn(prisma, person.email)])).toEqual(['totp_required'])
    const [throttle] = await prisma.loginThrottle.findMany({ orderBy: { failures: 'desc' } })
    expect(throttle?.failures).toBe(1)
    const code = codeAt()
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `
    expect(await signIn(prisma, person.email, morning, { totp: spaced })).not.toBeNull()
    expect(
      (await prisma.session.findFirstOrThrow({ where: { revokedAt: null }, orderBy: { createdAt: 'desc' } }))
        .method,
    ).toBe('password+totp')
  })

  it('tells the log once of a right password without its code, from each network, until it is completed', async () => {
    const { prisma, person, codeAt } = await anEnrolled()
    await Promise.allSettled(Array.from({ length: 4 }, () => signIn(prisma, person.email)))
    const told = async () => {
      const rows = await prisma.auditEvent.findMany({ where: { action: 'factor.awaited' } })
      return rows.map(({ actorId, target, address }) => [actorId, target, address])
    }
    const here = [null, person.id, '192.0.2.0/24']
    expect(await told()).toEqual([here])
    await outcomes([signIn(prisma, person.email, morning, { address: '198.51.100.7' })])
    expect(await told()).toEqual([here, [null, person.id, '198.51.100.0/24']])
    await signIn(prisma, person.email, morning, { totp: codeAt() })
    await outcomes([signIn(prisma, person.email)])
    expect(await told()).toHaveLength(3)
  })

  it('takes each code once, also when it comes six times at the same moment', async () => {
    const { prisma, person, codeAt } = await anEnrolled()
    const tries = Array.from({ length: 6 }, (_, index) =>
      signIn(prisma, person.email, morning, { totp: codeAt(), address: `192.0.2.${index}` }),
    )
    const results = await outcomes(tries)
    expect(results.filter((result) => result === 'ok')).toHaveLength(1)
    await prisma.loginThrottle.deleteMany()
    expect(await outcomes([signIn(prisma, person.email, seconds(20), { totp: codeAt() })])).toEqual([
      'totp_refused',
    ])
  })

  it('takes no code of an earlier step than the last one used', async () => {
    const { prisma, person, codeAt } = await anEnrolled()
    expect(await signIn(prisma, person.email, morning, { totp: codeAt(seconds(30)) })).not.toBeNull()
    expect(await outcomes([signIn(prisma, person.email, morning, { totp: codeAt() })])).toEqual([
      'totp_refused',
    ])
    expect(await signIn(prisma, person.email, seconds(60), { totp: codeAt(seconds(60)) })).not.toBeNull()
  })

  it('takes each recovery code once, however it is typed, and no other person’s', async () => {
    const { prisma, person, recoveryCodes } = await anEnrolled()
    const other = await addEnrolled(prisma)
    const [code = ''] = recoveryCodes
    expect(await outcomes([signIn(prisma, other.person.email, morning, { totp: code })])).toEqual([
      'totp_refused',
    ])
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const tries = Array.from({ length: 5 }, (_, index) =>
      signIn(prisma, person.email, morning, { totp: typed, address: `192.0.2.${index}` }),
    )
    expect((await outcomes(tries)).filter((result) => result === 'ok')).toHaveLength(1)
    const used = await prisma.auditEvent.findFirstOrThrow({ where: { action: 'recovery.used' } })
    expect(used).toMatchObject({ actorId: person.id, detail: { left: 9 } })
  })

  it('slows guesses at the code down wherever they come from', async () => {
    const { prisma, person, codeAt, wrongCode } = await anEnrolled()
    for (let tries = 1; tries <= 6; tries++) {
      const guess = { totp: wrongCode(), address: `198.51.100.${tries}` }
      expect(await outcomes([signIn(prisma, person.email, morning, guess)])).toEqual(['totp_refused'])
    }
    const elsewhere = { totp: codeAt(), address: '203.0.113.1' }
    expect(await outcomes([signIn(prisma, person.email, morning, elsewhere)])).toEqual(['rate_limited'])
    const inTime = { totp: codeAt(seconds(5)), address: '203.0.113.1' }
    expect(await signIn(prisma, person.email, seconds(5), inTime)).not.toBeNull()
    const refused = await prisma.auditEvent.findMany({ where: { action: 'factor.refused' } })
    expect(refused.map(({ target }) => target)).toEqual(Array(6).fill(person.id))
  })

  it('lets nobody who does not know the password keep the person out', async () => {
    const { prisma, person, codeAt, wrongCode } = await anEnrolled()
    for (let tries = 1; tries <= 7; tries++) {
      const guess = { password: 'wrong', totp: wrongCode(), address: `198.51.100.${tries}` }
      expect(await signIn(prisma, person.email, morning, guess)).toBeNull()
    }
    expect(await signIn(prisma, person.email, morning, { totp: codeAt() })).not.toBeNull()
  })

  it('tells nothing of the second factor of somebody who is disabled', async () => {
    const { prisma, person } = await anEnrolled()
    await disableUser(prisma, null, person.id, morning)
    expect(await signIn(prisma, person.email)).toBeNull()
  })

  it('says so when the secret of the server was changed by hand; a recovery code still works', async () => {
    const { prisma, person, codeAt, recoveryCodes } = await anEnrolled()
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret of the tests, long enough too')
    expect(await outcomes([signIn(prisma, person.email, morning, { totp: codeAt() })])).toEqual([
      'factor_unreadable',
    ])
    expect(await signIn(prisma, person.email, morning, { totp: recoveryCodes[3] ?? '' })).not.toBeNull()
  })
})

describe('a session that began with the password alone', () => {
  it('does not start once there is a second factor', async () => {
    const { prisma, person } = await anEnrolled()
    const checked = { passwordHash: person.passwordHash, totpSecret: null }
    const session = { userId: person.id, checked, method: 'password', userAgent: null } as const
    expect(await startSession(prisma, session, morning)).toBeNull()
  })
})

describe('taking the second factor away', () => {
  it('by its owner ends the other sessions; by an admin all of them', async () => {
    const { prisma, person, sid, codeAt } = await anEnrolled()
    const other = await signIn(prisma, person.email, morning, { totp: codeAt() })
    await turnOffFactor(prisma, await callerOf(prisma, sid, morning), morning)
    expect(await findSession(prisma, other?.sid ?? '', morning)).toBeNull()
    expect(await findSession(prisma, sid, morning)).toMatchObject({ has: { factor: false } })
    expect(await prisma.recoveryCode.count()).toBe(0)
    expect(await signIn(prisma, person.email)).not.toBeNull()

    const lost = await addEnrolled(prisma)
    await removeFactor(prisma, somebody, lost.person.id, morning)
    expect(await findSession(prisma, lost.sid, morning)).toBeNull()
    expect(await signIn(prisma, lost.person.email)).not.toBeNull()
    expect(await outcomes([removeFactor(prisma, somebody, lost.person.id, morning)])).toEqual(['conflict'])
    const self = { userId: lost.person.id, network: null }
    expect(await outcomes([removeFactor(prisma, self, lost.person.id, morning)])).toEqual(['conflict'])
  })

  it('and new recovery codes leave none of those before', async () => {
    const { prisma, person, sid, recoveryCodes } = await anEnrolled()
    const caller = await callerOf(prisma, sid, morning)
    const sets = await Promise.all([renewRecoveryCodes(prisma, caller), renewRecoveryCodes(prisma, caller)])
    expect(await prisma.recoveryCode.count()).toBe(10)
    const totp = recoveryCodes[0] ?? ''
    expect(await outcomes([signIn(prisma, person.email, morning, { totp })])).toEqual(['totp_refused'])
    const tries = sets.map(([code = '']) => signIn(prisma, person.email, morning, { totp: code }))
    expect(await outcomes(tries)).toEqual(['ok', 'totp_refused'])
  })
})

describe('where admins need a second factor', () => {
  it('one without acts as a maintainer until it is set up, and cannot turn it off', async () => {
    vi.stubEnv('ADMIN_TOTP', 'required')
    const { prisma } = await openTestDatabase()
    const admin = await addPerson(prisma, 'admin')
    const sid = await sidOf(prisma, admin.email)
    expect(await findSession(prisma, sid, morning)).toMatchObject({
      lacksFactor: true,
      user: { role: 'maintainer' },
    })
    const { secret, ticket } = beginEnrolment(admin, morning)
    const given = { ticket, code: codeOf(secret, morning) }
    await confirmEnrolment(prisma, await callerOf(prisma, sid, morning), given, morning)
    expect(await findSession(prisma, sid, morning)).toMatchObject({
      lacksFactor: false,
      user: { role: 'admin' },
    })
    const caller = await callerOf(prisma, sid, morning)
    expect(await outcomes([turnOffFactor(prisma, caller, morning)])).toEqual(['conflict'])
  })

  it('a maintainer is asked for none', async () => {
    vi.stubEnv('ADMIN_TOTP', 'required')
    const { prisma } = await openTestDatabase()
    const sid = await sidOf(prisma, (await addPerson(prisma)).email)
    expect(await findSession(prisma, sid, morning)).toMatchObject({ lacksFactor: false })
  })
})
