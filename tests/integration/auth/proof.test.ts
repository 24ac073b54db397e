import { describe, expect, it } from 'vitest'
import { assertFresh } from '../../../server/auth/access/fresh.ts'
import { proveItIsMe } from '../../../server/auth/account/prove.ts'
import { findSession } from '../../../server/auth/session/find.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addEnrolled, callerOf } from './enrolled.ts'
import { addPerson, auditActions, goodPassword, later, morning, outcomes, sidOf, signIn } from './people.ts'

/** Whether a session is fresh enough for a sensitive change. */
async function isFresh(prisma: PrismaClient, sid: string, now: Date): Promise<string[]> {
  const viewer = await findSession(prisma, sid, now)
  if (viewer === null) throw new Error('not signed in')
  return outcomes([(async () => assertFresh(viewer, now))()])
}

describe('a proof that it is you', () => {
  it('is a sign-in for a quarter of an hour, and then the password, for this session alone', async () => {
    const { prisma } = await openTestDatabase()
    const { email } = await addPerson(prisma)
    const [here, there] = [await sidOf(prisma, email), await sidOf(prisma, email)]
    expect(await isFresh(prisma, here, later(14.9))).toEqual(['ok'])
    expect(await isFresh(prisma, here, later(15))).toEqual(['proof_required'])
    await proveItIsMe(prisma, await callerOf(prisma, here, later(20)), { password: goodPassword }, later(20))
    expect(await isFresh(prisma, here, later(34))).toEqual(['ok'])
    expect(await isFresh(prisma, here, later(35))).toEqual(['proof_required'])
    expect(await isFresh(prisma, there, later(20))).toEqual(['proof_required'])
  })

  it('wants a code too where there is a second factor, and takes none twice', async () => {
    const { prisma, sid, person, codeAt } = await openTestDatabase().then(async ({ prisma: opened }) => ({
      prisma: opened,
      ...(await addEnrolled(opened)),
    }))
    const now = later(20)
    const prove = async (totp?: string) =>
      proveItIsMe(prisma, await callerOf(prisma, sid, now), { password: goodPassword, totp }, now)
    await expect(prove()).rejects.toMatchObject({ code: 'missing_field', field: 'totp' })
    await expect(prove('000000')).rejects.toMatchObject({ code: 'invalid_field', field: 'totp' })
    expect(await isFresh(prisma, sid, now)).toEqual(['proof_required'])
    await prove(codeAt(now))
    expect(await isFresh(prisma, sid, now)).toEqual(['ok'])
    const replayed = signIn(prisma, person.email, now, { totp: codeAt(now) })
    expect(await outcomes([replayed])).toEqual(['totp_refused'])
  })

  it('does not let the password be guessed', async () => {
    const { prisma } = await openTestDatabase()
    const sid = await sidOf(prisma, (await addPerson(prisma)).email)
    const caller = await callerOf(prisma, sid, morning)
    const guess = (password: string) => proveItIsMe(prisma, caller, { password }, morning)
    for (let tries = 1; tries <= 6; tries++)
      await expect(guess('wrong')).rejects.toMatchObject({ code: 'invalid_field', field: 'password' })
    await expect(guess(goodPassword)).rejects.toMatchObject({ code: 'rate_limited' })
    expect(new Set((await auditActions(prisma)).slice(1))).toEqual(new Set(['proof.refused']))
  })

  it('cannot be given by password where there is none', async () => {
    const { prisma } = await openTestDatabase()
    const { id, email } = await addPerson(prisma)
    const caller = await callerOf(prisma, await sidOf(prisma, email), morning)
    await prisma.user.update({ where: { id }, data: { passwordHash: null } })
    expect(await outcomes([proveItIsMe(prisma, caller, { password: goodPassword }, morning)])).toEqual([
      'conflict',
    ])
  })
})
