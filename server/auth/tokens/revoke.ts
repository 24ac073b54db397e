import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'

/**
 * Ends a token; a person's own where one is named.
 * @throws AppError `not_found`, also for another person's
 */
export async function revokeToken(
  prisma: PrismaClient,
  actor: Actor | null,
  token: { id: string; userId?: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const where = { ...token, revokedAt: null }
    const found = await tx.apiToken.findFirst({ where })
    const { count } = await tx.apiToken.updateMany({ where, data: { revokedAt: now } })
    if (found === null || count === 0)
      throw new AppError('not_found', 'There is no such token, or it was revoked already.')
    await audit(tx, actor, 'token.revoked', found.userId, { token: found.name, id: found.id })
  })
}

/** Ends all tokens of a person. @returns how many */
export async function revokeTokens(
  database: Pick<Prisma.TransactionClient, 'apiToken'>,
  userId: string,
  now: Date,
): Promise<number> {
  const { count } = await database.apiToken.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  })
  return count
}
