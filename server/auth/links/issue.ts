import type { Prisma } from '../../storage/sql.ts'
import { digest, newSecret } from '../digest.ts'

const lifetimeMs = 24 * 60 * 60_000

/** The only place where the code is readable: the database has its hash. */
export interface OneTimeLink {
  code: string
  expiresAt: Date
}

/** Makes the link with which a person sets a password. Links made before for the same person stop working. */
export async function issueLink(
  database: Pick<Prisma.TransactionClient, 'oneTimeLink'>,
  userId: string,
  purpose: 'invite' | 'reset',
  now: Date,
): Promise<OneTimeLink> {
  const code = newSecret()
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  await database.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
  await database.oneTimeLink.create({
    data: { id: digest(code), userId, purpose, createdAt: now, expiresAt },
  })
  return { code, expiresAt }
}
