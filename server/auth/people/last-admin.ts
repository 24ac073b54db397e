import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import { issuersInUse } from '../providers/issuers.ts'

/**
 * Refuses to take away the last admin who can sign in: by password, or by a provider as it is set up now. Call it first in
 * the transaction: it locks the active admins, in the same order everywhere, so a second request waits and then sees what
 * the first one left. (An isolation level would not do: the adapter of the embedded database sets it too late.)
 * @throws AppError `conflict`
 */
export async function assertNotLastAdmin(transaction: Database, userId: string): Promise<void> {
  const admins = await query(
    transaction,
    z.object({ id: z.uuid() }),
    Prisma.sql`
      select id::text from users
      where role = 'admin' and disabled_at is null
        and (password_hash is not null or exists (
          select 1 from identities i where i.user_id = users.id
            and i.provider || ' ' || i.issuer = any(${issuersInUse().map(inOneWord)}::text[])))
      order by id for update`,
  )
  if (admins.length === 1 && admins[0]?.id === userId)
    throw new AppError(
      'conflict',
      'This is the last admin who can sign in. Make somebody else an admin first.',
    )
}

const inOneWord = ({ provider, issuer }: { provider: string; issuer: string }) => `${provider} ${issuer}`
