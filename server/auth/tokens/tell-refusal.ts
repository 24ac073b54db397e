import type { PrismaClient } from '../../storage/open.ts'
import { audit } from '../audit.ts'
import type { EndedToken } from './find.ts'

/** A program goes on asking with a token that has ended: the log tells it once in this time. */
const quietMs = 60 * 60_000

/** Writes down that a token was used after its end. */
export async function tellRefusal(
  prisma: PrismaClient,
  network: string | null,
  { id, name, userId, why }: EndedToken,
  now: Date,
): Promise<void> {
  const told = { lt: new Date(now.getTime() - quietMs) }
  const { count } = await prisma.apiToken.updateMany({
    where: { id, OR: [{ refusedAt: null }, { refusedAt: told }] },
    data: { refusedAt: now },
  })
  if (count === 0) return
  await audit(prisma, { userId: null, network }, 'token.refused', userId, { token: name, why, id })
}
