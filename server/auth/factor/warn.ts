import type { Log } from '../../log.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { authSecret } from '../settings.ts'
import { enrolledPeople } from './reseal.ts'
import { unreadableFactors } from './unreadable.ts'

/** Says at the start that the secret was changed by hand: codes of apps cannot be checked then. */
export async function warnOfUnreadableFactors(prisma: PrismaClient, log: Log): Promise<void> {
  const found = unreadableFactors(await enrolledPeople(prisma), authSecret())
  if (found !== null) log(`${found.text}. ${found.advice}`)
}
