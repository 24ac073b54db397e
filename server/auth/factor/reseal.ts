import type { PrismaClient } from '../../storage/open.ts'
import { AppError } from '../../errors.ts'
import type { Prisma } from '../../storage/sql.ts'
import { audit } from '../audit.ts'
import { seal } from './seal.ts'
import { openFactor, type SealedFactor } from './unreadable.ts'

/** The secrets of a deployment from which the keys of second factors come. */
export interface SecretChange {
  /** from before; any of them may have sealed a second factor */
  previous: readonly string[]
  next: string
}

/**
 * Seals all second factors under the next secret and ends all sessions, as one change: either all of it is done or nothing.
 * Done again it finds every one sealed already.
 * @returns how many second factors were sealed anew, and how many sessions ended
 * @throws AppError `factor_unreadable` naming the people whose second factor none of the secrets opens
 */
export async function resealFactors(
  prisma: PrismaClient,
  { previous, next }: SecretChange,
  now: Date,
): Promise<{ factors: number; sessions: number }> {
  return prisma.$transaction(async (tx) => {
    const enrolled = await enrolledPeople(tx)
    const stale = enrolled.filter((person) => openFactor(person, [next]) === null)
    const opened = stale.map((person) => ({ ...person, secret: openFactor(person, previous) }))
    const closed = opened.filter(({ secret }) => secret === null).map(({ email }) => email)
    if (closed.length > 0) throw unreadable(closed)
    for (const { id, totpSecret: before, secret } of opened) {
      const totpSecret = seal(secret ?? '', { use: 'factor', userId: id }, next)
      // one that was set up anew meanwhile is left for the next run
      await tx.user.updateMany({ where: { id, totpSecret: before }, data: { totpSecret } })
    }
    const { count: sessions } = await tx.session.updateMany({
      where: { revokedAt: null },
      data: { revokedAt: now },
    })
    await audit(tx, null, 'secret.rotated', null, { factors: opened.length, sessions })
    return { factors: opened.length, sessions }
  })
}

interface EnrolledPerson extends SealedFactor {
  email: string
}

/** Everybody who has a second factor. */
export async function enrolledPeople(
  database: Pick<Prisma.TransactionClient, 'user'>,
): Promise<EnrolledPerson[]> {
  const rows = await database.user.findMany({ where: { totpSecret: { not: null } }, orderBy: { id: 'asc' } })
  return rows.map(({ id, email, totpSecret }) => ({ id, email, totpSecret: totpSecret ?? '' }))
}

const unreadable = (emails: readonly string[]) =>
  new AppError(
    'factor_unreadable',
    `Neither the new secret nor the one before opens the second factor of ${emails.join(', ')}. Nothing was changed. ` +
      'Give the secret that it was set up under, or take it away with user reset-totp, then run this again.',
  )
