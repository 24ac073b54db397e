import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { Prisma, query } from '../../storage/sql.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { audit } from '../audit.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'

/**
 * Makes new recovery codes; those before stop working.
 * @throws AppError `conflict` without a second factor
 */
export async function renewRecoveryCodes(
  prisma: PrismaClient,
  { user, actor }: SessionCaller,
): Promise<string[]> {
  return prisma.$transaction(async (tx) => {
    // One at a time: two sets at once would leave twenty codes.
    const [enrolled] = await query(
      tx,
      z.object({ id: z.uuid() }),
      Prisma.sql`select id::text from users where id = ${user.id}::uuid and totp_secret is not null for update`,
    )
    if (enrolled === undefined)
      throw new AppError('conflict', 'Recovery codes come with a second factor. Set one up first.')
    const codes = await issueRecoveryCodes(tx, user.id)
    await audit(tx, actor, 'recovery.renewed', user.id)
    return codes
  })
}
