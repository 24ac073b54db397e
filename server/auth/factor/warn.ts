import type { Log } from '../../log.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { authSecret } from '../settings.ts'
import { countFactors } from './reseal.ts'

/** Says at the start that the secret was changed by hand: codes of apps cannot be checked then. */
export async function warnOfUnreadableFactors(prisma: PrismaClient, log: Log): Promise<void> {
  const { enrolled, unreadable } = await countFactors(prisma, authSecret())
  if (unreadable > 0)
    log(
      `NEXTAUTH_SECRET does not open ${unreadable} of ${enrolled} second factors. Give the secret from before as ` +
        'PREVIOUS_NEXTAUTH_SECRET to the command rotate-secret.',
    )
}
