import type { Provider } from '../../../lib/contracts/access/provider.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { endSessions } from '../session/end.ts'
import { revokeTokens } from '../tokens/revoke.ts'
import { hasOtherWayIn } from './other-way-in.ts'

/**
 * Ends what a person has here whom a provider lets in no longer: all sessions, and the API tokens too unless there is
 * another way in, by which they still come and see to them.
 * @returns how many of each
 */
export async function turnOut(
  prisma: PrismaClient,
  userId: string,
  provider: Provider,
  now: Date,
): Promise<{ sessions: number; tokens: number }> {
  return prisma.$transaction(async (tx) => {
    // First, since it locks the person: a token that is being made meanwhile is waited for, and revoked too.
    const comesStill = await hasOtherWayIn(tx, userId, provider)
    const sessions = await endSessions(tx, userId, now)
    return { sessions, tokens: comesStill ? 0 : await revokeTokens(tx, userId, now) }
  })
}
