import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import { canSignIn } from '../identities/can-sign-in.ts'

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
      where role = 'admin' and disabled_at is null and ${canSignIn()}
      order by id for update`,
  )
  if (admins.length === 1 && admins[0]?.id === userId)
    throw new AppError(
      'conflict',
      'This is the last admin who can sign in. Make somebody else an admin first.',
    )
}
