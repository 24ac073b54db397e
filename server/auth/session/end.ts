import type { Prisma } from '../../storage/sql.ts'

type Sessions = Pick<Prisma.TransactionClient, 'session'>

/**
 * Ends one session, of this person when one is named. The row stays until housekeeping.
 * @returns false when there is no such live session
 */
export async function endSession(
  database: Sessions,
  session: { id: string; userId?: string },
  now: Date,
): Promise<boolean> {
  const { count } = await database.session.updateMany({
    where: { ...session, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Ends all sessions of a person, but for the one to keep. @returns how many */
export async function endSessions(
  database: Sessions,
  userId: string,
  now: Date,
  keepId?: string,
): Promise<number> {
  const { count } = await database.session.updateMany({
    where: { userId, revokedAt: null, ...(keepId === undefined ? {} : { id: { not: keepId } }) },
    data: { revokedAt: now },
  })
  return count
}
