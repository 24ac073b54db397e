import { z } from 'zod'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import { issuersInUse } from '../providers/issuers.ts'
import { canSignIn } from './can-sign-in.ts'

/**
 * Whether a person can sign in here without this provider: what counts is what works now, so another one that is off is
 * none. It locks the person: whoever changes their ways in at the same moment waits.
 */
export async function hasOtherWayIn(
  transaction: Database,
  userId: string,
  provider: Provider,
): Promise<boolean> {
  const others = issuersInUse().filter((one) => one.provider !== provider)
  const [person] = await query(
    transaction,
    z.object({ can: z.boolean() }),
    Prisma.sql`select ${canSignIn(others)} as can from users where id = ${userId}::uuid for update`,
  )
  return person?.can === true
}
