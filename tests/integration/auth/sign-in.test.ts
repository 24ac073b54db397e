import { describe, expect, it } from 'vitest'
import { removeEnded } from '../../../server/auth/housekeeping.ts'
import { beginAttempt } from '../../../server/auth/throttle/attempt.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPerson, auditActions, later, morning, outcomes, signIn } from './people.ts'

const seconds = (count: number) => later(count / 60)

async function aPerson() {
  const { prisma } = await openTestDatabase()
  return { prisma, person: await addPerson(prisma) }
}

describe('signing in with a password', () => {
  it('refuses a wrong password, an unknown person and one without a password alike', async () => {
    const { prisma, person } = await aPerson()
    const invited = await prisma.user.create({ data: { email: 'new@example.org', name: 'New' } })
    expect(await signIn(prisma, person.email, morning, { password: 'wrong' })).toBeNull()
    expect(await signIn(prisma, 'nobody@example.org')).toBeNull()
    expect(await signIn(prisma, invited.email)).toBeNull()
    expect(await signIn(prisma, person.email)).toMatchObject({ userId: person.id })
  })

  it('writes refusals and sign-ins down, with the network but not the address', async () => {
    const { prisma, person } = await aPerson()
    await signIn(prisma, person.email, morning, { password: 'wrong', address: '2001:db8:1:2:3::4' })
    await signIn(prisma, person.email)
    const rows = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })
    expect(
      rows.map(({ actorId, action, target, address }) => ({ actorId, action, target, address })),
    ).toEqual([
      { actorId: null, action: 'sign_in.refused', target: person.id, address: '2001:db8:1::/48' },
      { actorId: person.id, action: 'sign_in.succeeded', target: null, address: '192.0.2.0/24' },
    ])
  })

  // A busy machine can spoil a measurement; a hash that is left out takes each of them to about a tenth.
  it('takes as long for an unknown person as for a wrong password', { retry: 3 }, async () => {
    const { prisma, person } = await aPerson()
    // the processor's time, hashing in its threads included: that of the clock tells what else the machine does
    const timed = async (email: string) => {
      const start = process.cpuUsage()
      await signIn(prisma, email, morning, { password: 'wrong' })
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 5; round++) {
      known.push(await timed(person.email))
      unknown.push(await timed(`nobody-${round}@example.org`))
    }
    const ratio = Math.min(...unknown) / Math.min(...known)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
  })
})

describe('the throttle', () => {
  it('closes the door for 5 s after the sixth failure, then for 10 s', async () => {
    const { prisma, person } = await aPerson()
    for (let tries = 1; tries <= 6; tries++)
      expect(await signIn(prisma, person.email, morning, { password: 'wrong' })).toBeNull()
    await expect(signIn(prisma, person.email, seconds(1))).rejects.toMatchObject({ retryAfterSeconds: 4 })
    expect(await signIn(prisma, person.email, seconds(5), { password: 'wrong' })).toBeNull()
    await expect(signIn(prisma, person.email, seconds(14))).rejects.toMatchObject({ code: 'rate_limited' })
    expect(await signIn(prisma, person.email, seconds(15))).not.toBeNull()
  })

  it('does not keep the person out at another address', async () => {
    const { prisma, person } = await aPerson()
    for (let tries = 1; tries <= 6; tries++)
      await signIn(prisma, person.email, morning, { password: 'wrong' })
    expect(await outcomes([signIn(prisma, person.email)])).toEqual(['rate_limited'])
    expect(await signIn(prisma, person.email, morning, { address: '198.51.100.1' })).not.toBeNull()
  })

  it('forgets the failures of a person who gets in', async () => {
    const { prisma, person } = await aPerson()
    for (let round = 0; round < 3; round++) {
      for (let tries = 1; tries <= 5; tries++)
        await signIn(prisma, person.email, morning, { password: 'wrong' })
      expect(await signIn(prisma, person.email)).not.toBeNull()
    }
  })

  it('counts guesses at many people from one address', async () => {
    const { prisma } = await openTestDatabase()
    for (let person = 0; person < 21; person++)
      await beginAttempt(prisma, `person-${person}@example.org`, '2001:db8::1', morning)
    const next = () => beginAttempt(prisma, 'ada@example.org', '2001:db8::2', morning)
    expect(await outcomes([next()])).toEqual(['rate_limited'])
  })

  it('forgets after a day, and is swept', async () => {
    const { prisma, person } = await aPerson()
    for (let tries = 1; tries <= 6; tries++) await beginAttempt(prisma, person.email, null, morning)
    const nextDay = later(24 * 60 + 1)
    expect((await beginAttempt(prisma, person.email, null, nextDay)).lockMs).toBe(0)
    await removeEnded(prisma, later(2 * 24 * 60 + 2))
    expect(await prisma.loginThrottle.count()).toBe(0)
  })

  it('counts attempts of the same moment one by one', async () => {
    const { prisma, person } = await aPerson()
    const tries = Array.from({ length: 30 }, () => beginAttempt(prisma, person.email, '192.0.2.1', morning))
    const results = await outcomes(tries)
    expect(results.filter((result) => result === 'ok')).toHaveLength(6)
    expect(results.filter((result) => result === 'rate_limited')).toHaveLength(24)
  })

  it('does not count an attempt on a closed door', async () => {
    const { prisma, person } = await aPerson()
    for (let tries = 1; tries <= 6; tries++) await beginAttempt(prisma, person.email, null, morning)
    await outcomes(Array.from({ length: 10 }, () => beginAttempt(prisma, person.email, null, seconds(1))))
    expect((await beginAttempt(prisma, person.email, null, seconds(5))).lockMs).toBe(10_000)
    expect(await auditActions(prisma)).toEqual([])
  })

  it('keeps neither an email address nor an IP address', async () => {
    const { prisma, person } = await aPerson()
    await beginAttempt(prisma, person.email, '192.0.2.1', morning)
    const rows = JSON.stringify(await prisma.loginThrottle.findMany())
    expect(rows).not.toContain('example.org')
    expect(rows).not.toContain('192.0.2')
  })
})
